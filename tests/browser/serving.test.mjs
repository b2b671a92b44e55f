// The folder on a real server, with the headers that come with it: every header, opened offline, and a new version at the next start.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { forEachBrowser, openAny } from "./harness.mjs";
import { embedded, FOLDER } from "./site.mjs";

/** @import { ChildProcess } from "node:child_process" */
/** @import { Page } from "puppeteer-core" */

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

const HOST_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** What each kind of file is called. @type {Record<string, string>} */
const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
};

/** The page's own policy, with the hashes of its scripts. */
async function pagePolicy() {
  const page = await readFile(join(DIST, "fallbild.html"), "utf8");
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? "";
}

/**
 * What a file is to be served with.
 *
 * @param {string} name
 */
async function wanted(name) {
  const policy = name === "fallbild.html" ? `${await pagePolicy()}; frame-ancestors 'self'; sandbox allow-scripts allow-downloads allow-modals` : name === "service-worker.js" ? WORKER_POLICY : HOST_POLICY;
  return {
    "content-security-policy": policy,
    "connection-allowlist": name === "fallbild.html" ? "()" : "(response-origin)",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  };
}

/** A folder with the site under `/fallbild/`, and nginx before it. */
class Server {
  /** @type {ChildProcess | null} */
  #process = null;
  #home;
  /** @type {number} */
  port;

  /**
   * @param {string} home
   * @param {number} port
   */
  constructor(home, port) {
    this.#home = home;
    this.port = port;
  }

  static async make() {
    const home = await mkdtemp(join(tmpdir(), "fallbild-"));
    await cp(FOLDER, join(home, "fallbild"), { recursive: true });
    await writeFile(join(home, "elsewhere.html"), '<!doctype html><link rel="icon" href="data:,">');
    const port = await freePort();
    const frames = ["fallbild.html", "index.html"].map((name) => `<iframe src="http://127.0.0.1:${port}/fallbild/${name}"></iframe>`);
    await writeFile(join(home, "around.html"), `<!doctype html><link rel="icon" href="data:,">${frames.join("")}`);
    return new Server(home, port);
  }

  get url() {
    return `http://127.0.0.1:${this.port}/fallbild/`;
  }

  /** A page of the same server beside the folder. */
  get elsewhere() {
    return `http://127.0.0.1:${this.port}/elsewhere.html`;
  }

  /** A page with Fallbild's page and its start page in frames: of the same origin, and under `localhost` of another. */
  get around() {
    return `http://127.0.0.1:${this.port}/around.html`;
  }

