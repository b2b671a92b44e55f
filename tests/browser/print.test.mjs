// Printing: what was read comes after the report, and afterwards the page is as it was.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { chosen } from "./reader.mjs";

/** @import { Frame } from "puppeteer-core" */

forEachBrowser((context) => {
  test("on paper the account comes last, however often a browser says that it prints, and then first again", async () => {
    const { page, app } = await openSample();
    const before = await places(app);
    assert.equal(before.indexOf("account"), 1, before.join());
    await say(app, "beforeprint");
    await say(app, "beforeprint");
    const others = before.filter((each) => each !== "account");
    assert.deepEqual(await places(app), [...others, "account"]);
    await say(app, "afterprint");
    assert.deepEqual(await places(app), before);
    await say(app, "afterprint");
    assert.deepEqual(await places(app), before);
    await page.close();
  });

  test("what is printed is called what the report is called", async () => {
    const { page, app } = await openSample();
    const [title, shell] = [await app.title(), await page.title()];
    assert.match(title, /2021/);
    assert.equal(title, shell);
    await page.close();
  });

  async function openSample() {
    const opened = await openPage(context.browser, fileUrl());
    await opened.app.locator("#try-sample").click();
    await chosen(opened.app, "2021");
    return opened;
  }
});

/**
 * What the report consists of, in order.
 *
 * @param {Frame} app
 */
function places(app) {
  return app.$$eval("#report > *", (parts) => parts.map((part) => part.className || (part.querySelector("h2")?.id ?? "")));
}

/**
 * @param {Frame} app
 * @param {string} event
 */
async function say(app, event) {
  await app.evaluate((name) => void window.dispatchEvent(new Event(name)), event);
}
