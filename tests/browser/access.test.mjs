// For everyone: axe finds nothing in any state of the page, nothing is cut off on a narrow screen or with large text, and everything that
// can be pressed is large enough.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, LAUNCHERS, openPage } from "./harness.mjs";
import { chooseFiles, chosen, hold, holdReading, letGo } from "./reader.mjs";

/** @import { Browser, Frame, Page } from "puppeteer-core" */

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, what EN 301 549 has besides, and what is good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"];

const SAMPLE = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));
/** Made-up persons, with words that nobody knows. */
const MESSY = "Ärende;År;Kön;Ålder;Nationalitet;Form;Anteckning\n1;2021;kvinna;31;Kongo;sexuell;a\n2;2021;man;20;Rumänein;tigeri;b\n2;2021;man;20;Rumänein;tigeri;b\n";
/** One made-up person, whom nothing can hide. */
const ALONE = "år;kön;ålder;brott;nationalitet;exploateringsform\n2021;kvinna;31;människohandel;Nigeria;tiggeri\n";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fallbild-"));
  await writeFile(join(folder, "frågor.csv"), MESSY);
  await writeFile(join(folder, "ensam.csv"), ALONE);
  await writeFile(join(folder, "ingen.csv"), "år;kön;ålder;brott\n1821;kvinna;31;människohandel\n");
  await writeFile(join(folder, "annat.csv"), "namn;belopp\nx;1\n");
});
after(() => rm(folder, { recursive: true }));

/**
 * How a person may look at the page.
 *
 * @typedef {{ name: string, lang: "sv" | "en", width: number, dark?: boolean, forced?: boolean, large?: boolean }} Look
 */

/** @type {Look[]} */
const LOOKS = [
  { name: "Swedish, light, wide", lang: "sv", width: 1280 },
  { name: "English, dark, 320 pixels", lang: "en", width: 320, dark: true },
  { name: "Swedish, forced colours, text twice as large", lang: "sv", width: 1280, forced: true, large: true },
];

/**
 * The states of the page, each reached from the one before, and whether they stand.
 *
 * @type {[name: string, reach: (app: Frame) => Promise<unknown>, leave?: (app: Frame) => Promise<unknown>][]}
 */
const STATES = [
  ["empty", async () => {}],
  ["reading", (app) => reading(app), (app) => readToTheEnd(app)],
  ["help", (app) => press(app, "[data-leaflet=help]", "#leaflet[open]"), (app) => close(app, "#leaflet")],
  ["accessibility statement", (app) => press(app, "[data-leaflet=accessibility]", "#leaflet[open]"), (app) => close(app, "#leaflet")],
  ["error", (app) => read(app, "annat.csv", "#notices [role=alert]")],
  ["questions", (app) => read(app, "frågor.csv", "#title")],
  ["correcting", (app) => press(app, "#review-0", "#review[open] select"), (app) => close(app, "#review")],
  ["started over", (app) => press(app, "#start-over", "#notices [role=status]")],
  ["nobody counted", (app) => read(app, "ingen.csv", "#title"), (app) => press(app, "#start-over", "#start:not([hidden])")],
  ["withheld", (app) => withheld(app), (app) => press(app, "#start-over", "#start:not([hidden])")],
  ["report", (app) => report(app)],
  ["folds open", (app) => unfold(app)],
  ["compared with published figures", (app) => press(app, "#example-published", ".differences")],
  ["saving", (app) => press(app, "#save", "#saving[open]"), (app) => close(app, "#saving")],
  ["publication", (app) => publish(app)],
  ["publication, folds open", (app) => unfold(app)],
];

for (const name of /** @type {(keyof typeof LAUNCHERS)[]} */ (Object.keys(LAUNCHERS))) {
  describe(name, () => {
    for (const look of LOOKS) {
      test(`axe finds nothing, nothing is cut off and all is large enough: ${look.name}`, async () => {
        const browser = await LAUNCHERS[name]({ extraPrefsFirefox: looksOf(look) });
        try {
          await lookAtAll(browser, look);
        } finally {
          await browser.close();
        }
      });
    }
  });
}

/**
 * @param {Browser} browser
 * @param {Look} look
 */
async function lookAtAll(browser, look) {
  const { page, app, consoleErrors } = await openPage(browser, fileUrl(), holdReading);
  await page.setViewport({ width: look.width, height: 800 });
  await emulate(page, look);
  await app.waitForFunction(({ dark, forced }) => matchMedia("(prefers-color-scheme: dark)").matches === dark && matchMedia("(forced-colors: active)").matches === forced, {}, { dark: look.dark ?? false, forced: look.forced ?? false });
  for (const frame of [page.mainFrame(), app]) await frame.evaluate(AXE);
  if (look.large) await app.evaluate(() => void (document.documentElement.style.fontSize = "200%"));
  if (look.lang === "en") await press(app, "#language", "html[lang=en]");
  /** @type {string[]} */
  const found = [];
  for (const [state, reach, leave] of STATES) {
    await reach(app);
    const seen = [...(await axe(page.mainFrame(), look)), ...(await axe(app, look)), ...(await tooWide(app)), ...(await tooSmall(app))];
    found.push(...seen.map((each) => `${state}: ${each}`));
    await leave?.(app);
  }
  assert.deepEqual(found, []);
  assert.deepEqual(consoleErrors, []);
}

