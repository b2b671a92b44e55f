// The page is ready before its module stands: it says how files come in, in the language that is asked for, and what a person does meanwhile
// is done as soon as it stands.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openAny } from "./harness.mjs";

/** @import { Browser, ElementHandle } from "puppeteer-core" */

const LIST = fileURLToPath(new URL("../data/made-up-cases-2022-2023.csv", import.meta.url));

forEachBrowser((context) => {
  test("it says at once what it will say, in both languages", async () => {
    for (const lang of ["sv", "en"]) {
      const { app, stand, close } = await early(context.browser, `${fileUrl()}#lang=${lang}`);
      const before = await app.$eval("body", said);
      assert.equal(before.lang, lang);
      assert.ok(before.texts.length > 40 && before.texts.every((text) => text.trim() && !/^[a-z]+(-[a-z]+)+$/.test(text)), before.texts.join("\n"));
      assert.match(before.seen, lang === "sv" ? /Välj fil/ : /Choose file/);
      await stand();
      assert.deepEqual(await app.$eval("body", said), before);
      await close();
    }
  });

  test("files that are chosen meanwhile are read", async () => {
    const { app, stand, close } = await early(context.browser, fileUrl());
    const input = /** @type {ElementHandle<HTMLInputElement>} */ (await app.$("#file"));
    await input.uploadFile(LIST);
    await app.waitForSelector("body.waited-for");
    await stand();
    await app.waitForSelector("#report:not([hidden]) [data-table] td[data-at]");
    assert.match(await app.$eval("#report", ({ textContent }) => textContent ?? ""), /made-up-cases-2022-2023\.csv/);
    await close();
  });

  test("a table that is pasted meanwhile is read", async () => {
    const { app, stand, close } = await early(context.browser, fileUrl());
    await app.evaluate(() => {
      const copied = new DataTransfer();
      copied.setData("text/plain", "år\tkön\n2021\tkvinna\n");
      // Firefox takes no data from a script.
      const paste = Object.defineProperty(new ClipboardEvent("paste", { bubbles: true }), "clipboardData", { value: copied });
      document.body.dispatchEvent(paste);
    });
    await stand();
    await app.waitForSelector("#report:not([hidden]) [data-table] td[data-at]");
    await close();
  });

  test("of the buttons that are pressed meanwhile the last one does its work, and none twice", async () => {
    const { app, stand, close } = await early(context.browser, fileUrl());
    await app.locator("#try-sample").click();
    await app.locator("#language").click();
    await app.locator("button[data-leaflet=help]").click();
    assert.equal(await app.$("dialog[open]"), null);
    await stand();
    await app.waitForSelector("#leaflet[open]");
    assert.equal(await app.$eval("html", ({ lang }) => lang), "sv");
    assert.equal(await app.$eval("#report", (report) => report.childElementCount), 0);
    await app.locator("#leaflet-close").click();
    await app.locator("#language").click();
    await app.waitForSelector("html[lang=en]");
    await close();
  });

  test("the files' button asks for files at once", async () => {
    const { page, app, stand, close } = await early(context.browser, fileUrl());
    await app.evaluate(() => document.getElementById("file")?.addEventListener("click", () => Reflect.set(window, "asked", true)));
    await app.locator("#choose-file").click();
    assert.equal(await app.evaluate(() => Reflect.get(window, "asked")), true);
    await page.keyboard.press("Escape");
    await stand();
    await close();
  });
});

/**
 * Opens the page, whose module stands when it is told to.
 *
 * @param {Browser} browser
 * @param {string} url
 */
async function early(browser, url) {
  const { page, consoleErrors } = await openAny(browser, url, (page) =>
    page.evaluateOnNewDocument(() => {
      const compile = WebAssembly.compileStreaming;
      WebAssembly.compileStreaming = async (source) => {
        await new Promise((resolve) => Reflect.set(window, "stand", resolve));
        return compile(source);
      };
    }),
  );
  const app = await (await page.waitForSelector("#app"))?.contentFrame();
  if (!app) throw new Error("the page has no app frame");
  await app.waitForSelector("body.opening:not(.starting)");
  const stand = async () => {
    await app.waitForFunction(() => Reflect.has(window, "stand"));
    await app.evaluate(() => Reflect.get(window, "stand")());
    await app.waitForSelector("body:not(.opening)");
  };
  const close = async () => {
    assert.deepEqual(consoleErrors, []);
    await page.close();
  };
  return { page, app, stand, close };
}

/** What the page says before anything has been read. In the page. @param {Element} body */
function said(body) {
  const named = [...body.querySelectorAll("[data-text]:not(#mode)")].map(({ textContent }) => textContent ?? "");
  const labels = [...body.querySelectorAll("[data-label]")].map((element) => element.getAttribute("aria-label") ?? "");
  const seen = body instanceof HTMLElement ? body.innerText : "";
  return { lang: document.documentElement.lang, texts: [...named, ...labels], seen };
}
