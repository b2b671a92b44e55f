// The folder for a server, on this machine, beside pages that embed what is in it; and Fallbild inside any such page.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

import { send } from "../../www/serve.mjs";

/** @import { Frame, Page } from "puppeteer-core" */

/** The built folder. */
export const FOLDER = new URL("../../dist/host/", import.meta.url);

/** @type {Record<string, string>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves the folder on a free port, and pages of a test's own: Fallbild with its headers, for this site's pages to embed. Under
 * `127.0.0.1` and under `localhost` it is two sites.
 *
 * @param {Record<string, string>} [pages] by name
 */
export async function serveSite(pages = {}) {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? "/", "http://site").pathname.slice(1);
    if (name === "fallbild.html") return send(response, await readFile(new URL(name, FOLDER), "utf8"), `'self' ${here()}`);
    const body = /^[\w.-]*$/.test(name) ? (pages[name] ?? (await readFile(new URL(name, FOLDER)).catch(() => null))) : null;
    response.writeHead(body === null ? 404 : 200, { "Content-Type": TYPES[extname(name)] ?? "text/plain" }).end(body ?? "");
  });
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  const here = () => `http://127.0.0.1:${address.port}`;
  return {
    url: `${here()}/`,
    other: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * Fallbild's two outer rooms, in a page that embeds it.
 *
 * @param {Page} page
 * @param {string} [selector]
 * @returns {Promise<{ shell: Frame, app: Frame }>}
 */
export async function embedded(page, selector = "iframe[title=Fallbild]") {
  const shell = await (await page.waitForSelector(selector))?.contentFrame();
  const app = await (await shell?.waitForSelector("#app"))?.contentFrame();
  if (!shell || !app) throw new Error("the page embeds no Fallbild");
  await app.waitForSelector("body:not(.opening) #main");
  return { shell, app };
}