/**
 * What axe finds in a frame, a line each.
 *
 * @param {Frame} frame
 * @param {Look} look whose colours, where they are a person's own, are not ours to judge
 * @returns {Promise<string[]>}
 */
function axe(frame, { forced = false }) {
  return frame.evaluate(async (tags, forced) => {
    const rules = { "color-contrast": { enabled: !forced } };
    const options = { runOnly: tags, rules, resultTypes: ["violations"], iframes: false, elementRef: false };
    const { violations } = await Reflect.get(window, "axe").run(document, options);
    return violations.map((/** @type {any} */ { id, nodes }) => `${id} ${nodes.slice(0, 3).map((/** @type {any} */ node) => `${node.target} ${node.failureSummary}`).join(" | ")}`);
  }, TAGS, forced);
}

/**
 * What makes a person scroll to the side: the page, or a dialog (WCAG 1.4.10).
 *
 * @param {Frame} app
 */
function tooWide(app) {
  return app.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll("dialog[open]")];
    const wide = boxes.filter((box) => box.scrollWidth > box.clientWidth);
    const outside = (/** @type {Element} */ box) => [...box.querySelectorAll("*")].find((each) => !each.closest(".scroll, .unseen, canvas, .plot") && each.getBoundingClientRect().right > box.clientWidth + 1);
    return wide.map((box) => `${box.tagName} is wider than its place: ${box.scrollWidth} > ${box.clientWidth}, by ${outside(box)?.outerHTML.slice(0, 200)}`);
  });
}

/**
 * What can be pressed and is smaller than 24 pixels either way (WCAG 2.5.8); links inside sentences may be.
 *
 * @param {Frame} app
 */
function tooSmall(app) {
  return app.evaluate(() => {
    const pressed = [...document.querySelectorAll("button, select, input, textarea, summary, a[href], [role=slider]")];
    const small = pressed.filter((each) => {
      if (!each.checkVisibility({ visibilityProperty: true }) || each.closest("p, .unseen") || each.matches(".skip")) return false;
      // Its label is pressed as well.
      const target = each instanceof HTMLInputElement ? (each.labels?.[0] ?? each) : each;
      const { width, height } = target.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    return small.map((each) => `is smaller than 24 pixels: ${each.outerHTML.slice(0, 120)}`);
  });
}

/** @param {Look} look */
function looksOf({ dark, forced }) {
  return {
    "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
    "browser.display.document_color_use": forced ? 2 : 0,
    "ui.prefersReducedMotion": 1,
  };
}

/**
 * Firefox has been told at its start.
 *
 * @param {Page} page
 * @param {Look} look
 */
async function emulate(page, { dark, forced }) {
  if (!(await page.browser().version()).startsWith("Chrome")) return;
  const session = await page.createCDPSession();
  const features = [
    { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
    { name: "forced-colors", value: forced ? "active" : "none" },
    { name: "prefers-reduced-motion", value: "reduce" },
  ];
  await session.send("Emulation.setEmulatedMedia", { features });
}

/**
 * @param {Frame} app
 * @param {string} button
 * @param {string} then what is there afterwards
 */
async function press(app, button, then) {
  await app.locator(button).click();
  await app.waitForSelector(then);
}

/**
 * @param {Frame} app
 * @param {string} name
 * @param {string} then
 */
async function read(app, name, then) {
  await chooseFiles(app, [join(folder, name)]);
  await app.waitForSelector(then);
}

/** @param {Frame} app */
async function reading(app) {
  await hold(app);
  await read(app, "ensam.csv", "#reading:not([hidden])");
}

/** @param {Frame} app */
async function readToTheEnd(app) {
  await letGo(app);
  await app.waitForSelector("#title");
  await press(app, "#start-over", "#notices [role=status]");
  await press(app, "#notices button.plain", "#notices:empty");
}

/**
 * @param {Frame} app
 * @param {string} dialog
 */
async function close(app, dialog) {
  await app.locator(`${dialog}-close`).click();
  await app.waitForSelector(`${dialog}:not([open])`);
}

/** @param {Frame} app */
async function withheld(app) {
  await read(app, "ensam.csv", "#title");
  await app.locator(".modes label:nth-of-type(2)").click();
  await app.waitForSelector("#publication");
}

/** @param {Frame} app */
async function report(app) {
  await chooseFiles(app, [SAMPLE]);
  await chosen(app, "2021");
  await app.waitForFunction(() => document.querySelector("[data-figure] canvas[aria-label]"));
}

/** @param {Frame} app */
async function publish(app) {
  await app.locator(".modes label:nth-of-type(2)").click();
  await app.waitForSelector("#publication");
}

/** @param {Frame} app */
async function unfold(app) {
  await app.$$eval("#report details", (folds) => folds.forEach((fold) => (fold.open = true)));
}
