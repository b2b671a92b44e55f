// No byte leaves: inside Fallbild's app frame and inside its worker every way out that a browser has is tried, and nobody
// hears of it. The same is tried in a page without locks, which must be heard: this is what makes the silence worth something.
//
// Nothing is waited for by time. In each browser Fallbild's attempts come first and the unlocked page's after them, so
// when the last of those has been heard, Fallbild's would have been.

import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { PAGE, send } from "../../www/serve.mjs";
import { LAUNCHERS } from "./harness.mjs";
import { nameOf, startLogger } from "./ways-out/logger.mjs";
import { attacked, control } from "./ways-out/pages.mjs";
import { WAYS } from "./ways-out/ways.mjs";

/** @import { Browser, Frame, Page } from "puppeteer-core" */
/** @import { Destination } from "./ways-out/room.mjs" */
/** @import { Logger } from "./ways-out/logger.mjs" */

/** @typedef {"Chromium" | "Firefox"} BrowserName */
/** @typedef {"file" | "http"} Scheme */
/** @typedef {"app" | "worker"} Room */
/** @typedef {"Fallbild" | "control"} Subject */

const BROWSERS = /** @type {const} */ (["Chromium", "Firefox"]);
const SCHEMES = /** @type {const} */ (["file", "http"]);

/** Who has heard of what: `sent`, or what the room itself says of why not. @type {Map<string, string>} */
const results = new Map();

/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fallbild-"));
});
after(async () => {
  console.log(table());
  await rm(folder, { recursive: true });
});

for (const browserName of BROWSERS) {
  test(`${browserName}: every way out is open without the locks, and shut in Fallbild`, async () => {
    const logger = await startLogger();
    after(() => logger.close());
    const pages = await writePages(logger);
    const browser = await launch(browserName);
    after(() => browser.close());
    for (const scheme of SCHEMES) {
      await tryTogether({ browser, browserName, logger, pages: pages[scheme], scheme });
      await tryAlone({ browser, browserName, logger, pages: pages[scheme], scheme });
    }
    await browser.close();
    await noteNames(browserName, logger);
    judge(browserName, logger);
  });
}

/**
 * @typedef {object} Round
 * @property {Browser} browser
 * @property {BrowserName} browserName
 * @property {Logger} logger
 * @property {Record<Subject, string>} pages
 * @property {Scheme} scheme
 */

/**
 * Tries all ways that leave the page where it is, at once.
 * @param {Round} round
 */
async function tryTogether(round) {
  const ids = Object.keys(WAYS).filter((id) => !WAYS[id]?.leaves);
  for (const subject of /** @type {const} */ (["Fallbild", "control"])) {
    const { page, app } = await open(round, subject);
    for (const room of /** @type {const} */ (["app", "worker"])) {
      await go(round, subject, app, room, ids.filter((id) => WAYS[id]?.rooms.includes(room)));
      await settled(round, subject, app, room);
    }
    if (subject === "control") await dbgAll(round, ids);
    await close(round, page);
  }
}

/**
 * Tries the ways that may move the page, one by one.
 * @param {Round} round
 */
async function tryAlone(round) {
  for (const id of Object.keys(WAYS).filter((id) => WAYS[id]?.leaves)) {
    const fallbild = await open(round, "Fallbild");
    await go(round, "Fallbild", fallbild.app, "app", [id]);
    const unlocked = await open(round, "control");
    await go(round, "control", unlocked.app, "app", [id]);
    await dbgAll(round, [id]);
    await settled(round, "Fallbild", fallbild.app, "app").catch(() => {});
    await close(round, fallbild.page);
    await close(round, unlocked.page);
  }
}

/**
 * @param {Round} round
 * @param {Subject} subject
 */
async function open({ browser, pages }, subject) {
  const page = await browser.newPage();
  await page.goto(pages[subject]);
  const app = await (await page.waitForSelector("#app"))?.contentFrame();
  assert(app);
  await app.waitForFunction(() => Reflect.get(self, "waysOut")?.worker.isThere());
  return { page, app };
}

/**
 * @param {Round} round
 * @param {Page} page
 */
async function close({ browser }, page) {
  // And the windows that were opened; some have gone by themselves.
  const [, ...others] = await browser.pages();
  await Promise.all([...others, page].map((each) => each.close().catch(() => {})));
}

/**
 * @param {Round} round
 * @param {Subject} subject
 * @param {Frame} app
 * @param {Room} room
 * @param {string[]} ids
 */
async function go(round, subject, app, room, ids) {
  /** @type {[string, Destination][]} */
  const attempts = [];
  for (const id of ids) {
    attempts.push([id, await round.logger.destination(attemptOf(round, subject, room, id), WAYS[id]?.by ?? "http")]);
  }
  await app.evaluate(
    (room, attempts) => Reflect.get(self, "waysOut")[room].attemptAll(attempts),
    room,
    /** @type {any} */ (attempts),
  );
}

/**
 * Waits for what the browser says itself, and writes it down.
 * @param {Round} round
 * @param {Subject} subject
 * @param {Frame} app
 * @param {Room} room
 */
