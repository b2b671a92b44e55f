// No byte leaves: inside Fallbild's app frame and inside its worker every way out that a browser has is tried, and nobody
// hears of it. The same is tried in a page without locks, which must be heard: this is what makes the silence worth something.
//
// Nothing is waited for by time. In each browser Fallbild's attempts come first and the unlocked page's after them, so
// when the last of those has been heard, Fallbild's would have been.

import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setImmediate } from "node:timers/promises";
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
/**
 * As a file, over http with the headers that go with the page, and over http without any: what a header closes, the page's own
 * policy must be seen to close as well.
 * @typedef {"file" | "http" | "bare"} Scheme
 */
/** @typedef {"app" | "worker"} Room */
/** @typedef {"Fallbild" | "control"} Subject */

const BROWSERS = /** @type {const} */ (["Chromium", "Firefox"]);
/** @type {Scheme[]} */
const SCHEMES = ["file", "http", "bare"];
/** In milliseconds, how long a browser is waited for that lacks a way, before the table is printed as it is. */
const PATIENCE = 420_000;
const SUBJECTS = /** @type {const} */ (["Fallbild", "control"]);

/** Who has heard of what: `sent`, or what the room itself says of why not. @type {Map<string, string>} */
const results = new Map();

/** Tried by itself, in a page around: a message to it. */
const TELLING = "postMessage to the page around";

/** What was really tried, as the room itself says: silence about anything else proves nothing. @type {Set<string>} */
const tried = new Set();

/** @type {string} */
let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fallbild-"));
});
after(async () => {
  console.log(table());
  await rm(folder, { recursive: true });
});

describe("no byte leaves", () => {
  for (const browserName of BROWSERS) {
    test(`${browserName}: every way out is open without the locks, and shut in Fallbild`, { timeout: PATIENCE }, async (test) => {
      // Often enough, Firefox hangs for good in the unlocked page's worker that makes another worker. That is no answer, and asked for again.
      for (let tries = 1; ; tries++) {
        try {
          return await attack(test);
        } catch (error) {
          if (tries === 10 || !(error instanceof Error) || !/callFunction timed out/.test(error.message)) throw error;
        }
      }
    });

    /** @param {import("node:test").TestContext} test */
    async function attack(test) {
      const logger = await startLogger();
      test.after(() => logger.close());
      const pages = await writePages(logger);
      const browser = await launch(browserName);
      test.after(() => browser.close());
      for (const scheme of SCHEMES) {
        const round = { browser, browserName, logger, pages: pages[scheme], scheme };
        await tryTogether(round);
        await tryAlone(round);
      }
      for (const scheme of /** @type {const} */ (["http", "bare"])) await tellHost(browser, browserName, logger, pages[scheme], scheme);
      // A browser's log is whole when the browser is gone.
      await browser.close();
      await noteNames(browserName, logger);
      judge(browserName, logger);
    }
  }
});

/**
 * @typedef {object} Round
 * @property {Browser} browser
 * @property {BrowserName} browserName
 * @property {Logger} logger
 * @property {Record<Subject, string>} pages
 * @property {Scheme} scheme
 */

/**
 * Tries all ways that leave the page where it is: those that hold their room one by one, all others at once.
 * @param {Round} round
 */
async function tryTogether(round) {
  const ids = Object.keys(WAYS).filter((id) => !WAYS[id]?.leaves);
  for (const subject of SUBJECTS) {
    const { app } = await open(round, subject);
    await app.waitForFunction(() => Reflect.get(self, "waysOut").worker.isThere());
    for (const room of /** @type {const} */ (["app", "worker"])) {
      const here = ids.filter((id) => WAYS[id]?.rooms.includes(room));
      const alone = here.filter((id) => WAYS[id]?.holds);
      for (const batch of [...alone.map((id) => [id]), here.filter((id) => !WAYS[id]?.holds)]) {
        await go(round, subject, app, room, batch);
        while ((await outcomes(round, subject, app, room)).length > 0) await setImmediate();
      }
    }
    if (subject === "control") await round.logger.all(expected(round, ids));
    await tidy(round.browser, []);
  }
}

/**
 * Tries the ways that may move the page, one by one; a page that is gone is opened anew.
 * @param {Round} round
 */
async function tryAlone(round) {
  /** @type {Partial<Record<Subject, { page: Page, app: Frame }>>} */
  const pages = {};
  for (const id of Object.keys(WAYS).filter((id) => WAYS[id]?.leaves)) {
    for (const subject of SUBJECTS) {
      const to = await round.logger.destination(attemptOf(round, subject, "app", id), WAYS[id]?.by ?? "http");
      const going = async () => tryOne(round, (pages[subject] ??= await open(round, subject)).app, subject, id, to);
      await going().catch(() => {
        delete pages[subject];
        return going();
      });
    }
    await round.logger.all(expected(round, [id]));
    for (const subject of SUBJECTS) {
      const app = pages[subject]?.app;
      if (app) await outcomes(round, subject, app, "app").catch(() => delete pages[subject]);
    }
    await tidy(round.browser, Object.values(pages).map(({ page }) => page));
  }
  await tidy(round.browser, []);
}

/**
 * Makes an attempt: at once and not in a task of its own, since of a page that leaves no later answer may ever come.
 * @param {Round} round
 * @param {Frame} app
 * @param {Subject} subject
 * @param {string} id
 * @param {Destination} to
 */
