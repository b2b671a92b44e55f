// The harness itself: it must see what a page does wrong.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";

import { forEachBrowser, openPage } from "./harness.mjs";

/** What the guilty page asks for, two by each room. */
const GUILTY_REQUESTS = ["/app-fetch", "/app-image", "/shell-beacon", "/shell-fetch", "/worker-fetch", "/worker-script"];

forEachBrowser((context) => {
  // A harness that sees nothing would find every page innocent.
  test("the harness sees the requests and errors of all three rooms", async () => {
    const guilty = await serveGuiltyPage();
    const { page, app, requests, consoleErrors } = await openPage(context.browser, guilty.url);
    await app.waitForSelector("#done");
    // What a worker does is reported on a way of its own, which may be longer than the page's.
    const paths = () => requests.map((address) => new URL(address).pathname).sort();
    const errors = () => consoleErrors.join("\n");
    const unseen = () => ["shell", "app", "worker"].filter((room) => !errors().includes(`${room} threw`));
    for (let tries = 0; tries < 200 && (paths().length < GUILTY_REQUESTS.length || unseen().length > 0); tries++) {
      await setTimeout(50);
    }
    assert.deepEqual(paths(), GUILTY_REQUESTS);
    assert.deepEqual(unseen(), [], errors());
    await page.close();
    await guilty.close();
  });
});

/** Serves a page of the same three rooms, without a policy, in which each of them calls out and fails. */
async function serveGuiltyPage() {
  /** @param {string} origin */
  const guiltyPage = (origin) => {
    const worker = `
      fetch("${origin}/worker-fetch");
      importScripts("${origin}/worker-script");
      postMessage("done");
      throw new Error("worker threw");`;
    const app = `
      fetch("/app-fetch");
      new Image().src = "/app-image";
      const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}])));
      worker.onerror = () => document.body.append(Object.assign(document.createElement("p"), { id: "done" }));
      throw new Error("app threw");`;
    const frame = `<body><script>${app}</script>`.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    const shell = `fetch("/shell-fetch"); navigator.sendBeacon("/shell-beacon"); throw new Error("shell threw");`;
    return `<!doctype html><link rel="icon" href="data:,"><iframe id="app" sandbox="allow-scripts" srcdoc="${frame}">
      </iframe><script>${shell}</script>`;
  };
  const server = createServer((request, response) => {
    const page = request.url === "/" ? guiltyPage(`http://${request.headers.host}`) : "";
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Content-Type", page ? "text/html; charset=utf-8" : "text/javascript");
    response.end(page);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  assert(address && typeof address === "object");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
