// What is measured beside the page: the peers, bundled, on a page of their own; and a page with nothing on it.

import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";

import { build } from "esbuild";

import { listening } from "../../www/serve.mjs";

/** Where lists, and what is made for a run, are kept. */
export const FOLDER = new URL("../../target/bench/", import.meta.url);

const DUCKDB = new URL("../../node_modules/@duckdb/duckdb-wasm/dist/", import.meta.url);
const PAGE = `<!doctype html><meta charset="utf-8"><title>Peers</title><link rel="icon" href="data:,"><input type="file"><script src="peers.js"></script>`;

/**
 * Where a file of the folder is on this machine.
 *
 * @param {string} name
 */
export function kept(name) {
  return fileURLToPath(new URL(name, FOLDER));
}

/** The address of a page with nothing on it, as a file. */
export async function emptyPage() {
  const page = new URL("empty.html", FOLDER);
  await writeFile(page, "<!doctype html><title>Empty</title>");
  return pathToFileURL(fileURLToPath(page)).href;
}

/**
 * Bundles the peers and serves them on a free port of this machine.
 *
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function servePeers() {
  await build({
    entryPoints: [fileURLToPath(new URL("peers/peers.js", import.meta.url))],
    outfile: kept("peers.js"),
    bundle: true,
    format: "iife",
    // The paths there are for the compiler of types.
    tsconfigRaw: {},
    logLevel: "warning",
  });
  const files = new Map([
    ["/peers.js", { at: new URL("peers.js", FOLDER), type: "text/javascript" }],
    ["/duckdb-browser-eh.worker.js", { at: new URL("duckdb-browser-eh.worker.js", DUCKDB), type: "text/javascript" }],
    ["/duckdb-eh.wasm", { at: new URL("duckdb-eh.wasm", DUCKDB), type: "application/wasm" }],
  ]);
  const server = createServer(async (request, response) => {
    const file = files.get(request.url ?? "");
    if (request.url === "/") response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(PAGE);
    else if (file) response.writeHead(200, { "Content-Type": file.type }).end(await readFile(file.at));
    else response.writeHead(404).end();
  });
  return listening(server);
}
