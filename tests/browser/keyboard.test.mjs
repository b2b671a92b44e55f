// Every task by keyboard alone: what has the focus can always be seen, and nothing lies over it.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { accountOf, chooseFiles, chosen, savedFiles } from "./reader.mjs";

/** @import { Frame, Page } from "puppeteer-core" */

const SAMPLE = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));

/** Made-up persons, as a spreadsheet puts them on the clipboard. */
const COPIED = "år\tkön\tålder\tbrott\n2021\tkvinna\t31\tmänniskohandel\n2021\tman\t20\tmänniskohandel\n";

/** Made-up persons, and a word that nobody knows. */
const ASKING = `år;kön;ålder;brott;exploateringsform\n${"2021;kvinna;31;människohandel;tiggeri\n".repeat(39)}2021;man;20;människohandel;tigeri\n`;

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fallbild-"));
  await writeFile(join(folder, "frågor.csv"), ASKING);
});
after(() => rm(folder, { recursive: true }));

forEachBrowser((context) => {
  test("before a list is read: help, language, template, choosing and pasting", async () => {
    await copy(await context.browser.newPage(), COPIED);
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    const saved = await savedFiles(page);
    const keys = new Keys(page, app);

    await keys.press("[data-leaflet=help]");
    await app.waitForSelector("#leaflet[open]");
    await page.keyboard.press("Escape");
    await app.waitForSelector("#leaflet:not([open])");
    assert(await app.$eval("[data-leaflet=help]", (button) => button === document.activeElement), "the focus comes back");

    await keys.press("#language");
    await app.waitForSelector("html[lang=en]");
    await page.keyboard.press("Enter");
    await app.waitForSelector("html[lang=sv]");

    await app.evaluate(() => {
      document.getElementById("file")?.addEventListener("click", (event) => {
        event.preventDefault();
        document.body.dataset.asked = "yes";
      });
    });
    await keys.press("#choose-file");
    await app.waitForSelector("[data-asked=yes]");

    await keys.press("#save-template");
    assert.equal((await saved()).name, "fallbild-mall.csv");
    await keys.press("#save-template-schema");
    const schema = await saved();
    assert.equal(schema.name, "fallbild-mall-kolumner.json");
    assert.equal(JSON.parse(schema.text).fields.length, 10);
    // The last file is named, and it alone.
    const notices = await app.$$eval("#notices li", (found) => found.map((each) => each.querySelector("p")?.textContent));
    assert.deepEqual(notices, ["Webbläsaren sparar fallbild-mall-kolumner.json."]);

    await keys.press("[data-leaflet=accessibility]");
    await app.waitForFunction(() => /delvis förenlig/.test(document.querySelector("#leaflet[open]")?.textContent ?? ""));
    await keys.press("#leaflet-close");

    await chord(page, "v");
    await accountOf(app, "rows", 2);
    assert.match(await app.$eval(".file-name", (name) => name.textContent ?? ""), /^Inklistrad tabell 1/);
    assert.deepEqual(keys.faults, []);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("the report: year, region, mode, figures, tables, files, printing, and back again", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    const saved = await savedFiles(page);
    const keys = new Keys(page, app);
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    assert(await app.$eval("#title", (title) => title === document.activeElement), "the report has the focus");

    await app.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    await keys.press("#skip");
    await app.waitForFunction(() => document.activeElement?.id === "main");

    await keys.to("#year");
    await page.keyboard.press("ArrowDown");
    await chosen(app, "2020");
    await keys.to("#region");
    await page.keyboard.press("ArrowDown");
    await app.waitForFunction(() => /Nord/.test(document.getElementById("title")?.textContent ?? ""));
    await chord(page, "z");
    await app.waitForFunction(() => /Hela landet/.test(document.getElementById("title")?.textContent ?? ""));

    await keys.to("#patterns");
    await page.keyboard.press(" ");
    assert(await app.$eval("#patterns", (box) => box instanceof HTMLInputElement && box.checked));

    await keys.to("#mode-is-internal");
    await page.keyboard.press("ArrowRight");
    await app.waitForSelector("#publication");
    await keys.to("#threshold");
    await page.keyboard.press("ArrowDown");
    await app.waitForFunction(() => /1 till 4/.test(document.getElementById("mode")?.textContent ?? ""));
    await chord(page, "z");
    await app.waitForFunction(() => /1 till 3/.test(document.getElementById("mode")?.textContent ?? ""));
    await keys.to("#mode-is-publication");
    await page.keyboard.press("ArrowLeft");
    await app.waitForSelector("#account");

    await keys.press(".contents a");
    await app.waitForFunction(() => document.activeElement?.id.startsWith("section-"));
    await keys.to("[data-figure] .marks");
    const told = () => app.$eval("[data-figure] .marks", (marks) => marks.getAttribute("aria-valuetext") ?? "");
    const first = await told();
    await page.keyboard.press("ArrowRight");
    await app.waitForFunction((first) => document.querySelector("[data-figure] .marks")?.getAttribute("aria-valuetext") !== first, {}, first);
    assert.match(await told(), /\d/);
    await page.keyboard.press("Enter");
    await app.waitForSelector(".marked");
    await keys.press("[data-figure] .tools button.small:not([aria-pressed])");
    await keys.press("[data-tool=save-table]");
    assert.match((await saved()).name, /^fallbild-.*\.(csv|svg|png)$/);

    await keys.press("#save");
    await app.waitForSelector("#saving[open]");
    await keys.press("[data-format=html]");
    await app.waitForFunction(() => /\.html/.test(document.getElementById("saving-status")?.textContent ?? ""));
    await page.keyboard.press("Escape");
    await app.waitForSelector("#saving:not([open])");

    await app.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = `${Number(document.body.dataset.printed ?? 0) + 1}`;
        window.dispatchEvent(new Event("beforeprint"));
        window.dispatchEvent(new Event("afterprint"));
      };
    });
    await keys.press("#print");
    await chord(page, "p");
    await app.waitForSelector("[data-printed='2']");
    assert.equal(await app.$("#notices li"), null, "it was printed");

    await keys.to("#published");
    await page.keyboard.type("tabell;år;cell;antal\nfigur 7;2021;kvinnor;288\n");
    await page.keyboard.press("Tab");
    await keys.press("#compare-published");
    await app.waitForSelector(".differences");

    await keys.press("[id^=remove-]");
    await app.waitForSelector("#notices button:not(.plain)");
    await chord(page, "z");
    await app.waitForSelector("#account");
    await keys.press("#start-over");
    await app.waitForSelector("#start:not([hidden])");
    await keys.press("#notices button:not(.plain)");
    await app.waitForSelector("#account");
    assert.deepEqual(keys.faults, []);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("questions answered, a recipe, the odd rows, the sums; what is public and the certificate", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    const saved = await savedFiles(page);
    const keys = new Keys(page, app);
    await chooseFiles(app, [join(folder, "frågor.csv")]);
    await accountOf(app, "rows", 40);
    await keys.press("#save-listing-0");
    assert.match((await saved()).name, /^fallbild-rader-att-se-over/);
    await keys.press("#answer-0");
    await app.waitForFunction(() => document.activeElement?.id === "review-questions");
    await keys.to("#question-0");
    await page.keyboard.press("ArrowDown");
    await keys.press("#review-save");
    assert.equal((await saved()).name, "fallbild-recept.json");
    await keys.press("#review-apply");
    await app.waitForSelector("#review:not([open])");
    await app.waitForFunction(() => /läst på nytt med dina val/.test(document.getElementById("notices")?.textContent ?? ""));
    await keys.press("#save-sums");
    assert.match((await saved()).name, /\.fallbild$/);

    await keys.to("#mode-is-internal");
    await page.keyboard.press("ArrowRight");
    await app.waitForSelector("#publication");
    await keys.press("#publication-public > summary");
    await keys.to("#public-figures");
    await page.keyboard.type("tabell;år;cell;antal\nfigur 7;2021;kvinnor;39\n");
    await page.keyboard.press("Tab");
    await keys.press("#use-public");
    await app.waitForFunction(() => document.querySelector("#publication-public[open]") && !document.querySelector("[aria-busy=true]"));
    await keys.press("#save-certificate");
    assert.match((await saved()).name, /intyg.*\.json$/);
    assert.deepEqual(keys.faults, []);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });
});