  /** @param {string} name */
  path(name) {
    return join(this.#home, "fallbild", name);
  }

  async start() {
    const nginx = process.env["NGINX"];
    if (!nginx) throw new Error("set NGINX to the program's path, or run `cargo xtask test`");
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((each) => `${each}_temp_path ${join(this.#home, each)};`);
    const configuration = `
      daemon off; pid ${join(this.#home, "pid")}; error_log stderr; worker_processes 1; ${process.getuid?.() === 0 ? "user root;" : ""}
      events {}
      http {
        access_log off; ${temporary.join(" ")}
        server { listen 127.0.0.1:${this.port}; root ${this.#home}; include ${join(DIST, "nginx.conf")}; types { text/html html; } }
      }`;
    await writeFile(join(this.#home, "nginx.conf"), configuration);
    let said = "";
    const server = spawn(nginx, ["-p", this.#home, "-e", "stderr", "-c", join(this.#home, "nginx.conf")], { stdio: ["ignore", "ignore", "pipe"] });
    server.stderr?.on("data", (bytes) => (said += bytes));
    this.#process = server;
    while (!(await fetch(this.elsewhere).then(({ ok }) => ok, () => false))) {
      if (server.exitCode !== null) throw new Error(`nginx: ${said}`);
      await setTimeout(20);
    }
  }

  async stop() {
    const server = this.#process;
    this.#process = null;
    if (!server || server.exitCode !== null) return;
    const gone = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await gone;
  }

  async remove() {
    await this.stop();
    await rm(this.#home, { recursive: true });
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

test("nginx serves every file with its headers", async (test) => {
  const server = await Server.make();
  test.after(() => server.remove());
  await server.start();
  const names = (await readdir(FOLDER)).filter((name) => ![".htaccess", "web.config"].includes(name));
  assert(names.length > 10, names.join());
  for (const name of names) {
    const response = await fetch(server.url + name);
    const type = TYPES[name.split(".").pop() ?? ""];
    const found = Object.fromEntries(Object.keys(await wanted(name)).map((header) => [header, response.headers.get(header)]));
    assert.deepEqual({ status: response.status, type: response.headers.get("content-type"), ...found }, { status: 200, type, ...(await wanted(name)) }, name);
    const etag = response.headers.get("etag") ?? "";
    assert.equal((await fetch(server.url + name, { headers: { "If-None-Match": etag } })).status, 304, `${name} is not sent twice`);
  }
  // The folder itself is the start page, and what is not there says so under the same policy.
  const folder = await fetch(server.url);
  assert.equal(await folder.text(), await readFile(new URL("index.html", FOLDER), "utf8"));
  const missing = await fetch(`${server.url}missing.html`);
  assert.deepEqual([missing.status, missing.headers.get("content-security-policy")], [404, HOST_POLICY]);
});

forEachBrowser((context) => {
  /** @type {Server} */
  let server;
  before(async () => {
    server = await Server.make();
    await server.start();
  });
  after(() => server?.remove());

  test("every page opens under these headers, and asks for nothing but the folder's files", async () => {
    for (const name of ["fallbild.html", "", "index.html", "demo.html", "demo-fixed.html"]) {
      const { page, requests, consoleErrors } = await openAny(context.browser, server.url + name);
      if (name === "fallbild.html") await (await (await page.waitForSelector("#app"))?.contentFrame())?.waitForSelector("body:not(.opening)");
      else await embedded(page);
      assert.deepEqual(consoleErrors, [], name);
      assert.deepEqual(requests.filter((address) => !address.startsWith(server.url)), [], name);
      await page.close();
    }
  });

  test("the start page hands on what its address asks for", async () => {
    const { page } = await openAny(context.browser, `${server.url}index.html#lang=en&year=2019`);
    const { app } = await embedded(page);
    await app.waitForFunction(() => document.documentElement.lang === "en");
    await page.close();
  });

  test("pages of another origin cannot embed it", async () => {
    const ours = await openAny(context.browser, server.around);
    assert.deepEqual(await insides(ours.page), ["about:srcdoc", server.url + "fallbild.html", server.url + "index.html"]);
    assert.deepEqual(ours.consoleErrors, []);
    await ours.page.close();
    const theirs = await openAny(context.browser, server.around.replace("127.0.0.1", "localhost"));
    assert.deepEqual(await insides(theirs.page), []);
    await theirs.page.close();
  });

  test("a page of the same server that embeds it, or opens it, cannot reach in", async () => {
    const { page } = await openAny(context.browser, server.around);
    await insides(page);
    const reached = await page.evaluate(async (address) => {
      const reach = (/** @type {Window | null | undefined} */ other) => {
        try {
          return other?.document.URL ?? "nobody";
        } catch (error) {
          return /** @type {Error} */ (error).name;
        }
      };
      const [fallbild, start] = [...document.querySelectorAll("iframe")].map((frame) => frame.contentWindow);
      const opened = window.open(address);
      // As long as the new window has not gone there it is an empty one of this page's own.
      while (reach(opened) === "about:blank") await new Promise((resolve) => window.setTimeout(resolve));
      return [reach(fallbild), reach(opened), reach(start), reach(start?.[0])];
    }, `${server.url}fallbild.html`);
    // The start page is an ordinary one, so that this test can fail.
    assert.deepEqual(reached, ["SecurityError", "SecurityError", `${server.url}index.html`, "SecurityError"]);
    for (const each of await context.browser.pages()) if (each.url() === `${server.url}fallbild.html`) await each.close();
    await page.close();
  });

  test("browsers offer to install it", { skip: context.name === "Firefox" && "Firefox installs no pages" }, async () => {
    const page = await open();
    await active(page);
    const session = await page.createCDPSession();
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors, []);
    await page.close();
  });

  test("it opens without the server; a new version is there at the next start, and a false one never", async () => {
    const installed = await open();
    await active(installed);
    await installed.close();
    await server.stop();

    // Offline.
    const { page, consoleErrors } = await openAny(context.browser, server.url);
    const { app } = await embedded(page);
    await app.locator("#try-sample").click();
    await app.waitForSelector("#title");
    assert.deepEqual(consoleErrors, []);
    await page.reload();
    await embedded(page);
    await page.close();

    // Another version, of which the page that is open knows nothing.
    await server.start();
    await release("två", "två");
    const old = await open();
    await old.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
    assert.equal(await versionOf(old), "");
    await old.reload();
    assert.equal(await versionOf(old), "", "not under the hands of who works");
    await old.close();
    const { page: next } = await openAny(context.browser, server.elsewhere);
    await settled(next);
    await next.goto(server.url);
    assert.equal(await versionOf(next), "två");
    assert.equal(await next.evaluate(async () => (await caches.keys()).length), 1, "what was kept of the old version is gone");

    // A file that is not the one of its version: nothing of it is taken.
    await release("tre", "falsk");
    const failed = await next.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const update = registration?.update().catch(() => {});
      const worker = await new Promise((resolve) => registration?.addEventListener("updatefound", () => resolve(registration.installing)));
      await update;
      while (worker.state === "installing" || worker.state === "parsed") await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
      return worker.state;
    });
    assert.equal(failed, "redundant");
    await next.reload();
    assert.equal(await versionOf(next), "två");
    assert.equal(await next.evaluate(async () => (await caches.keys()).length), 1);
    await next.close();
  });

  test("the files for Apache and IIS carry the same headers", async () => {
    const page = await context.browser.newPage();
    const apache = apacheHeaders(await readFile(new URL(".htaccess", FOLDER), "utf8"));
    const iis = await iisHeaders(page, await readFile(new URL("web.config", FOLDER), "utf8"));
    for (const name of ["fallbild.html", "service-worker.js", "index.html"]) {
      assert.deepEqual(apache(name), await wanted(name), `Apache, ${name}`);
      assert.deepEqual(iis(name), await wanted(name), `IIS, ${name}`);
    }
    await page.close();
  });

  async function open() {
    const { page } = await openAny(context.browser, server.url);
    await embedded(page);
    return page;
  }

  /**
   * Puts another version on the server: the page with a remark at its end, and a service worker that names its hash.
   *
   * @param {string} said what the service worker is told
   * @param {string} put what is there
   */
  async function release(said, put) {
    const page = await readFile(new URL("fallbild.html", FOLDER), "utf8");
    const worker = await readFile(new URL("service-worker.js", FOLDER), "utf8");
    const hash = (/** @type {string} */ text) => createHash("sha256").update(text).digest("hex");
    const marked = (/** @type {string} */ mark) => page.replace(/<\/body>\s*<\/html>\s*$/, `<template id="version" title="${mark}"></template>$&`);
    const [, version = ""] = /PREFIX \+ "([0-9a-f]{64})"/.exec(worker) ?? [];
    assert(version && worker.includes(hash(page)));
    await writeFile(server.path("fallbild.html"), marked(put));
    await writeFile(server.path("service-worker.js"), worker.replace(hash(page), hash(marked(said))).replace(version, hash(said)));
  }

  /**
   * Which version a page shows; none of the first.
   *
   * @param {Page} page
   */
  async function versionOf(page) {
    const { shell } = await embedded(page);
    return shell.evaluate(() => document.getElementById("version")?.title ?? "");
  }

  /** @param {Page} page */
  async function active(page) {
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
  }

  /**
   * Waits, from beside the folder, until no version waits.
   *
   * @param {Page} page
   */
  async function settled(page) {
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration("/fallbild/");
      return registration && !registration.waiting && registration.active?.state === "activated";
    });
  }
});

/**
 * The addresses of what a page has in its frames, once it has been loaded; what a browser puts in place of a page that it refuses is none of them.
 *
 * @param {Page} page
 */
async function insides(page) {
  const addresses = page.frames().filter((frame) => frame !== page.mainFrame()).map((frame) => frame.evaluate(() => document.URL).catch(() => ""));
  const found = new Set(await Promise.all(addresses));
  return [...found].filter((address) => /^http:|^about:srcdoc$/.test(address)).sort();
}

/**
 * What Apache's file says, read as Apache does: for all files, then for those that are named.
 *
 * @param {string} text
 */
function apacheHeaders(text) {
  const lines = text.split("\n").map((line) => line.trim());
  return (/** @type {string} */ name) => {
    /** @type {Record<string, string>} */
    const headers = {};
    let within = "";
    for (const line of lines) {
      const [, section] = /^<Files "([^"]+)">$/.exec(line) ?? [];
      if (section) within = section;
      if (line === "</Files>") within = "";
      const [, header, value] = /^Header always set ([\w-]+) "([^"]*)"$/.exec(line) ?? [];
      if (header && (within === "" || within === name)) headers[header.toLowerCase()] = value ?? "";
      assert(!line.startsWith("Header") || header || line.startsWith("Header unset "), line);
    }
    return headers;
  };
}

/**
 * What IIS's file says, as an XML parser reads it.
 *
 * @param {Page} page
 * @param {string} text
 */
async function iisHeaders(page, text) {
  const changes = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    if (parsed.querySelector("parsererror")) throw new Error(parsed.documentElement.textContent ?? "");
    return [...parsed.querySelectorAll("customHeaders > *")].map((each) => ({
      location: each.closest("location")?.getAttribute("path") ?? "",
      header: each.getAttribute("name")?.toLowerCase() ?? "",
      value: each.tagName === "add" ? (each.getAttribute("value") ?? "") : null,
    }));
  }, text);
  return (/** @type {string} */ name) => {
    /** @type {Record<string, string>} */
    const headers = {};
    for (const { location, header, value } of changes.filter((each) => each.location === "" || each.location === name)) {
      // IIS refuses a header that is added twice.
      assert(value === null || !(header in headers), `${header} is added twice for ${location || "all"}`);
      if (value === null) delete headers[header];
      else headers[header] = value;
    }
    return headers;
  };
}
