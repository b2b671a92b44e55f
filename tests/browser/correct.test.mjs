// How a file was read is shown and can be corrected; what is decided can be undone, saved and used again.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { account, accountOf, chooseFiles, chosen, value } from "./reader.mjs";

/** @import { Frame, Page } from "puppeteer-core" */

const SAMPLE = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));
const NUMBER = "811218-9876"; // Skatteverket's own example

/** A list with a title, unknown words, a total and a column that nobody should have put there. Made-up persons. */
const MESSY = `Lista över ärenden;;;;;
Ärende;År;Kön;Nationalitet;Form;Personnummer
1;2021;kvinna;Kongo;sexuell;${NUMBER}
2;2021;man;Rumänein;tigeri;${NUMBER}
3;2021;kvinna;Nigeria;tiggeri;${NUMBER}
3;2021;kvinna;Nigeria;tiggeri;${NUMBER}
Summa;;;;4;
`;
/** Headers that say nothing, and contents that say little. */
const UNKNOWN = "a1;b1\n18;svar1\n19;svar2\n18;svar1\n";

forEachBrowser((context) => {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "fallbild-"));
  });
  after(() => rm(folder, { recursive: true }));

  /**
   * @param {string} name
   * @param {string} content
   */
  const file = async (name, content) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  test("by the keyboard alone, a question is answered and the file read again", async () => {
    const { page, app, requests, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [await file("stökig.csv", MESSY)]);
    await accountOf(app, "rows", 5);
    assert.equal(await value(app, "adults_by_origin_form", "not_recorded/total"), 2);

    await tabTo(page, app, "review-0");
    await page.keyboard.press("Enter");
    await app.waitForSelector("#review[open]");
    await tabTo(page, app, await app.$eval("#review select[data-text=Rumänein]", (select) => select.id));
    // What it may have been meant to say comes first.
    await press(page, app, "ArrowDown", `document.activeElement.value === "RO"`);
    await tabTo(page, app, await app.$eval("#review select[data-text=Kongo]", (select) => select.id));
    await press(page, app, "ArrowDown", `document.activeElement.value === "CD"`);
    await tabTo(page, app, "review-apply");
    await page.keyboard.press("Enter");

    await app.waitForSelector("#review:not([open])");
    await app.waitForFunction(() => document.activeElement?.id === "review-0");
    for (const [origin, count] of /** @type {const} */ ([["CD", 1], ["RO", 1], ["NG", 2]])) {
      assert.equal(await value(app, "adults_by_origin_form", `${origin}/total`), count, origin);
    }
    // Escape leaves everything as it is.
    await page.keyboard.press("Enter");
    await app.waitForSelector("#review[open]");
    await page.keyboard.press("Escape");
    await app.waitForSelector("#review:not([open])");
    // And the way back.
    await clickNotice(app, "Ångra");
    await app.waitForFunction(() => document.querySelector("[data-table=adults_by_origin_form] td[data-at='CD/total']") === null);
    assert.equal(await value(app, "adults_by_origin_form", "not_recorded/total"), 2);
    assert.deepEqual(requests, []);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("what identifies a person is named and never shown", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [await file("personnummer.csv", MESSY)]);
    await accountOf(app, "rows", 5);
    assert.match(await app.$eval(".guard", (guard) => guard.textContent ?? ""), /Personnummer \(personnummer\)/);
    await app.locator("#review-0").click();
    await app.waitForSelector("#review[open]");
    const html = await app.$eval("html", (root) => root.outerHTML);
    assert(html.includes("Nigeria"));
    assert(!html.includes(NUMBER));
    await page.close();
  });

  test("a file whose columns nobody knows is read once a person says what they are", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [await file("okänd.csv", UNKNOWN.replaceAll("a1", "Tid"))]);
    await clickNotice(app, "Tala om vad kolumnerna är");
    await app.waitForSelector("#review[open]");
    assert(await app.$eval("#review-apply", (button) => button.hasAttribute("disabled")), "nothing to read yet");
    await app.select("#column-0", "year");
    await app.waitForFunction(() => /Minst en kolumn till/.test(document.getElementById("review-status")?.textContent ?? ""));
    await app.select("#column-1", "region");
    await app.waitForSelector("#review-apply:not([disabled])");
    // "18" is no year: the file is read all the same, and says so row by row.
    await app.locator("#review-apply").click();
    await accountOf(app, "rows", 3);
    assert.equal((await account(app))["set-aside"], 3);
    await page.close();
  });

  test("a recipe makes the same choices for the next file with the same headers", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    const saved = savedFiles(page);
    await chooseFiles(app, [await file("i-år.csv", MESSY)]);
    await accountOf(app, "rows", 5);
    await app.locator("#review-0").click();
    await app.waitForSelector("#review[open]");
    await app.select("#review select[data-text=Kongo]", "CG");
    await app.select("#review select[data-text=tigeri]", "begging");
    await app.locator("#review-save").click();
    const { name, text } = await saved();
    assert.equal(name, "fallbild-recept.json");
    assert(!text.includes("Nigeria") && !text.includes(NUMBER), "a recipe holds nothing of the list");
    await app.locator("#review-close").click();
    await app.locator("#start-over").click();
    await app.waitForSelector("#start:not([hidden])");

    const next = MESSY.replaceAll("2021", "2022").replaceAll("Rumänein", "Rumänien");
    await chooseFiles(app, [await file("recept.json", text), await file("nästa-år.csv", next)]);
    await chosen(app, "2022");
    assert.equal(await value(app, "adults_by_origin_form", "CG/total"), 1);
    assert.equal(await value(app, "adults_by_sex_form", "male/begging"), 1);
    assert.equal(await app.$(".asks"), null, "nothing is left to ask");
    await chooseFiles(app, [await file("annat.json", `{"a":1}`)]);
    await app.waitForFunction(() => /är inget recept/.test(document.getElementById("notices")?.textContent ?? ""));
    await page.close();
  });

  test("a list that could not be read waits for its recipe, and a wrong year keeps the screen open", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [await file("väntar.csv", "Tid;Kön\n2021;kvinna\n2020;man\ni fjol;man\n")]);
    await app.waitForSelector("#notices li");
    const columns = [{ place: 0, header: "Tid", means: "year" }];
    const recipe = { fallbild: "recipe", version: 1, header: ["Tid", "Kön"], columns };
    await chooseFiles(app, [await file("tid.json", JSON.stringify(recipe))]);
    await accountOf(app, "adults", 2);
    await app.locator("#answer-0").click();
    await app.waitForFunction(() => document.activeElement?.id === "review-questions");
    const input = await app.waitForSelector("#review[open] input[data-text='i fjol']");
    await input?.type("20");
    await app.locator("#review-apply").click();
    await app.waitForFunction(() => /fyra siffror/.test(document.getElementById("review-status")?.textContent ?? ""));
    assert(await app.$("#review[open]"));
    await input?.type("20");
    await app.locator("#review-apply").click();
    await accountOf(app, "adults", 3);
    await page.close();
  });

  test("files are removed one by one, and come back", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [await file("ett.csv", MESSY), await file("två.csv", MESSY.replaceAll("2021", "2020"))]);
    await accountOf(app, "rows", 10);
    await app.locator("#remove-file-1").click();
    await accountOf(app, "rows", 5);
    await clickNotice(app, "Ångra");
    await accountOf(app, "rows", 10);
    await app.locator("#remove-file-0").click();
    await accountOf(app, "rows", 5);
    await app.locator("#remove-file-0").click();
    await app.waitForSelector("#start:not([hidden])");
    await clickNotice(app, "Ångra");
    await accountOf(app, "rows", 5);
    await page.close();
  });

  test("a copy under another name is noticed", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [await file("lista.csv", MESSY), await file("lista slutlig.csv", MESSY)]);
    await accountOf(app, "rows", 10);
    await clickNotice(app, "Ta bort lista slutlig.csv");
    await accountOf(app, "rows", 5);
    await page.close();
  });

  test("equal rows are counted once on request, and the list of odd rows says nothing of the cells unless asked to", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    const saved = savedFiles(page);
    await chooseFiles(app, [await file("dubbletter.csv", MESSY)]);
    await accountOf(app, "adults", 4);
    await app.locator("#once-rows-0").click();
    await accountOf(app, "adults", 3);
    assert.equal((await account(app))["set-aside"], 2);
    await app.locator("#save-listing-0").click();
    const plain = await saved();
    assert.match(plain.name, /^fallbild-rader-att-se-over-dubbletter\.csv$/);
    assert.match(plain.text, /^\ufeffRad;Vad;Följd;Kolumn\r\n/);
    assert.match(plain.text, /\r\n6;Likadan som en tidigare rad[^\r]*;räknas inte;\r\n/);
    assert.match(plain.text, /\r\n3;Kan betyda flera saker[^\r]*;räknas;Nationalitet\r\n/);
    assert(!plain.text.includes("Kongo"));
    await app.locator("#with-values-0").click();
    await app.locator("#save-listing-0").click();
    assert((await saved()).text.includes(";Kongo\r\n"));
    await app.locator("#once-rows-0").click();
    await accountOf(app, "adults", 4);
    await page.close();
  });

  test("the year of a list that has none is said once", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [await file("utan år.csv", "Kön;Ålder;Nationalitet\nkvinna;31;Polen\nman;17;Litauen\n")]);
    await clickNotice(app, "Tala om vad kolumnerna är");
    const year = await app.waitForSelector("#setting-year");
    await year?.type("2021");
    await page.keyboard.press("Tab");
    await app.waitForSelector("#review-apply:not([disabled])");
    await app.locator("#review-apply").click();
    await chosen(app, "2021");
    assert.equal(await value(app, "adults_by_sex_crime", "female/total"), 1);
    await page.close();
  });

  test("a workbook is read, and another of its sheets can be chosen", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    const workbook = (/** @type {string} */ name) => fileURLToPath(new URL(`../cases/${name}`, import.meta.url));
    await chooseFiles(app, [workbook("workbook-second-sheet-has-the-list/input.xlsx"), workbook("workbook-dates-ods/input.ods")]);
    await app.waitForFunction(() => document.querySelectorAll(".file").length === 2);
    assert.equal(await app.$("#notices li"), null);
    await app.locator("#review-0").click();
    const sheet = await app.waitForSelector("#setting-sheet");
    const names = await sheet?.$$eval("option", (options) => options.map((option) => option.value));
    assert((names?.length ?? 0) > 1);
    await app.select("#setting-sheet", names?.[0] ?? "");
    // The list is on the other sheet: nothing there says the year.
    await app.waitForFunction(() => (document.getElementById("review-status")?.textContent ?? "") !== "");
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("the sheets of a workbook are read each as a file, and their names say the year", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    const years = fileURLToPath(new URL("../cases/workbook-sheet-named-by-year/input.xlsx", import.meta.url));
    await chooseFiles(app, [years]);
    await accountOf(app, "rows", 2);
    assert.match(await fileText(app, 0), /\(2020\).*Hela filen räknas till år 2020.*inte inlästa: 2021/);
    await app.locator("#read-sheets-0").click();
    await accountOf(app, "rows", 3);
    assert.match(await fileText(app, 1), /\(2021\).*Hela filen räknas till år 2021/);
    assert.equal(await app.$("[id^=read-sheets]"), null, "all are read");
    assert.equal(await value(app, "adults_by_year_crime_sex", "2020/total/total"), 2);
    await app.locator("#remove-file-0").click();
    await accountOf(app, "rows", 1);
    await clickNotice(app, "Ångra");
    await accountOf(app, "rows", 3);
    // Another region's workbook of the same name is another workbook.
    const other = join(await mkdtemp(join(folder, "syd-")), "input.xlsx");
    await copyFile(years, other);
    await chooseFiles(app, [other]);
    await accountOf(app, "rows", 5);
    await app.waitForSelector("#read-sheets-2");
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("years that nobody can be sure of are asked for, in figures and in words", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [await file("korta år.csv", "Datum;Kön\n21-05-03;kvinna\n21-06-30;man\ni fjol;man\nvt 20;man\n")]);
    await accountOf(app, "set-aside", 4);
    assert.match(await fileText(app, 0), /3 saker i filen väntar på ditt svar/);
    await app.locator("#review-0").click();
    await app.waitForSelector("#review[open] #setting-short_dates");
    await app.select("#setting-short_dates", "year_first");
    await app.waitForFunction(() => /du har valt/.test(document.querySelector("#setting-short_dates + .why")?.textContent ?? ""));
    assert.equal(await app.$eval("#review input[data-text='vt 20']", (input) => input.getAttribute("placeholder")), "2020?");
    const input = await app.$("#review input[data-text='i fjol']");
    await input?.type("2020");
    await page.keyboard.press("Tab");
    await app.locator("#review-apply").click();
    await accountOf(app, "adults", 3);
    assert.equal((await account(app))["set-aside"], 1);
    await page.close();
  });

  test("of two dates that differ a person says which counts, and is asked no more", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    const list = "Registreringsdatum;Anmälningsdatum;Kön;Ålder\n2020-12-30;2021-01-04;kvinna;31\n2021-02-01;2021-02-01;man;40\n";
    await chooseFiles(app, [await file("två datum.csv", list)]);
    await accountOf(app, "rows", 2);
    assert.match(await fileText(app, 0), /En sak i filen väntar på ditt svar/);
    await app.locator("#review-0").click();
    await app.waitForSelector("#review[open] .asked #column-1");
    await app.select("#column-1", "");
    await app.waitForFunction(() => document.querySelector(".asked") === null);
    await app.locator("#review-apply").click();
    await app.waitForFunction(() => document.querySelector(".asks") === null);
    await app.locator("#review-0").click();
    await app.waitForSelector("#review[open] #column-1");
    await app.select("#column-1", "year");
    await app.waitForFunction(() => Reflect.get(document.getElementById("column-0") ?? {}, "value") === "");
    await app.locator("#review-apply").click();
    await app.waitForFunction(() => document.querySelectorAll("#year option").length === 1);
    await page.close();
  });

  test("a recipe that comes after its list is applied on request, and taken back", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [await file("lista.csv", MESSY)]);
    await accountOf(app, "rows", 5);
    const recipe = { fallbild: "recipe", version: 1, values: [{ column: "exploitation", text: "tigeri", means: "begging" }] };
    await chooseFiles(app, [await file("recept.json", JSON.stringify(recipe))]);
    await clickNotice(app, "Läs om inlästa filer med receptet");
    await app.waitForFunction(() => /lästa på nytt med receptet recept.json/.test(document.getElementById("notices")?.textContent ?? ""));
    await app.waitForFunction(() => document.querySelector("[data-table=adults_by_sex_form] td[data-at='male/begging']")?.textContent === "1");
    await clickNotice(app, "Ångra");
    await app.waitForFunction(() => document.querySelector("[data-table=adults_by_sex_form] td[data-at='male/begging']")?.textContent !== "1");
    await page.close();
  });

  test("a hundred thousand rows with five hundred different mistakes are told in groups", async () => {
    const path = join(folder, "många-fel.csv");
    const list = await open(path, "w");
    await list.write("år;kön;nationalitet;exploateringsform\n");
    const rows = Array.from({ length: 500 }, (_, index) => `2021;man;land ${index};tiggeri\n`).join("");
    for (let times = 0; times < 200; times++) await list.write(rows);
    await list.close();
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    // The page's own thread goes on counting turns while the worker reads.
    await app.evaluate(() => {
      const turn = () => {
        Object.assign(globalThis, { turns: (Reflect.get(globalThis, "turns") ?? 0) + 1 });
        requestAnimationFrame(turn);
      };
      turn();
    });
    await chooseFiles(app, [path]);
    await app.waitForFunction(() => document.querySelector("[data-account=rows]")?.textContent === "100\u00a0000");
    assert.equal(await app.$$eval(".problems tbody tr", (groups) => groups.length), 500);
    assert((await app.evaluate(() => Number(Reflect.get(globalThis, "turns")))) > 1);
    await app.locator("#review-0").click();
    await app.waitForSelector("#review[open] #question-299");
    // Every country for each of three hundred words would hold the page for seconds.
    assert((await app.$$eval("#review option", (options) => options.length)) < 5000);
    await app.focus("#question-299");
    assert((await app.$$eval("#question-299 option", (options) => options.length)) > 200);
    assert.deepEqual(consoleErrors, []);
    await page.close();
    await rm(path);
  });

  test("start over while a file is read leaves an empty page without a word", async () => {
    const path = join(folder, "stor.csv");
    const list = await open(path, "w");
    await list.write("år;kön;ålder;brott\n");
    const rows = "2021;kvinna;31;människohandel\n2021;man;30;\n".repeat(24_000);
    for (let megabytes = 0; megabytes < 150; megabytes++) await list.write(rows);
    await list.close();
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    await chooseFiles(app, [path]);
    await app.waitForSelector("#reading-cancel", { visible: true });
    await app.locator("#start-over").click();
    await app.waitForSelector("#start:not([hidden])");
    await app.waitForSelector("#reading", { hidden: true });
    assert.equal(await app.$("#notices [role=alert]"), null);
    await chooseFiles(app, [SAMPLE]);
    await accountOf(app, "files", 1);
    assert.deepEqual(consoleErrors, []);
    await page.close();
    await rm(path);
  });

  // Firefox gives no way into a worker.
  test("a worker that breaks is said, and what was read is read again", { skip: context.name === "Firefox" }, async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    const [worker] = page.workers();
    await worker?.evaluate(() => void setTimeout(() => { throw new Error("broken by the test"); }));
    await app.waitForFunction(() => /stannade oväntat/.test(document.getElementById("notices")?.textContent ?? ""));
    await app.select("#year", "2020");
    await chosen(app, "2020");
    assert.equal((await account(app))["files"], 1);
    await page.close();
  });
});

