// What is measured, part by part.

import { held } from "./memory.mjs";
import { isChromium, listShown, lookedAt, opened, timeOf, unwatched } from "./ours.mjs";
import { kept } from "./site.mjs";
import { inTurn, median, times, toGoal } from "./times.mjs";

/** @import { Browser, ElementHandle, Frame } from "puppeteer-core" */
/** @import { Counts } from "./peers/tables.js" */
/** @import { Line } from "./times.mjs" */

/**
 * Where it is measured: in a browser, in our page, beside the others.
 *
 * @typedef {object} Place
 * @property {Browser} browser
 * @property {string} page
 * @property {string} empty
 * @property {string} peers
 * @property {number} rounds
 */

/** What is to be reached: in milliseconds, megabytes, or as often what it is beside. */
const GOALS = { start: 150, everyday: 60, choice: 30, figures: 50, cancel: 100, beyondBare: 2, ahead: 5, memory: 64 };

const MILLION = kept("list-1000000.csv");
const TEN_MILLION = kept("list-10000000.csv");
const EVERYDAY = kept("list-500.csv");

/** Quick things are measured more often: their spread is large. */
const MORE = 3;

/**
 * A page's way from navigation to its being ready to take files, beside that of an empty one.
 *
 * @param {Place} place
 * @returns {Promise<Line[]>}
 */
export async function start({ browser, page, empty, rounds }) {
  /** @type {number[]} */
  const whole = [];
  const runs = await inTurn(rounds * MORE, {
    empty: () => loaded(browser, empty),
    ours: async () => {
      const { ready, stands } = await started(browser, page);
      whole.push(stands);
      return ready;
    },
  });
  const more = median(runs.ours) - median(runs.empty);
  return [
    { what: "an empty page", unit: "ms", runs: runs.empty, beside: [] },
    { what: "Fallbild", unit: "ms", runs: runs.ours, beside: [`${more.toFixed(0)} ms more: ${toGoal(more, GOALS.start)}`] },
    { what: "until its module stands", unit: "ms", runs: whole, beside: [`${(median(whole) - median(runs.empty)).toFixed(0)} ms more`] },
  ];
}

/**
 * @param {Browser} browser
 * @param {string} url
 */
