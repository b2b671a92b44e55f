// A report that changes stays in the page, and only what it says changes. Whatever was shown before, it is then as if it had been made anew,
// which it is when the language is changed.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { chooseFiles, pictures } from "./reader.mjs";

/** @import { Frame, Page } from "puppeteer-core" */

const LIST = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));
const LATER = fileURLToPath(new URL("../data/made-up-cases-2022-2023.csv", import.meta.url));

/** A list in which no row can be counted. */
let nobody = "";

/** What a person does, one after the other. @type {[string, (app: Frame, page: Page) => Promise<unknown>][]} */
const STEPS = [
  ["another year", (app) => app.select("#year", "2019")],
  ["a region, in which few are", (app) => app.select("#region", "bergslagen")],
  ["a year without exploitation of persons", (app) => app.select("#year", "2018")],
  ["cells marked from a figure, then another region", async (app, page) => {
    await app.focus("[data-figure=adults_by_sex_form] .marks");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await app.waitForSelector("[data-table=adults_by_sex_form] td.marked");
    // Who stands on a place would stand on it afterwards.
    await page.keyboard.press("Home");
    await app.select("#region", "stockholm");
  }],
  ["for publication", (app) => app.$eval("#mode-is-publication", (mode) => /** @type {HTMLElement} */ (mode).click())],
  ["another region of the publication", (app) => app.select("#region", "")],
  ["as counted", (app) => app.$eval("#mode-is-internal", (mode) => /** @type {HTMLElement} */ (mode).click())],
  ["more years", (app) => chooseFiles(app, [LATER])],
  ["a folded table unfolded, then the last year", async (app) => {
    await app.$eval("details[data-fold]:not(.account *)", (fold) => fold.setAttribute("open", ""));
    await app.select("#year", "2023");
  }],
  ["fewer years", (app) => app.$eval("#remove-file-0", (button) => /** @type {HTMLElement} */ (button).click())],
  ["undone", (app) => app.$eval("#notices button", (button) => /** @type {HTMLElement} */ (button).click())],
  ["nobody is counted, then others", async (app) => {
    await chooseFiles(app, [nobody]);
    await app.waitForSelector("[data-file='2']");
    for (const left of [2, 1]) {
      await app.$eval("#remove-file-0", (button) => /** @type {HTMLElement} */ (button).click());
      await app.waitForFunction((left) => document.querySelectorAll("[data-file]").length === left, {}, left);
    }
    await app.waitForSelector("#report > #title");
    await chooseFiles(app, [LATER]);
  }],
];

/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fallbild-kept-"));
  nobody = join(folder, "nobody.csv");
  await writeFile(nobody, "År;Region;Kön;Ålder;Nationalitet;Brott;Exploateringsform\n;Syd;Kvinna;30;Rumänien;Människohandel;Tiggeri\n");
});
after(() => rm(folder, { recursive: true }));

forEachBrowser((context) => {
  test("whatever was shown before, a report is as if made anew", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [LIST]);
    await app.waitForSelector(".check-results > *");
    /** @type {string[]} */
    const seen = [];
    for (const [step, act] of STEPS) {
      await settled(app, () => act(app, page));
      const changed = await shown(app);
      for (const _ of ["there", "back"]) await settled(app, () => app.$eval("#language", (button) => /** @type {HTMLElement} */ (button).click()));
      const anew = await shown(app);
      assert.deepEqual(changed.report, anew.report, step);
      assert.deepEqual(changed.pictures, anew.pictures, step);
      assert.ok(changed.pictures.length > 5, step);
      // What is hidden is of the figure before.
      assert.ok(changed.pictures.every(({ isClean }) => isClean), step);
      seen.push(changed.report.join(""));
    }
    assert.equal(new Set(seen).size, STEPS.length, "each step shows something else");
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });
});

/**
 * Does something and waits until what came of it is shown: its check comes last.
 *
 * @param {Frame} app
 * @param {() => Promise<unknown>} act
 */
async function settled(app, act) {
  await app.$eval(".check-results", (results) => results.replaceChildren());
  await act();
  await app.waitForSelector(".check-results > *");
}

/**
 * What is in the report, piece by piece, without what the browser does to it later (what scrolls can be reached), where hidden things stood,
 * and how high canvases are beyond what is seen of them.
 *
 * @param {Frame} app
 */
async function shown(app) {
  const report = await app.$eval("#report", (report) => {
    /** @type {(node: Node) => string[]} */
    const pieces = (node) => (node instanceof Element ? [tag(node), ...[...node.childNodes].flatMap(pieces)] : [node.textContent ?? ""]);
    // Attributes stand in the order in which they were given, and those that were taken away may be empty.
    const tag = (/** @type {Element} */ element) => {
      const leftOut = [element.matches(".scroll") && ["tabindex", "role"], element.matches("[hidden]") && ["style"], element.matches("canvas") && ["height"]].flat();
      const given = [...element.attributes].filter(({ name, value }) => !leftOut.includes(name) && (value !== "" || !["class", "style"].includes(name)));
      return [element.tagName, ...given.map(({ name, value }) => `${name}=${value}`).sort()].join(" ");
    };
    return pieces(report).filter((piece) => piece !== "");
  });
  return { report, pictures: await pictures(app) };
}
