// Before anybody begins, the page rehearses with the made-up sample: nobody sees or hears of it, and nothing of it is left in what is
// shown then.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { breakWorkersAt, fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { chooseFiles, pictures, values } from "./reader.mjs";

/** @import { Page } from "puppeteer-core" */

const LATER = fileURLToPath(new URL("../data/made-up-cases-2022-2023.csv", import.meta.url));

forEachBrowser((context) => {
  test("whenever somebody begins, every figure and number is of their list", async () => {
    const shown = [];
    for (const moment of ["ready", "begun", "over"]) {
      const { page, app, consoleErrors } = await openPage(context.browser, fileUrl(), watchStage);
      await app.waitForSelector("body:not(.opening)");
      if (moment !== "ready") await app.waitForFunction((moment) => Reflect.get(window, "stage") === moment || Reflect.get(window, "stage") === "over", {}, moment);
      await chooseFiles(app, [LATER]);
      await app.waitForSelector("#report:not([hidden]) [data-table] td[data-at]");
      await app.waitForFunction(() => performance.getEntriesByName("figures drawn").length > 0);
      assert.equal(await app.$(".stage"), null, moment);
      shown.push({ values: await values(app), pictures: await pictures(app) });
      assert.deepEqual(consoleErrors, []);
      await page.close();
    }
    const [first, ...others] = shown;
    assert.ok(first && first.pictures.length > 5);
    assert.ok(first.pictures.every(({ isClean }) => isClean));
    for (const other of others) {
      assert.deepEqual(other.values, first.values);
      assert.deepEqual(other.pictures, first.pictures);
    }
  });

  test("it is seen, heard and found by nobody", async () => {
    const { page, app } = await openPage(context.browser, fileUrl(), watchStage);
    await app.waitForFunction(() => Reflect.get(window, "stage") !== undefined);
    const found = await app.evaluate(() => {
      const stage = document.querySelector(".stage");
      return {
        seen: stage !== null && (stage.getBoundingClientRect().height > 0 || getComputedStyle(stage).visibility !== "hidden"),
        heard: stage !== null && (stage.getAttribute("aria-hidden") !== "true" || !stage.hasAttribute("inert")),
        tables: document.querySelectorAll("[data-table], figure, canvas").length,
        said: document.getElementById("status")?.textContent,
      };
    });
    assert.deepEqual(found, { seen: false, heard: false, tables: 0, said: "" });
    await app.waitForFunction(() => Reflect.get(window, "stage") === "over");
    assert.equal(await app.$eval("#report", (report) => report.childElementCount), 0);
    await page.close();
  });

  test("a worker that breaks over it is made anew, and nobody hears of it", async () => {
    const { page, app } = await openPage(context.browser, fileUrl(), (page) => breakWorkersAt(page, "rehearse", 3));
    await app.waitForFunction(() => Reflect.get(window, "broke") === 1);
    await app.waitForFunction(() => document.querySelector(".stage") === null);
    assert.equal(await app.$eval("#notices", (notices) => notices.textContent), "");
    await chooseFiles(app, [LATER]);
    await app.waitForSelector("#report:not([hidden]) [data-table] td[data-at]");
    await page.close();
  });

  test("where it fails, nobody hears of it and the report stands", async () => {
    const { page, app } = await openPage(context.browser, fileUrl(), (page) =>
      page.evaluateOnNewDocument(() => {
        const real = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function () {
          Reflect.set(window, "stage", "failed");
          Element.prototype.attachShadow = real;
          throw new Error("no stage");
        };
      }),
    );
    await app.waitForFunction(() => Reflect.get(window, "stage") === "failed");
    assert.equal(await app.$eval("#notices", (notices) => notices.textContent), "");
    await chooseFiles(app, [LATER]);
    await app.waitForSelector("#report:not([hidden]) [data-table] td[data-at]");
    await page.close();
  });
});

/**
 * Writes down when the stage is there and when it is gone.
 *
 * @param {Page} page
 */
async function watchStage(page) {
  await page.evaluateOnNewDocument(() => {
    const isStage = (/** @type {Node} */ node) => node instanceof Element && node.className === "stage";
    new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => [...addedNodes].some(isStage))) Reflect.set(window, "stage", "begun");
      if (changes.some(({ removedNodes }) => [...removedNodes].some(isStage))) Reflect.set(window, "stage", "over");
    }).observe(document, { childList: true, subtree: true });
  });
}
