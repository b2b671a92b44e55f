// The mode for publication: what is hidden and said, what a person decides, and that nothing of it is lost or printed.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { chooseFiles, chosen, digest, savedFiles, text, values } from "./reader.mjs";

/** @import { Frame } from "puppeteer-core" */

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LIST = join(ROOT, "tests/data/made-up-cases-2018-2021.csv");

let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fallbild-"));
});

after(() => rm(folder, { recursive: true }));

forEachBrowser((context) => {
  const opened = async (list = LIST) => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [list]);
    await chosen(app, "2021");
    return { page, app, consoleErrors };
  };

  test("small counts are not on the page, and what can be counted as before is back afterwards", async () => {
    const { page, app, consoleErrors } = await opened();
    const counted = await values(app);
    assert(Object.values(counted).some(isSmall), "there is something to hide");
    await publish(app);
    const shown = await values(app);
    assert.deepEqual(Object.entries(shown).filter(([, value]) => isSmall(value)), []);
    assert.equal(shown["adults_by_sex_crime total/total"], 436);
    const differing = Object.entries(shown).filter(([at, value]) => typeof value === "number" && at in counted && !at.includes("other") && counted[at] !== value);
    assert.deepEqual(differing, [], "what is shown is as counted");
    assert.match(await app.$eval("#mode", (mode) => mode.textContent ?? ""), /^För publicering: antal från 1 till 3/);
    assert.match(await app.$eval("#report", (report) => report.textContent ?? ""), /\.\. betyder undertryckt \(sekretess\), kan vara 0\./);
    assert.equal(await app.$("#account"), null, "the account is internal");
    await app.locator(".modes label:nth-of-type(1)").click();
    await app.waitForSelector("#account");
    assert.deepEqual(await values(app), counted);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("by keyboard alone: the mode, the threshold and the method", async () => {
    const { page, app } = await opened();
    await app.focus("#mode-is-internal");
    await page.keyboard.press("ArrowRight");
    await app.waitForSelector("#publication");
    await app.select("#threshold", "10");
    await app.waitForFunction(() => document.getElementById("mode")?.textContent?.includes("1 till 9"));
    const shown = Object.values(await values(app));
    assert(shown.every((value) => typeof value !== "number" || value === 0 || value >= 10), shown.join());
    await app.focus("#method-hide");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await app.waitForFunction(() => document.getElementById("mode")?.textContent?.includes("multiplar av 5"));
    const rounded = Object.values(await values(app)).filter((value) => typeof value === "number");
    assert(rounded.length > 100 && rounded.every((value) => value % 5 === 0));
    assert.equal(await app.$("#threshold"), null, "the other method's rules are not there");
    await page.close();
  });

  test("what is told together hides less, and is byte for byte what the program writes", async () => {
    const { page, app } = await opened();
    await publish(app);
    // It cannot be chosen before it is known to hide less.
    await app.waitForSelector("[data-compare=compare-ten]", { visible: true });
    await app.locator("[data-compare=compare-ten]").click();
    await app.waitForFunction(() => document.getElementById("report")?.textContent?.includes("Länder med färre än 10 personer räknas som övriga länder."));
    assert.match(await text(app, "adults_by_origin_form", "other_origins/total"), /^\d+$/);
    const saved = await savedFiles(page);
    const day = await app.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
    });
    const own = await mkdtemp(join(folder, "program-"));
    const program = ["run", "--quiet", "--locked", "--example", "report", "--", "--publish", "--fewest", "10"];
    await run("cargo", [...program, "--out", own, "--date", day, LIST], { cwd: ROOT });
    await app.locator("#save").click();
    for (const format of ["jsonstat", "docx", "px"]) {
      await app.locator(`[data-format="${format}"]`).click();
      const { name, hex } = await saved();
      assert((await readdir(own)).includes(name), name);
      assert.equal(hex, await digest(await readFile(join(own, name))), name);
    }
    await page.keyboard.press("Escape");
    await app.locator("#save-certificate").click();
    const certificate = await saved();
    assert.equal(certificate.name, "fallbild-2021-publicering-intyg-internt.json");
    const path = join(own, certificate.name);
    await writeFile(path, certificate.text);
    const { stdout } = await run("cargo", ["run", "--quiet", "--locked", "--example", "verify", "--", path], { cwd: ROOT });
    assert.match(stdout, /holds\. \d+ possible reports agree/);
    await page.close();
  });

  test("a public number that the lists contradict is named, and what is shown stays", async () => {
    const { page, app } = await opened();
    await publish(app);
    const shown = await values(app);
    await app.locator("#publication-public summary").click();
    await app.type("#public-figures", "tabell;år;cell;antal\nfigur 7;2021;kvinnor;288");
    await app.locator("#use-public").click();
    await app.waitForSelector("#notices li");
    const said = await app.$eval("#notices", (notices) => notices.textContent ?? "");
    assert.match(said, /Kvinnor är 289 här men sägs vara 288/);
    await app.waitForSelector("#publication");
    assert.deepEqual(await values(app), shown);
    assert.equal(await app.$eval("#public-figures", (field) => /** @type {HTMLTextAreaElement} */ (field).value.includes("288")), true);
    await app.$eval("#public-figures", (field) => {
      /** @type {HTMLTextAreaElement} */ (field).value = "tabell;år;cell;antal\nfigur 7;2021;kvinnor;289";
      field.dispatchEvent(new Event("input"));
    });
    await app.locator("#use-public").click();
    await app.waitForFunction(() => document.querySelector("#publication .outcome")?.textContent?.includes("Ett tal i rapporten är redan offentligt"));
    await page.close();
  });

  test("the preparation of many years, regions and countries can be cancelled", async () => {
    const { page, app, consoleErrors } = await opened(await manyCases());
    const counted = await values(app);
    await app.locator(".modes label:nth-of-type(2)").click();
    await stopPreparing(app);
    await app.waitForFunction(() => document.getElementById("notices")?.textContent?.includes("avbröts"));
    assert.deepEqual(await values(app), counted);
    assert.equal(await app.$eval("#mode-is-internal", (mode) => /** @type {HTMLInputElement} */ (mode).checked), true);
    assert.equal(await app.$eval("#preparing", (bar) => bar.hasAttribute("hidden")), true);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("what was published of other files is not shown again after a cancel, and what was counted not instead", async () => {
    const { page, app } = await opened(await manyCases());
    await publish(app);
    await chooseFiles(app, [LIST]);
    await stopPreparing(app);
    await app.waitForSelector("#way-out-again");
    assert.match(await app.$eval("#publication .guard", (guard) => guard.textContent ?? ""), /avbröts, så inget visas/);
    assert.deepEqual(await values(app), {});
    assert.equal(await app.$eval("#mode-is-publication", (mode) => /** @type {HTMLInputElement} */ (mode).checked), true);
    assert.equal(await app.$eval("#save", (save) => /** @type {HTMLButtonElement} */ (save).disabled), true, "nothing to save");
    await app.locator("#way-out-again").click();
    await app.waitForSelector("#save-certificate");
    assert.deepEqual(Object.values(await values(app)).filter(isSmall), []);
    await page.close();
  });

  test("an earlier release stays known until it is removed, whatever is refused", async () => {
    const { page, app } = await opened();
    await publish(app);
    const saved = await savedFiles(page);
    await app.locator("#save").click();
    await app.locator('[data-format="jsonstat"]').click();
    const { text: earlier } = await saved();
    await page.keyboard.press("Escape");
    const path = join(folder, `earlier-${context.name}.json`);
    await writeFile(path, earlier);
    const add = async (/** @type {string} */ file) => {
      const input = await app.waitForSelector("#public-file");
      await /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (input).uploadFile(file);
    };
    const outcome = (/** @type {string} */ words) =>
      app.waitForFunction((said) => document.querySelector("#publication .outcome")?.textContent?.includes(said), {}, words);
    await app.locator("#publication-public summary").click();
    await add(path);
    await outcome("redan offentliga");
    // At a higher threshold the earlier release gives something away.
    await app.select("#threshold", "5");
    await app.waitForFunction(() => document.getElementById("notices")?.textContent?.includes("redan är offentligt röjer"));
    assert.equal(await app.$eval("#threshold", (select) => /** @type {HTMLSelectElement} */ (select).value), "4", "the panel says what is shown");
    assert.equal((await app.$$("#publication .earlier li")).length, 1);
    await outcome("redan offentliga");
    // What is no release goes, and says what it was called.
    await add(LIST);
    await app.waitForFunction(() => document.getElementById("notices")?.textContent?.includes("made-up-cases-2018-2021.csv: Filen med en tidigare utgåva"));
    assert.equal((await app.$$("#publication .earlier li")).length, 1);
    await app.locator("#publication .earlier button").click();
    await app.waitForFunction(() => !document.querySelector("#publication .outcome")?.textContent?.includes("redan offentliga"));
    await app.select("#threshold", "5");
    await app.waitForFunction(() => document.getElementById("mode")?.textContent?.includes("1 till 4"));
    await page.close();
  });

  test("where a report cannot be published, the panel says why and leads out of it", async () => {
    const { page, app } = await opened();
    await publish(app);
    await app.locator("#publication-public summary").click();
    await app.type("#public-figures", "tabell;år;cell;antal\nfigur 7;2021;kvinnor;289");
    await app.locator("#use-public").click();
    await app.waitForFunction(() => document.querySelector("#publication .outcome")?.textContent?.includes("redan offentligt"));
    // With another list it is not what was counted any more.
    const more = join(folder, `more-${context.name}.csv`);
    await writeFile(more, "år;kön;ålder;nationalitet;brott;exploateringsform\n2021;kvinna;30;Rumänien;människohandel;tiggeri\n");
    await chooseFiles(app, [more]);
    await app.waitForFunction(() => document.querySelector("#publication > .guard")?.textContent?.includes("Kvinnor är 290 här men sägs vara 289"));
    assert.deepEqual(await values(app), {}, "neither what was published nor what was counted");
    await app.$eval("#public-figures", (field) => {
      /** @type {HTMLTextAreaElement} */ (field).value = "";
      field.dispatchEvent(new Event("input"));
    });
    await app.locator("#use-public").click();
    await app.waitForSelector("#save-certificate");
    assert.deepEqual(Object.values(await values(app)).filter(isSmall), []);
    await page.close();
  });

  test("the year, the region and the language change, and the panel is not printed", async () => {
    const { page, app } = await opened();
    await publish(app);
    await app.select("#year", "2018");
    await chosen(app, "2018");
    await app.select("#region", "syd");
    await app.waitForFunction(() => document.querySelector("#title .place")?.textContent?.includes("Syd"));
    assert.deepEqual(Object.values(await values(app)).filter(isSmall), []);
    await app.locator("#language").click();
    await app.waitForFunction(() => document.getElementById("publication-heading")?.textContent === "Protection for publication");
    assert.match(await app.$eval("#mode", (mode) => mode.textContent ?? ""), /^For publication: counts from 1 to 3/);
    // Only this one can be asked to look as on paper.
    if (context.name === "Chromium") await page.emulateMediaType("print");
    else return page.close();
    assert.equal(await app.$eval("#publication", (panel) => getComputedStyle(panel).display), "none");
    assert.notEqual(await app.$eval(".report-head .mode", (mode) => getComputedStyle(mode).display), "none");
    await page.close();
  });

  test("one person in all: everything is hidden, and that is said", async () => {
    const list = join(folder, `one-${context.name}.csv`);
    await writeFile(list, "år;kön;ålder;nationalitet;brott;exploateringsform\n2021;kvinna;30;Rumänien;människohandel;tiggeri\n");
    const { page, app } = await opened(list);
    await publish(app);
    assert.match(await app.$eval("#publication .outcome", (outcome) => outcome.textContent ?? ""), /Allt är dolt/);
    assert.doesNotMatch(await app.$eval("#report", (report) => report.textContent ?? ""), /Rumänien|1 vuxen|en kvinna/i);
    await page.close();
  });
});