async function tryOne(round, app, subject, id, to) {
  await app.evaluate((id, to) => void Reflect.get(self, "waysOut").app.attempt(id, to), id, /** @type {any} */ (to));
  tried.add(`${round.browserName} ${attemptOf(round, subject, "app", id)}`);
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
  await app.waitForFunction(() => Reflect.has(self, "waysOut"));
  return { page, app };
}

/**
 * What no policy can shut: a page that has Fallbild in a frame hears what is said to it. That nothing is said, the code sees
 * to; an attacker inside Fallbild could, and this is said in SECURITY.md for as long as it is so.
 * @param {Browser} browser
 * @param {BrowserName} browserName
 * @param {Logger} logger
 * @param {Record<Subject, string>} pages
 * @param {Scheme} scheme
 */
async function tellHost(browser, browserName, logger, pages, scheme) {
  for (const subject of SUBJECTS) {
    const host = `<iframe src="${pages[subject]}"></iframe><script>onmessage = ({ data }) => { heard = data }</script>`;
    const page = await browser.newPage();
    await page.goto(logger.offer("/host", (response) => response.writeHead(200, { "Content-Type": "text/html" }).end(host)));
    const shell = await (await page.waitForSelector("iframe"))?.contentFrame();
    const app = await (await shell?.waitForSelector("#app"))?.contentFrame();
    assert(app);
    await app.waitForFunction(() => Reflect.has(self, "waysOut"));
    await app.evaluate(() => window.top?.postMessage("from inside", "*"));
    await page.waitForFunction(() => Reflect.get(self, "heard") === "from inside");
    results.set(`${browserName} ${attemptOf({ scheme }, subject, "app", TELLING)}`, "SENT");
    await page.close();
  }
}

/**
 * Closes all but the browser's first page and these: windows that were opened, too; some of them go by themselves.
 * @param {Browser} browser
 * @param {Page[]} keep
 */
async function tidy(browser, keep) {
  const [, ...pages] = await browser.pages();
  await Promise.all(pages.filter((page) => !keep.includes(page)).map((page) => page.close().catch(() => {})));
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
 * Writes down what the room says of its attempts; which of them have not come to their end.
 * @param {Round} round
 * @param {Subject} subject
 * @param {Frame} app
 * @param {Room} room
 * @returns {Promise<string[]>}
 */
async function outcomes(round, subject, app, room) {
  const { outcomes, waiting } = await app.evaluate((room) => Reflect.get(self, "waysOut")[room].report(), room);
  for (const [id, outcome] of Object.entries(outcomes)) {
    const key = `${round.browserName} ${attemptOf(round, subject, room, id)}`;
    results.set(key, outcome);
    tried.add(key);
  }
  return waiting;
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
  /** @type {(path: string, page: string) => string} */
  const offerBare = (path, page) =>
    logger.offer(path, (response) => response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page));
  const bare = { Fallbild: offerBare("/bare", fallbild), control: offerBare("/control", unlocked) };
  return {
    file: { Fallbild: pathToFileURL(files.Fallbild).href, control: pathToFileURL(files.control).href },
    http: { Fallbild: logger.offer("/fallbild", (response) => send(response, fallbild)), control: bare.control },
    bare,
  };
}

/** @param {BrowserName} name */
function launch(name) {
  const log = join(folder, `${name}-names`);
  if (name === "Chromium") {
    return LAUNCHERS.Chromium({ args: [`--log-net-log=${log}`, "--net-log-capture-mode=Everything"] });
  }
  return LAUNCHERS.Firefox({
    protocolTimeout: 20_000,
    env: { ...process.env, MOZ_LOG: "nsHostResolver:5", MOZ_LOG_FILE: log },
    extraPrefsFirefox: {
      // As in users' Firefox; puppeteer turns it off.
      "network.http.speculative-parallel-limit": 20,
      // Or Firefox would find no way to a STUN server on this machine.
      "media.peerconnection.ice.loopback": true,
    },
  });
}

/**
 * Which names the browser has asked for, by its own log.
 * @param {BrowserName} browserName
 * @param {Logger} logger
 */
async function noteNames(browserName, logger) {
  const logs = (await readdir(folder)).filter((name) => name.startsWith(`${browserName}-names`));
  const text = (await Promise.all(logs.map((name) => readFile(join(folder, name), "latin1")))).join("\n");
  const asked = new Set(text.match(/[a-z0-9-]+\.invalid/g));
  for (const { attempt } of attempts(browserName)) {
    if (asked.has(nameOf(attempt))) logger.arrived.add(attempt);
  }
}

/** @param {BrowserName} browserName */
function attempts(browserName) {
  return Object.entries(WAYS).flatMap(([id, way]) =>
    SCHEMES.flatMap((scheme) =>
      way.rooms.flatMap((room) =>
        SUBJECTS.map((subject) => ({
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
    else if (!heard && !tried.has(key)) wrong.push(`${attempt}: not tried`);
  }
  assert.deepEqual(wrong, []);
}

/** Both pages side by side. */
function table() {
  const head = ["way", "room", ...BROWSERS.flatMap((browser) => SCHEMES.map((scheme) => `${browser}, ${scheme}`))];
  const all = [...Object.entries(WAYS).map(([id, { rooms }]) => ({ id, rooms })), { id: TELLING, rooms: /** @type {const} */ (["app"]) }];
  const rows = all.flatMap(({ id, rooms }) =>
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
