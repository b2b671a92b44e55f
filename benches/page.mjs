// How long all figures of the sample's report take to draw, in real browsers. `cargo xtask bench` runs it.
//
// The first drawing includes what a browser does once: compiling, fonts, making the canvases. The others are what a change
// of colours costs; all figures are laid out and drawn anew each time.

import { fileUrl, LAUNCHERS, openPage } from "../tests/browser/harness.mjs";
import { chosen } from "../tests/browser/reader.mjs";

/** @import { Frame } from "puppeteer-core" */

const TIMES = 15;
/** What drawing all figures of a year may take, in milliseconds. */
const GOAL = 50;

for (const [name, launch] of Object.entries(LAUNCHERS)) {
  const browser = await launch();
  const { app } = await openPage(browser, fileUrl());
  await app.locator("#try-sample").click();
  await chosen(app, "2021");
  const first = Math.max(...(await drawings(app)));
  /** @type {number[]} */
  const again = [];
  for (let time = 0; time < TIMES; time++) {
    await app.evaluate(() => performance.clearMeasures());
    await app.locator("#patterns").click();
    await app.waitForFunction(() => performance.getEntriesByName("figures drawn").length > 0);
    again.push(Math.max(...(await drawings(app))));
  }
  again.sort((one, two) => one - two);
  const ms = (/** @type {number | undefined} */ time) => (time ?? NaN).toFixed(1);
  const median = again[Math.floor(again.length / 2)] ?? NaN;
  const spread = `${ms(again[0])}–${ms(again.at(-1))}`;
  console.log(`${name}: all figures in ${ms(median)} ms (median of ${TIMES}, ${spread})`);
  console.log(`  ${(median / GOAL).toFixed(2)} of the ${GOAL} ms allowed; the first time ${ms(first)} ms`);
  await browser.close();
}

/**
 * How long each drawing took.
 * @param {Frame} app
 * @returns {Promise<number[]>}
 */
async function drawings(app) {
  return app.evaluate(() => performance.getEntriesByName("figures drawn").map(({ duration }) => duration));
}
