// One step back, asking before work is lost, and going on after the worker has broken.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { accountOf, chooseFiles, chosen, hold, holdReading, letGo, savedFiles, values } from "./reader.mjs";

/** @import { Frame, Page } from "puppeteer-core" */

const SAMPLE = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));
/** Made-up persons. */
const SOUTH = "år;region;kön;ålder;brott\n2020;Syd;man;40;\n2021;Syd;kvinna;31;människohandel\n2021;Syd;man;20;\n";
const NORTH = "år;region;kön;ålder;brott\n2021;Nord;kvinna;22;människohandel\n";

forEachBrowser((context) => {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "fallbild-"));
    await writeFile(join(folder, "syd.csv"), SOUTH);
    await writeFile(join(folder, "nord.csv"), NORTH);
    await writeFile(join(folder, "öst.csv"), NORTH.replace("Nord", "Öst"));
  });
  after(() => rm(folder, { recursive: true }));
  const list = (/** @type {string} */ name) => join(folder, name);

  test("the last choice is undone, whatever it was, and only once", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [list("syd.csv")]);
    await chosen(app, "2021");
    await chooseFiles(app, [list("nord.csv")]);
    await accountOf(app, "files", 2);
    await undo(app);
    await accountOf(app, "files", 1);

    await app.select("#year", "2020");
    await chosen(app, "2020");
    await undo(app);
    await chosen(app, "2021");
    await said(app, "Ångrat: val av år. Rapporten visar nu: Kända fall 2021, Region Syd.");
    await undo(app);
    await said(app, "Det finns inget att ångra.");

    await app.locator(".modes label:nth-of-type(2)").click();
    await app.waitForSelector(".publication");
    await app.waitForFunction(() => /^Rapporten visar nu: .*ublicering/.test(document.getElementById("status")?.textContent ?? ""));
    await undo(app);
    await app.waitForFunction(() => /^Ångrat: .* Rapporten visar nu: .* Intern: /.test(document.getElementById("status")?.textContent ?? ""));

    await app.locator("[id^=remove-]").click();
    await app.waitForFunction(() => /syd/.test(document.getElementById("notices")?.textContent ?? ""));
    const names = await app.$$eval("#notices button", (found) => found.map((each) => each.ariaLabel));
    assert(names.every((name) => name?.includes("syd.csv")), `${names}`);
    await undo(app);
    await accountOf(app, "rows", 3);
    const notices = await app.$$eval("#notices li p", (found) => found.map((each) => each.textContent ?? ""));
    assert.deepEqual(notices.filter((notice) => notice.includes("syd")), [], "what it offered has gone with it");
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("what has been let go of is counted again, with what was chosen", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [list("syd.csv"), list("nord.csv")]);
    await accountOf(app, "files", 2);
    await app.select("#year", "2020");
    await chosen(app, "2020");
    await app.locator("#start-over").click();
    await app.waitForSelector("#start:not([hidden])");
    await app.locator("#notices button:not(.plain)").click();
    await chosen(app, "2020");
    await accountOf(app, "files", 2);

    await app.locator("#start-over").click();
    await app.waitForSelector("#start:not([hidden])");
    await undo(app);
    await app.waitForFunction(() => /^Ångrat: att börja om\. Rapporten/.test(document.getElementById("status")?.textContent ?? ""));
    await accountOf(app, "files", 2);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("lists that were still to be read come back, too, and what came by one choice goes by one", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl(), holdReading);
    await chooseFiles(app, [list("syd.csv")]);
    await accountOf(app, "files", 1);
    await hold(app);
    await chooseFiles(app, [list("nord.csv"), list("öst.csv")]);
    await app.waitForSelector("#reading:not([hidden])");
    await app.locator("#start-over").click();
    await letGo(app);
    await app.waitForSelector("#start:not([hidden])");
    await app.locator("#notices button:not(.plain)").click();
    await accountOf(app, "files", 3);

    await app.locator("#start-over").click();
    await app.waitForSelector("#start:not([hidden])");
    await chooseFiles(app, [list("syd.csv")]);
    await accountOf(app, "files", 1);
    await chooseFiles(app, [list("nord.csv"), list("öst.csv")]);
    await accountOf(app, "files", 3);
    await undo(app);
    await accountOf(app, "files", 1);
    await undo(app);
    await said(app, "Det finns inget att ångra.");
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("a page with a list that was not saved asks before it is left; made-up data and what was saved do not", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    assert.equal(await asks(page), false, "nothing has been read");
    await app.locator("#try-sample").click();
    await chosen(app, "2021");
    assert.equal(await asks(page), false, "nobody's work");
    await chooseFiles(app, [list("syd.csv")]);
    await accountOf(app, "rows", 3);
    await until(page, true);
    await app.select("#year", "2020");
    await chosen(app, "2020");

    const saved = await savedFiles(page);
    await app.locator("#save").click();
    await app.locator("[data-format=html]").click();
    assert.match((await saved()).name, /\.html$/);
    await until(page, false);
    await app.locator("#saving-close").click();
    await app.select("#year", "2021");
    await chosen(app, "2021");
    assert.equal(await asks(page), false, "another year is no work");
    await chooseFiles(app, [list("nord.csv")]);
    await until(page, true);
    await app.locator("#start-over").click();
    await until(page, false);
    await page.close();
  });

  test("the browser itself asks before a list is left that was not saved", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [list("syd.csv")]);
    await accountOf(app, "rows", 3);
    // A browser asks only where somebody has pressed something.
    await app.locator("#patterns").click();
    await until(page, true);
    /** @type {Promise<string>} */
    const asked = new Promise((resolve) => {
      page.once("dialog", (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await page.close({ runBeforeUnload: true });
    assert.equal(await asked, "beforeunload");
  });

  test("what was said to be public is public still when it is counted again", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    await app.locator(".modes label:nth-of-type(2)").click();
    const figures = () => app.waitForSelector("#publication").then(async () => {
      await app.$$eval("#publication details", (folds) => folds.forEach((fold) => (fold.open = true)));
      return /** @type {import("puppeteer-core").ElementHandle<HTMLTextAreaElement>} */ (await app.waitForSelector("#public-figures"));
    });
    const said = "tabell;år;cell;antal\nfigur 7;2021;kvinnor;289\n";
    await (await figures()).evaluate((field, said) => {
      field.value = said;
      field.dispatchEvent(new Event("input"));
    }, said);
    await app.locator("#use-public").click();
    await app.locator("#start-over").click();
    await app.waitForSelector("#start:not([hidden])");
    await app.locator("#notices button:not(.plain)").click();
    assert.equal(await (await figures()).evaluate((field) => field.value), said);
    await page.close();
  });

  test("a worker that breaks is said, its files are read again, and the page goes on", async () => {
    const { page, app } = await openPage(context.browser, fileUrl(), keepWorkers);
    await chooseFiles(app, [list("syd.csv")]);
    await accountOf(app, "rows", 3);
    const shown = await values(app);
    await app.evaluate(() => {
      const worker = Reflect.get(window, "workers").at(-1);
      worker.terminate();
      worker.dispatchEvent(new ErrorEvent("error", { cancelable: true }));
    });
    await app.waitForSelector("#notices [role=alert]");
    await app.waitForFunction(() => Reflect.get(window, "workers").length === 2);
    await chooseFiles(app, [list("nord.csv")]);
    await accountOf(app, "files", 2);
    await app.select("#region", "syd");
    await app.waitForFunction(() => /Syd/.test(document.getElementById("title")?.textContent ?? ""));
    assert.deepEqual(await values(app), shown, "what had been read is there");
    await page.close();
  });

  test("what is pasted and is no text is said", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await app.evaluate(() => document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, clipboardData: new DataTransfer() })));
    await app.waitForFunction(() => /Det inklistrade är ingen text/.test(document.getElementById("notices")?.textContent ?? ""));
    await page.close();
  });
});

/** @param {Frame} app */
function undo(app) {
  return app.evaluate(() => window.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true })));
}

/**
 * @param {Frame} app
 * @param {string} text
 */
async function said(app, text) {
  await app.waitForFunction((text) => document.getElementById("status")?.textContent === text, {}, text);
}

/**
 * Whether leaving the page would be asked about.
 * @param {Page} page
 * @returns {Promise<boolean>}
 */
function asks(page) {
  return page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

/**
 * The app tells the shell, which is another window, and so a moment later.
 * @param {Page} page
 * @param {boolean} wanted
 */
async function until(page, wanted) {
  await page.waitForFunction((wanted) => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })) === wanted, {}, wanted);
}

/**
 * Keeps the workers that the page makes, so that one can be broken.
 * @param {Page} page
 */
async function keepWorkers(page) {
  await page.evaluateOnNewDocument(() => {
    /** @type {Worker[]} */
    const workers = [];
    Object.assign(window, { workers });
    const Real = Worker;
    window.Worker = class extends Real {
      /** @param {string | URL} url */
      constructor(url) {
        super(url);
        workers.push(this);
      }
    };
  });
}