/**
 * What is said of a file, beside its details.
 * @param {Frame} app
 * @param {number} index
 */
function fileText(app, index) {
  return app.$eval(`[data-file="${index}"]`, (file) => (file instanceof HTMLElement ? file.innerText : "").replaceAll(/\s+/g, " "));
}

/**
 * Goes to an element by Tab alone.
 * @param {Page} page
 * @param {Frame} app
 * @param {string} id
 */
async function tabTo(page, app, id) {
  for (let steps = 0; steps < 120; steps++) {
    if ((await app.evaluate(() => document.activeElement?.id)) === id) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches #${id}`);
}

/**
 * Presses a key until something is true of the page.
 * @param {Page} page
 * @param {Frame} app
 * @param {"ArrowDown"} key
 * @param {string} condition
 */
async function press(page, app, key, condition) {
  for (let times = 0; times < 10; times++) {
    if (await app.evaluate(condition)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} never leads to ${condition}`);
}

/**
 * Clicks the button of a notice.
 * @param {Frame} app
 * @param {string} label
 */
async function clickNotice(app, label) {
  const button = await app.waitForFunction(
    (label) => [...document.querySelectorAll("#notices button")].find((each) => each.textContent === label),
    {},
    label,
  );
  await app.evaluate((element) => element instanceof HTMLElement && element.click(), button);
}

/**
 * The files that the app hands to the shell to save, one after the other.
 * @param {Page} page
 */
function savedFiles(page) {
  const listening = page.evaluate(() => {
    /** @type {{ name: string, text: string }[]} */
    const saved = [];
    Object.assign(window, { saved });
    window.addEventListener("message", async ({ data }) => {
      if (data?.kind === "save") saved.push({ name: data.name, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(await data.blob.arrayBuffer()) });
    });
  });
  return async () => {
    await listening;
    const handle = await page.waitForFunction(() => Reflect.get(window, "saved").shift());
    return /** @type {{ name: string, text: string }} */ (await handle.jsonValue());
  };
}