async function settled(round, subject, app, room) {
  const t0 = Date.now();
  for (;;) {
    const { outcomes, waiting } = await app.evaluate((room) => Reflect.get(self, "waysOut")[room].report(), room);
    for (const [id, outcome] of Object.entries(outcomes)) {
      results.set(`${round.browserName} ${attemptOf(round, subject, room, id)}`, outcome);
    }
    if (waiting.length === 0) return;
    if (process.env.WAYS_DEBUG && Date.now() - t0 > 4000) { console.log("UNSETTLED", round.browserName, round.scheme, subject, room, waiting); return; }
    if (0 && process.env.WAYS_DEBUG) console.log(round.browserName, round.scheme, subject, room, waiting);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/**
 * @param {{ scheme: Scheme }} round
 * @param {Subject} subject
 * @param {Room} room
 * @param {string} id
 */
function attemptOf({ scheme }, subject, room, id) {
  return `${subject} ${scheme} ${room} ${id}`;
}

/**
 * The attempts of the unlocked page that must be heard while the browser runs.
 * @param {Round} round
 * @param {string[]} ids
 */
function expected(round, ids) {
  return ids.flatMap((id) =>
    (WAYS[id]?.rooms ?? [])
      .filter((room) => WAYS[id]?.by !== "dns" && !declared(WAYS[id]?.lacking, [round.browserName, round.scheme, room]))
      .map((room) => attemptOf(round, "control", room, id)),
  );
}

/**
 * The reason that is declared for a browser, a scheme and a room.
 * @param {Record<string, string> | undefined} list
 * @param {string[]} where
 */
function declared(list, where) {
  return Object.entries(list ?? {}).find(([key]) => key.split(" ").every((word) => word === "" || where.includes(word)))?.[1];
}

/** @param {Logger} logger */
async function writePages(logger) {
  const fallbild = attacked(await readFile(PAGE, "utf8"));
  const unlocked = control();
  const files = { Fallbild: join(folder, "fallbild.html"), control: join(folder, "control.html") };
  await writeFile(files.Fallbild, fallbild);
  await writeFile(files.control, unlocked);
  return {
    file: { Fallbild: pathToFileURL(files.Fallbild).href, control: pathToFileURL(files.control).href },
    http: {
      Fallbild: logger.offer("/fallbild", (response) => send(response, fallbild)),
      control: logger.offer("/control", (response) => {
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(unlocked);
      }),
    },
  };
}

/** @param {BrowserName} name */
function launch(name) {
  const log = join(folder, `${name}-names`);
  if (name === "Chromium") {
    return LAUNCHERS.Chromium({ args: [`--log-net-log=${log}`, "--net-log-capture-mode=Everything"] });
  }
  return LAUNCHERS.Firefox({ env: { ...process.env, MOZ_LOG: "nsHostResolver:5", MOZ_LOG_FILE: log } });
}

/**
 * Which names the browser has asked for, by its own log.
 * @param {BrowserName} browserName
 * @param {Logger} logger
 */
async function noteNames(browserName, logger) {
  const logs = (await readdir(folder)).filter((name) => name.startsWith(`${browserName}-names`));
  const text = (await Promise.all(logs.map((name) => readFile(join(folder, name), "latin1")))).join("\n");
  if (process.env.WAYS_DEBUG) await writeFile(`/tmp/w/${browserName}.netlog`, text);
  const asked = browserName === "Chromium" ? namesOfChromium(text) : namesOfFirefox(text);
  for (const { attempt } of attempts(browserName)) {
    if (asked.has(nameOf(attempt))) logger.arrived.add(attempt);
  }
}

/** @param {string} log */
function namesOfChromium(log) {
  return new Set(log.match(/[a-z0-9-]+\.invalid/g));
}

/** @param {string} log */
function namesOfFirefox(log) {
  return new Set(log.match(/[a-z0-9-]+\.invalid/g));
}

/** @param {BrowserName} browserName */
function attempts(browserName) {
  return Object.entries(WAYS).flatMap(([id, way]) =>
    SCHEMES.flatMap((scheme) =>
      way.rooms.flatMap((room) =>
        /** @type {const} */ (["Fallbild", "control"]).map((subject) => ({
          id,
          way,
          scheme,
          room,
          subject,
          attempt: attemptOf({ scheme }, subject, room, id),
          where: [browserName, scheme, room],
        })),
      ),
    ),
  );
}

/**
 * Holds what was heard against what is declared.
 * @param {BrowserName} browserName
 * @param {Logger} logger
 */
function judge(browserName, logger) {
  /** @type {string[]} */
  const wrong = [];
  for (const { way, subject, attempt, where } of attempts(browserName)) {
    const heard = logger.arrived.has(attempt);
    const key = `${browserName} ${attempt}`;
    const exception = declared(subject === "control" ? way.lacking : way.still, where) !== undefined;
    const right = subject === "control" ? heard !== exception : heard === exception;
    if (heard) results.set(key, "SENT");
    if (!right) wrong.push(`${attempt}: ${results.get(key) ?? "?"}`);
  }
  assert.deepEqual(wrong, []);
}

/** Both pages side by side. */
function table() {
  const head = ["way", "room", ...BROWSERS.flatMap((browser) => SCHEMES.map((scheme) => `${browser}, ${scheme}`))];
  const rows = Object.entries(WAYS).flatMap(([id, { rooms }]) =>
    rooms.map((room) => [
      id,
      room,
      ...BROWSERS.flatMap((browser) =>
        SCHEMES.map((scheme) =>
          /** @type {const} */ (["control", "Fallbild"])
            .map((subject) => results.get(`${browser} ${attemptOf({ scheme }, subject, room, id)}`) ?? "–")
            .join(" | "),
        ),
      ),
    ]),
  );
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)));
  return [head, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}

async function dbgAll(round, ids) {
  const want = expected(round, ids);
  await Promise.race([round.logger.all(want), new Promise((r) => setTimeout(r, ids.length > 1 ? 6000 : 1500))]);
  const missing = want.filter((a) => !round.logger.arrived.has(a));
  if (missing.length) console.log("MISSING", round.browserName, missing);
}
