// How long all figures of the sample's report take to draw, in real browsers. `cargo xtask bench` runs it.
//
// The first drawing includes what a browser does once: compiling, fonts, making the canvases. The others are what a change
// of colours costs; all of them are drawn anew each time.

import puppeteer from "puppeteer-core";

import { fileUrl, openPage } from "../tests/browser/harness.mjs";
import { chosen } from "../tests/browser/reader.mjs";

const TIMES = 15;
/** What drawing all figures of a year may take, in milliseconds. */
const GOAL = 50;

const root = process.getuid?.() === 0;
const BROWSERS = /** @type {const} */ ([
  ["Chromium", { browser: "chrome", executablePath: process.env["CHROMIUM"] ?? "", args: root ? ["--no-sandbox"] : [] }],
  ["Firefox", { browser: "firefox", executablePath: process.env["FIREFOX"] ?? "" }],
]);

for (const [name, launch] of BROWSERS) {
  const browser = await puppeteer.launch({ ...launch, headless: true, timeout: 120_000 });
  const { page, app } = await openPage(browser, fileUrl());
  await page.setViewport({ width: 1280, height: 800 });
  await app.locator("#try-sample").click();
  await chosen(app, "2021");
  const first = (await drawings(app)).at(-1) ?? NaN;
  for (let time = 0; time < TIMES; time++) {
    const before = (await drawings(app)).length;
    await app.locator("#patterns").click();
    await app.waitForFunction((count) => performance.getEntriesByName("figures drawn").length > count, {}, before);
  }
  const again = (await drawings(app)).slice(-TIMES).sort((one, two) => one - two);
  const median = again[Math.floor(again.length / 2)] ?? NaN;
  const spread = `${again[0]?.toFixed(1)}–${again.at(-1)?.toFixed(1)}`;
  console.log(`${name}: all figures ${median.toFixed(1)} ms (median of ${TIMES}, ${spread}), ${(median / GOAL).toFixed(2)} of the ${GOAL} ms allowed; first ${first.toFixed(1)} ms`);
  await browser.close();
}

/**
 * What each drawing of all figures has taken so far, those that drew nothing left out.
 * @param {import("puppeteer-core").Frame} app
 * @returns {Promise<number[]>}
 */
async function drawings(app) {
  const all = await app.evaluate(() => performance.getEntriesByName("figures drawn").map(({ duration }) => duration));
  return all.filter((duration) => duration > 1);
}