async function loaded(browser, url) {
  const page = await unwatched(browser);
  await page.goto(url);
  const time = await page.evaluate(() => {
    const [{ loadEventStart }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    return loadEventStart;
  });
  await page.close();
  return time;
}

/**
 * When the page is ready for what a person does, and when its module stands, which does it.
 *
 * @param {Browser} browser
 * @param {string} url
 */
async function started(browser, url) {
  const { page, app } = await opened(browser, url, (page) =>
    page.evaluateOnNewDocument(() => {
      const observer = new MutationObserver(() => {
        if (!document.body) return;
        const now = performance.timeOrigin + performance.now();
        for (const state of ["starting", "opening"]) {
          if (!document.body.classList.contains(state) && !Reflect.has(window, state)) Reflect.set(window, state, now);
        }
        if (Reflect.has(window, "opening")) observer.disconnect();
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
    }),
  );
  const [ready = NaN, stands = NaN] = await app.evaluate(() => ["starting", "opening"].map((state) => Number(Reflect.get(window, state))));
  const begun = await page.evaluate(() => performance.timeOrigin);
  await page.close();
  return { ready: ready - begun, stands: stands - begun };
}

/**
 * What lists mostly are.
 *
 * @param {Place} place
 * @returns {Promise<Line[]>}
 */
export async function everyday({ browser, page, rounds }) {
  /** @type {number[]} */
  const tables = [];
  const { figures } = await inTurn(rounds * MORE, {
    figures: async () => {
      const { shown } = await listShown(browser, page, EVERYDAY);
      tables.push(shown.tables);
      return shown.figures;
    },
  });
  return [
    { what: "until all tables are in the page", unit: "ms", runs: tables, beside: [] },
    { what: "until the last figure is drawn", unit: "ms", runs: figures, beside: [toGoal(median(figures), GOALS.everyday)] },
  ];
}

/**
 * Another year or region, until all tables and figures are new.
 *
 * @param {Place} place
 * @returns {Promise<Line[]>}
 */
export async function choice({ browser, page: url, rounds }) {
  const { page, app } = await lookedAt(browser, url);
  await timeOf(app, "#file", MILLION);
  const next = async (/** @type {"#year" | "#region"} */ field) => (await timeOf(app, field, await another(app, field))).figures;
  const runs = await inTurn(rounds * MORE, { year: () => next("#year"), region: () => next("#region") });
  await page.close();
  return Object.entries(runs).map(([what, runs]) => ({ what: `another ${what}`, unit: "ms", runs, beside: [toGoal(median(runs), GOALS.choice)] }));
}

/**
 * The choice below the one that is made; the first after the last.
 *
 * @param {Frame} app
 * @param {"#year" | "#region"} field
 */
function another(app, field) {
  return app.$eval(field, (element) => {
    const { options, selectedIndex } = /** @type {HTMLSelectElement} */ (element);
    return options[(selectedIndex + 1) % options.length].value;
  });
}

/**
 * Drawing alone: what a change of colours costs. Figures are laid out and drawn anew each time.
 *
 * @param {Place} place
 * @returns {Promise<Line[]>}
 */
export async function figures({ browser, page: url, rounds }) {
  const { page, app } = await lookedAt(browser, url);
  const drawn = () => app.evaluate(() => performance.getEntriesByName("figures drawn").at(-1)?.duration ?? NaN);
  await app.locator("#try-sample").click();
  await app.waitForFunction(() => performance.getEntriesByName("figures drawn").length > 0);
  // What the rehearsal has not done already.
  const first = await drawn();
  const { again } = await inTurn(rounds * MORE, {
    again: async () => {
      await app.evaluate(() => performance.clearMeasures());
      await app.locator("#patterns").click();
      await app.waitForFunction(() => performance.getEntriesByName("figures drawn").length > 0);
      return drawn();
    },
  });
  await page.close();
  return [
    { what: "the first time", unit: "ms", runs: [first], beside: [] },
    { what: "again", unit: "ms", runs: again, beside: [toGoal(median(again), GOALS.figures)] },
  ];
}

/**
 * A large list, until all tables stand, beside others that make the same numbers of it. Each reads it in a page of its own, as who chooses
 * a file does. What is ours ends with the tables in the page, explained; the others' with the numbers.
 *
 * @param {Place} place
 * @returns {Promise<Line[]>}
 */
export async function reading({ browser, page: url, peers, rounds }) {
  const names = await peerNames(browser, peers);
  /** @type {Counts | null} */
  let wanted = null;
  /** @type {Record<string, number[]>} */
  const starts = Object.fromEntries(names.map((name) => [name, []]));
  /** @type {string[]} */
  const failed = [];
  const ours = async () => {
    const { shown, counts } = await listShown(browser, url, MILLION);
    wanted ??= numbers(counts);
    return shown.tables;
  };
  const peer = (/** @type {string} */ name) => async () => {
    if (failed.some((line) => line.startsWith(`${name}:`))) return NaN;
    const page = await unwatched(browser);
    try {
      await page.goto(peers);
      const answer = await page.evaluateHandle((name) => Reflect.get(window, "ready")(name), name);
      const input = /** @type {ElementHandle<HTMLInputElement>} */ (await page.$("input"));
      await input.uploadFile(MILLION);
      const { start, time, counts } = await answer.evaluate(async ({ start, read }) => ({ start, ...(await read) }));
      if (counts) compare(name, counts, wanted ?? {});
      starts[name].push(start);
      return time;
    } catch (error) {
      if (error instanceof CountsOtherwise) throw error;
      // It is said which does not run in a browser, and why.
      failed.push(`${name}: ${error}`);
      return NaN;
    } finally {
      await page.close();
    }
  };
  /** @type {Record<string, () => Promise<number>>} */
  const all = { Fallbild: ours, ...Object.fromEntries(names.map((name) => [name, peer(name)])) };
  const runs = await inTurn(rounds, all);
  for (const line of failed) console.log(`left out, ${line}`);
  const [own, bare] = [median(runs.Fallbild), median(runs[names[0]])];
  return [names[0], "Fallbild", ...names.slice(1)].filter((name) => !runs[name].includes(NaN)).map((name) => {
    const middle = median(runs[name]);
    const beside = name === names[0] ? [] : [`${times(middle / bare)} the bare read`];
    if (name === "Fallbild") beside.push(`${GOALS.beyondBare} × allowed`);
    else if (name !== names[0]) beside.push(`${times(middle / own)} Fallbild, ${GOALS.ahead} × wanted`);
    if (median(starts[name] ?? []) > 20) beside.push(`after a start of ${median(starts[name]).toFixed(0)} ms`);
    return { what: name, unit: "ms", runs: runs[name], beside };
  });
}

class CountsOtherwise extends Error {}

/**
 * Times say nothing where the numbers are not the same.
 *
 * @param {string} name
 * @param {Counts} counts
 * @param {Counts} ours
 */
function compare(name, counts, ours) {
  const places = [...new Set([...Object.keys(ours), ...Object.keys(counts)])];
  const [first, ...more] = places.filter((place) => counts[place] !== ours[place]);
  if (first) throw new CountsOtherwise(`${name} counts ${counts[first]} at ${first}, Fallbild ${ours[first]}; and ${more.length} more such`);
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<string[]>} the bare read first
 */
async function peerNames(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const names = await page.evaluate(() => Reflect.get(window, "peers"));
  await page.close();
  return names;
}

/**
 * Those cells of our tables in which somebody is counted.
 *
 * @param {Record<string, number | string>} cells
 * @returns {Counts}
 */
function numbers(cells) {
  return Object.fromEntries(Object.entries(cells).flatMap(([place, value]) => (typeof value === "number" && value > 0 ? [[place, value]] : [])));
}

/**
 * Ten times as much: time grows with the rows, memory does not.
 *
 * @param {Place} place
 * @returns {Promise<Line[]>}
 */
export async function large({ browser, page, rounds }) {
  const shown = async (/** @type {string} */ path) => (await listShown(browser, page, path)).shown.tables;
  const runs = await inTurn(rounds, { million: () => shown(MILLION), ten: () => shown(TEN_MILLION) });
  const ratio = median(runs.ten) / (10 * median(runs.million));
  /** @type {Line[]} */
  const lines = [
    { what: "1,000,000 rows", unit: "ms", runs: runs.million, beside: [] },
    { what: "10,000,000 rows", unit: "ms", runs: runs.ten, beside: [`${times(ratio)} ten times that`] },
  ];
  return (await isChromium(browser)) ? [...lines, ...(await memory(browser, page))] : lines;
}

/**
 * How long a reading goes on after somebody has cancelled it: early, midway and late.
 *
 * @param {Place} place
 * @returns {Promise<Line[]>}
 */
export async function cancel({ browser, page, rounds }) {
  const shares = [0.3, 0.6, 0.9];
  const at = (/** @type {number} */ share) => [`at ${share * 100} %`, () => cancelled(browser, page, share)];
  const runs = await inTurn(rounds, Object.fromEntries(shares.map(at)));
  const longest = (/** @type {number[]} */ runs) => toGoal(Math.max(...runs), GOALS.cancel);
  return Object.entries(runs).map(([what, runs]) => ({ what, unit: "ms", runs, beside: [`the longest: ${longest(runs)}`] }));
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {number} share of the file
 */
async function cancelled(browser, url, share) {
  const { page, app } = await lookedAt(browser, url);
  const time = app.evaluate(async (share) => {
    const all = ["reading", "reading-bar", "reading-cancel"].map((id) => document.getElementById(id));
    const [box, bar, button] = /** @type {[HTMLElement, HTMLProgressElement, HTMLButtonElement]} */ (all);
    const report = /** @type {HTMLElement} */ (document.getElementById("report"));
    const when = (/** @type {() => boolean} */ holds) =>
      new Promise((/** @type {(value: void) => void} */ resolve) => {
        const look = () => (holds() ? resolve() : void setTimeout(look));
        look();
      });
    await when(() => (box.hidden === false && bar.value >= share) || report.hidden === false);
    if (report.hidden === false) throw new Error(`it was read before ${share} of it was seen`);
    const clicked = performance.now();
    button.click();
    await when(() => box.hidden === true);
    return performance.now() - clicked;
  }, share);
  const field = /** @type {ElementHandle<HTMLInputElement>} */ (await app.$("#file"));
  await field.uploadFile(TEN_MILLION);
  const taken = await time;
  await page.close();
  return taken;
}

/**
 * @param {Browser} browser
 * @param {string} page
 * @returns {Promise<Line[]>}
 */
async function memory(browser, page) {
  const { before, wasm, script } = await held(browser, page, (app) => timeOf(app, "#file", TEN_MILLION));
  const grown = (wasm.reduce((sum, bytes) => sum + bytes) - before) / 1e6;
  const each = `${wasm.map((bytes) => (bytes / 1e6).toFixed(0)).join(" and ")} MB, from ${(before / 1e6).toFixed(1)}`;
  return [
    { what: "wasm memory above start", unit: "MB", runs: [grown], beside: [each, toGoal(grown, GOALS.memory, "MB")] },
    { what: "objects and buffers, not yet collected", unit: "MB", runs: [script / 1e6], beside: [] },
  ];
}