/** @param {Frame} app */
async function publish(app) {
  await app.locator(".modes label:nth-of-type(2)").click();
  await app.waitForSelector("#publication");
}

/**
 * Presses the button the moment it is there.
 *
 * @param {Frame} app
 */
function stopPreparing(app) {
  const press = () => {
    const button = document.getElementById("preparing-cancel");
    const isThere = button?.checkVisibility() ?? false;
    if (isThere) button?.click();
    return isThere;
  };
  return app.waitForFunction(press, { polling: "mutation" });
}

/** @param {number | string} value */
function isSmall(value) {
  return value === 1 || value === 2 || value === 3;
}

/** Made-up persons, so many and so different that their protection takes its time. */
async function manyCases() {
  const path = join(folder, "many.csv");
  const pick = (/** @type {string[]} */ list, /** @type {number} */ number) => list[number % list.length] ?? "";
  const countries = "RO TH NG AE AO AU AT BE BF BI BJ CA CD CF CG CH CR CY CZ DE DJ DK EE ES FI FJ FR GA GB GM GN GQ GW GY HR HT HU IE IL IS IT JM JO JP KR KW LB LR LT LU LV LY MG MR MT MU MW MY MZ NE NI NL NO NZ OM PA PG PT PY QA RW SA SD SG SI SK SL SR SS TD TG TT TW TZ US UY YE ZA ZM ZW BG UA PL UZ VN SE MA SO SY AF IQ IR ET ER GH KE UG CM SN ML CI TN DZ EG TR RS AL BA MK MD BY RU GE AM AZ KZ KG TJ TM IN PK BD LK NP CN MN PH ID MM KH LA BR CO VE PE BO EC CL AR MX HN GT SV CU DO".split(" ");
  const rows = ["år;region;kön;ålder;nationalitet;brott;exploateringsform"];
  for (let number = 0; number < 2000; number += 1) {
    // Far from each other, so that the columns have little to do with each other.
    const spread = (number * 7919) % 104729;
    rows.push(
      [
        2012 + (spread % 10),
        pick(["Nord", "Mitt", "Bergslagen", "Väst", "Stockholm", "Öst", "Syd"], Math.floor(spread / 10)),
        pick(["kvinna", "man", "kvinna", "annat", ""], Math.floor(spread / 70)),
        pick(["30", "30", "30", "12"], Math.floor(spread / 13)),
        pick(countries, Math.floor((spread * spread) / 104729)),
        2012 + (spread % 10) > 2018 ? pick(["människohandel", "människoexploatering"], Math.floor(spread / 5)) : "människohandel",
        pick(["sexuell", "arbete", "tiggeri", "kriminalitet", "sexuell + tiggeri", ""], Math.floor(spread / 17)),
      ].join(";"),
    );
  }
  await writeFile(path, rows.join("\n"));
  return path;
}
