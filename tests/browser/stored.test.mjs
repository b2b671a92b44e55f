// Nothing is stored and nothing is offered: after a session of work no room of the page has left anything in the browser,
// and no field lets a browser remember, correct, complete or translate what stands in it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage, serve } from "./harness.mjs";
import { chooseFiles, chosen } from "./reader.mjs";

/** @import { Frame } from "puppeteer-core" */

const SAMPLE = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));

/** What reaches past the policy, and where speech goes, by the names of the specifications and those before them: none of it may be there. */
const OPEN_DOORS = [
  "RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "RTCDataChannel", "RTCIceTransport", "RTCDtlsTransport", "RTCSctpTransport",
  "RTCRtpSender", "RTCRtpReceiver", "RTCRtpScriptTransform", "RTCCertificate", "RTCSessionDescription", "RTCIceCandidate", "speechSynthesis", "SpeechSynthesis",
  "SpeechSynthesisUtterance", "SpeechRecognition", "webkitSpeechRecognition", "SpeechGrammarList", "webkitSpeechGrammarList",
];

/** And what sounds like it. */
const LIKE_IT = /RTC|[Ss]peech|PeerConnection/;

forEachBrowser((context) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    server = await serve();
  });
  after(() => server.close());

  for (const scheme of /** @type {const} */ (["file", "http"])) {
    test(`nothing is stored by a session of work, ${scheme}`, async () => {
      const { page, app, requests, consoleErrors } = await openPage(context.browser, scheme === "file" ? fileUrl() : server.url);
      await chooseFiles(app, [SAMPLE]);
      await chosen(app, "2021");
      await app.locator("#language").click();
      await app.waitForFunction(() => document.documentElement.lang === "en");
      await app.locator("#mode-is-publication").click();
      await app.waitForFunction(() => document.getElementById("report")?.textContent?.includes(".."));
      // What is asked of the stores below, browsers may remark on.
      assert.deepEqual(consoleErrors, []);
      const held = await stored(page.mainFrame());
      // Served with its headers, the whole page is of no origin.
      if (scheme === "file") assert.equal(held.localStorage, 0, "a store that can be opened says how much it holds");
      assert.deepEqual(Object.entries(held).filter(([, what]) => typeof what === "number" && what > 0), []);
      // The app is of no origin, so that it could not even if it would.
      for (const [place, what] of Object.entries(await stored(app))) assert.notEqual(typeof what, "number", `${place}: ${what}`);
      assert.deepEqual(requests, []);
      await page.close();
    });
  }

  test("every field says that nothing is to be remembered, corrected, completed or translated", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    await app.locator("#review-0").click();
    await app.waitForSelector("#review[open] select");
    const seen = [...(await fields(app))];
    await page.keyboard.press("Escape");
    await app.locator("#mode-is-publication").click();
    await app.waitForSelector("#threshold");
    seen.push(...(await fields(app)));
    assert(new Set(seen.map(({ tag }) => tag)).size >= 3, "inputs, selects and text areas were there to be looked at");
    assert.deepEqual(seen.filter(({ right }) => !right), []);
    for (const frame of [page.mainFrame(), app]) {
      const root = await frame.$eval("html", (html) => [html.translate, html.spellcheck, html.getAttribute("writingsuggestions")]);
      assert.deepEqual(root, [false, false, "false"]);
    }
    await page.close();
  });

  test("what no policy covers is gone from every room", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await app.waitForSelector("body:not(.opening)");
    // puppeteer cannot look into a worker of Firefox.
    const workers = context.name === "Chromium" ? page.workers() : [];
    const rooms = [page.mainFrame(), app, ...workers];
    assert.equal(rooms.length, context.name === "Chromium" ? 3 : 2, "shell, app and worker");
    for (const room of rooms) {
      const names = await room.evaluate(() => {
        const all = new Set();
        for (const name in globalThis) all.add(name);
        for (const name of Object.getOwnPropertyNames(globalThis)) all.add(name);
        return [...all];
      });
      assert(names.includes("fetch"));
      assert.deepEqual(names.filter((name) => OPEN_DOORS.includes(name) || LIKE_IT.test(name)), []);
      // Nor is it there without being told of.
      assert.deepEqual(await room.evaluate((doors) => doors.filter((name) => name in globalThis), OPEN_DOORS), []);
    }
    await page.close();
  });
});

/**
 * How much each store of a room holds, or why it cannot be opened.
 * @param {Frame} frame
 */
function stored(frame) {
  return frame.evaluate(async () => {
    /** @type {Record<string, () => number | Promise<number>>} */
    const stores = {
      localStorage: () => localStorage.length,
      sessionStorage: () => sessionStorage.length,
      cookies: () => document.cookie.length,
      indexedDB: async () => (await indexedDB.databases()).length,
      caches: async () => (await caches.keys()).length,
      files: async () => {
        let files = 0;
        for await (const _ of (await navigator.storage.getDirectory()).keys()) files += 1;
        return files;
      },
      serviceWorkers: async () => (await navigator.serviceWorker.getRegistrations()).length,
    };
    /** @type {Record<string, number | string>} */
    const held = {};
    for (const [name, count] of Object.entries(stores)) {
      try {
        held[name] = await count();
      } catch (error) {
        held[name] = error instanceof Error ? error.name : String(error);
      }
    }
    return held;
  });
}

/**
 * Every field that is there, and whether it is as it should be.
 * @param {Frame} app
 */
function fields(app) {
  return app.$$eval("input, select, textarea", (found) =>
    found.map((field) => {
      const { spellcheck, translate } = /** @type {HTMLInputElement} */ (field);
      const right = field.getAttribute("autocomplete") === "off" && !spellcheck && !translate;
      return { tag: field.localName, id: field.id, right };
    }),
  );
}
