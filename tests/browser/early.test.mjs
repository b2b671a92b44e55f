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

  test("a file that is dropped meanwhile is read", async () => {
    const { app, stand, close } = await early(context.browser, fileUrl());
    await app.evaluate(() => {
      const dragged = new DataTransfer();
      dragged.items.add(new File(["år;kön\n2021;kvinna\n"], "dropped.csv"));
      const drop = Object.defineProperty(new DragEvent("drop", { bubbles: true, cancelable: true }), "dataTransfer", { value: dragged });
      document.body.dispatchEvent(drop);
    });
    await stand();
    await app.waitForSelector("#report:not([hidden]) [data-table] td[data-at]");
    assert.match(await app.$eval("#report", ({ textContent }) => textContent ?? ""), /dropped\.csv/);
    await close();
  });

  test("buttons that are pressed meanwhile do their work in their order, each once", async () => {
    const { app, stand, close } = await early(context.browser, fileUrl());
    await app.locator("#language").click();
    await app.locator("button[data-leaflet=help]").click();
    assert.equal(await app.$("dialog[open]"), null);
    assert.equal(await app.$eval("html", ({ lang }) => lang), "sv");
    await stand();
    await app.waitForSelector("#leaflet[open]");
    assert.equal(await app.$eval("html", ({ lang }) => lang), "en");
    assert.equal(await app.$eval("#leaflet-title", ({ textContent }) => textContent), "How to use Fallbild");
    await app.locator("#leaflet-close").click();
    await app.waitForSelector("#leaflet:not([open])");
    // None waits any more.
    await app.locator("#language").click();
    await app.waitForSelector("html[lang=sv]");
    await app.locator("#try-sample").click();
    await app.waitForSelector("#report:not([hidden]) [data-table] td[data-at]");
    await close();
  });

  test("the keyboard is heard from the beginning", async () => {
    const { page, app, stand, close } = await early(context.browser, fileUrl());
    await app.waitForFunction(() => document.hasFocus());
    await page.keyboard.press("Tab");
    assert.ok(await app.evaluate(() => document.activeElement?.matches("button, a")));
    await stand();
    await close();
  });

  test("where the module does not stand, nothing is left that looks as if it worked", async () => {
    const { page, app } = await early(context.browser, fileUrl());
    await app.locator("#try-sample").click();
    await app.waitForFunction(() => Reflect.has(window, "fail"));
    await app.evaluate(() => Reflect.get(window, "fail")(new Error("no such luck")));
    await page.waitForSelector("#failed:not([hidden])");
    assert.equal(await app.$eval("body", (body) => getComputedStyle(body).visibility), "hidden");
    await page.close();
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
        await new Promise((resolve, reject) => Object.assign(window, { stand: resolve, fail: reject }));
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