/** The tab key, and what is wrong with what it comes by. */
class Keys {
  /** @type {string[]} */
  faults = [];
  #page;
  #app;

  /**
   * @param {Page} page
   * @param {Frame} app
   */
  constructor(page, app) {
    this.#page = page;
    this.#app = app;
  }

  /**
   * Goes on to an element, or back to it: who leaves the page at its end is in the browser's own bars.
   * @param {string} selector
   */
  async to(selector) {
    for (let steps = 0; steps < 400; steps++) {
      const way = await this.#app.evaluate(wayTo, selector);
      if (way === "here") return;
      if (way === "back") await this.#page.keyboard.down("Shift");
      await this.#page.keyboard.press("Tab");
      if (way === "back") await this.#page.keyboard.up("Shift");
      let fault = await this.#app.evaluate(faultOfFocus);
      // On a busy machine, a browser may still be scrolling it into sight.
      for (let looks = 0; fault && looks < 300; looks++) fault = await this.#app.evaluate(faultOfFocus);
      if (fault && !this.faults.includes(fault)) this.faults.push(fault);
    }
    assert.fail(`Tab never reaches ${selector}`);
  }

  /**
   * Goes on to a button or a link, and presses it.
   * @param {string} selector
   */
  async press(selector) {
    await this.to(selector);
    await this.#page.keyboard.press("Enter");
  }
}

/**
 * Where an element is, seen from what has the focus; of several, the first. Runs in the page.
 * @param {string} selector
 */
function wayTo(selector) {
  const [now, wanted] = [document.activeElement, document.querySelector(selector)];
  if (!now || now === document.body || !wanted) return "on";
  if (now.matches(selector)) return "here";
  return now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? "back" : "on";
}

/** What is wrong with what has the focus: nothing shows it (WCAG 2.4.7), or something lies over it (2.4.11). Runs in the page. */
function faultOfFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return "";
  const name = element.outerHTML.slice(0, 100);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return `nothing shows that it has the focus: ${name}`;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const seen = [0.1, 0.5, 0.9].some((down) => {
    const at = document.elementFromPoint((left + right) / 2, top + (bottom - top) * down);
    return at !== null && (element.contains(at) || at.contains(element) || at.closest("label")?.contains(element));
  });
  return seen ? "" : `something lies over it: ${name}`;
}

/**
 * @param {Page} page
 * @param {"v" | "z" | "p" | "a" | "c"} key
 */
async function chord(page, key) {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

/**
 * Puts a text on the clipboard, as another program would.
 * @param {Page} page
 * @param {string} text
 */
async function copy(page, text) {
  await page.setContent("<textarea></textarea>");
  await page.bringToFront();
  await page.focus("textarea");
  await page.$eval("textarea", (area, text) => void (area.value = text), text);
  await chord(page, "a");
  await chord(page, "c");
  await page.close();
}
