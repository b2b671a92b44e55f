// The check of the figures: arithmetic, and what was published before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { chooseFiles, chosen } from "./reader.mjs";

/** @import { Frame } from "puppeteer-core" */

const PUBLISHED = fileURLToPath(new URL("../data/published-2018-2021.csv", import.meta.url));

forEachBrowser((context) => {
  const opened = async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await app.locator("#try-sample").click();
    await chosen(app, "2021");
    return { page, app, consoleErrors };
  };

  test("the printed slip is found, by the example and by a file that is dropped", async () => {
    const { page, app, consoleErrors } = await opened();
    assert.match(await results(app), /Alla stämmer\./);
    await app.locator("#example-published").click();
    await app.waitForSelector(".differences");
    assert.deepEqual(await differences(app), [["4", "+125", "+126"]]);
    await chooseFiles(app, [PUBLISHED]);
    await app.waitForFunction(() => document.querySelector(".differences td")?.textContent === "17");
    assert.deepEqual(await differences(app), [["17", "+125", "+126"]]);
    assert.match(await app.$eval("#title", (title) => title.textContent ?? ""), /2021/, "it was not read as a list");
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("it is checked anew in another language and for another year", async () => {
    const { page, app } = await opened();
    await app.locator("#example-published").click();
    await app.waitForSelector(".differences");
    await app.locator("#language").click();
    await app.waitForFunction(() => document.documentElement.lang === "en");
    assert.match(await results(app), /All agree\.[^]*One does not agree\./);
    await app.select("#year", "2019");
    await chosen(app, "2019");
    assert.deepEqual(await differences(app), [["4", "+125", "+126"]], "the table shows every year");
    await page.close();
  });

  test("what is pasted by keyboard alone and is no such file says what it should be", async () => {
    const { page, app } = await opened();
    await app.focus("#published");
    await page.keyboard.type("hej; hopp");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await app.waitForSelector(".published-sum.wrong");
    assert.match(await results(app), /tabell;år;cell;antal/);
    await page.close();
  });

  test("without a report, a file of published figures asks for a list", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [PUBLISHED]);
    await app.waitForFunction(() => document.getElementById("notices")?.textContent?.includes("fallista"));
    await page.close();
  });
});

/** @param {Frame} app */
function results(app) {
  return app.$eval(".check-results", (results) => results.textContent ?? "");
}

/**
 * Line, published and computed of each number that does not agree.
 *
 * @param {Frame} app
 */
function differences(app) {
  return app.$$eval(".differences tbody tr", (rows) =>
    rows.map((row) => [0, 4, 5].map((place) => /** @type {HTMLTableRowElement} */ (row).cells[place]?.textContent)),
  );
}
