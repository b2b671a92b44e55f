// Keeps the page's own files so that it opens without a network: exactly those that are named here with their SHA-256, and none that
// differs. It never sees data: they live and die in the page. The build fills in the names.

/** The files beside this one, each with its SHA-256 in hexadecimal digits. @type {Record<string, string>} */
const FILES = JSON.parse('{{files}}');

/** Caches are those of a whole server: each folder knows its own. */
const PREFIX = `fallbild ${absolute("")} `;

/** The cache of this version: named by what is in it. */
const CACHE = PREFIX + "{{version}}";

/** What is told to wait, and what is asked for; TypeScript knows pages only.
 * @typedef {Event & { waitUntil: (work: Promise<unknown>) => void }} Phase
 * @typedef {Event & { request: Request, respondWith: (answer: Promise<Response>) => void }} Asking
 */

// A version that is installed while another is open waits until that is closed: the next start has it. (Nothing here hurries it.)
self.addEventListener("install", (event) => /** @type {Phase} */ (event).waitUntil(keepAll()));
self.addEventListener("activate", (event) => /** @type {Phase} */ (event).waitUntil(dropOthers()));
self.addEventListener("fetch", (event) => {
  const asking = /** @type {Asking} */ (event);
  const address = asking.request.method === "GET" ? keptAt(asking.request.url) : null;
  if (address) asking.respondWith(kept(address));
});

async function keepAll() {
  const files = await Promise.all(Object.entries(FILES).map(async ([name, hash]) => ({ name, response: await fetched(name, hash) })));
  const cache = await caches.open(CACHE);
  for (const { name, response } of files) await cache.put(absolute(name), response);
}

/**
 * A file as the server has it now; refused where it is not the very file that belongs to this version.
 *
 * @param {string} name
 * @param {string} hash
 */
async function fetched(name, hash) {
  const response = await fetch(absolute(name), { cache: "reload", credentials: "same-origin", redirect: "error" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const found = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== hash) throw new Error(`${name} is not the file that belongs to this version`);
  return response;
}

/** Other caches of this folder go; what else is kept under this address is not ours. */
async function dropOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/**
 * The address under which the answer to a request is kept, if any is: the folder's own is the start page.
 *
 * @param {string} url
 */
function keptAt(url) {
  const asked = new URL(url);
  asked.hash = "";
  if (asked.href === absolute("")) return absolute("index.html");
  return Object.keys(FILES).some((name) => absolute(name) === asked.href) ? asked.href : null;
}

/**
 * What is kept; from the server where the browser has thrown it away.
 *
 * @param {string} address
 */
async function kept(address) {
  return (await (await caches.open(CACHE)).match(address)) ?? fetch(address);
}

/** @param {string} name */
function absolute(name) {
  return new URL(name || ".", self.location.href).href;
}
