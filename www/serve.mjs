// Serves the one page on loopback, as a careful web server would: with its policy as a header too, and nothing else.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";

/** @import { ServerResponse } from "node:http" */

/** The built page. */
export const PAGE = new URL("../dist/fallbild.html", import.meta.url);

/**
 * The policy that stands in the page's meta tag, which is its only source.
 * @param {string} page
 */
function policyOf(page) {
  const found = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page);
  if (!found) throw new Error("the page has no policy");
  return found[1].replaceAll("&amp;", "&");
}

/**
 * Sends the page with its headers.
 * @param {ServerResponse} response
 * @param {string} page
 * @param {string} ancestors whose pages may embed it
 */
export function send(response, page, ancestors = "'self'") {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Content-Security-Policy", `${policyOf(page)}; frame-ancestors ${ancestors}; sandbox allow-scripts allow-downloads allow-modals`);
  response.setHeader("Connection-Allowlist", "()");
  response.setHeader("Cache-Control", "no-store");
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
}

/**
 * Serves the page on a free port of 127.0.0.1. The page is read anew each time, so a rebuilt page needs only a reload.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve() {
  const server = createServer(async (request, response) => {
    try {
      if (request.url !== "/" || (request.method !== "GET" && request.method !== "HEAD")) {
        response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
        return;
      }
      send(response, await readFile(PAGE, "utf8"));
    } catch (error) {
      response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" }).end(`${error}\n`);
    }
  });
  return listening(server);
}

/**
 * Has a server listen on this machine only, at a port that is free.
 *
 * @param {import("node:http").Server} server
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function listening(server) {
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

// Started by `cargo xtask run`, which reads the two addresses, a line each, and holds standard input open for as long as
// it lives, so that no server outlives it.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve();
  console.log(url);
  console.log(pathToFileURL(fileURLToPath(PAGE)).href);
  process.stdin.on("end", () => process.exit()).resume();
}
