// The worker: reads files and holds what was counted. Records live and die here; only what `answer` returns gets out.

import "../lock.js";
import { Beginning, Holdings, Intake, initSync, inspect, sampleList, Sheet } from "#wasm";
import { readEarly } from "./ahead.js";
import { help, Parts } from "./parts.js";
import { pause } from "./pause.js";
import { PROGRESS_EVERY, readOn } from "./reading.js";

/** @import { Decisions, FromWorker, Request, ToWorker } from "../types" */
/** @import { Early } from "./ahead.js" */

/** Messages are heard at least so often while a publication is prepared, in milliseconds. */
const HEAR_EVERY = 30;

/** @type {Holdings} */
let holdings;
/** What is being read; ended when it is cancelled. */
let reading = new AbortController();
/** What others read of it. @type {Parts | null} */
let parts = null;
/** Raised by each publication, and by a cancel: what is prepared is what was asked last. */
let publication = 0;

self.addEventListener("message", (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  if (data.kind === "start") start(data.module);
  else if (data.kind === "help") help(data.port);
  else if (data.kind === "alone") parts?.alone();
  else if (data.kind === "cancel") cancel(data.what);
  else void reply(data);
});

/** @param {WebAssembly.Module} module */
function start(module) {
  initSync({ module });
  holdings = new Holdings();
}

/** @param {"reading" | "publication"} what */
function cancel(what) {
  if (what === "reading") reading.abort();
  else publication += 1;
}

/** @param {Request} request */
async function reply(request) {
  try {
    tell({ id: request.id, answer: await answer(request) });
  } catch (error) {
    // What is wrong with a file is a plain object. An `Error` is a fault of ours: the page hears of it through `onerror`
    // and starts anew, because a wasm instance that has trapped cannot be trusted.
    if (error instanceof Error) reportError(error);
    else tell({ id: request.id, error });
  }
}

/**
 * @param {Request} request
 * @returns {unknown}
 */
function answer(request) {
  switch (request.kind) {
    case "read":
      return read(request);
    case "rehearse":
      return rehearse();
    case "sample":
      holdings.addSample(request.key, request.name);
      return "added";
    case "remove":
      holdings.remove(request.key);
      return null;
    case "inspect":
      return inspect(request.file, request.recipes);
    case "list":
      return list(request);
    case "summary":
      return summary();
    case "report":
      return holdings.report(request.year, request.region);
    case "publish":
      return publish(request);
    case "write":
      return write(request);
    case "sums":
      return { text: holdings.writeSums(request.lang, request.date), parts: holdings.parts() };
    case "clear":
      holdings.free();
      holdings = new Holdings();
      return null;
  }
}

function summary() {
  return {
    account: holdings.account(),
    keys: Array.from(holdings.ids()),
    years: Array.from(holdings.years()),
  };
}

/** The sample, read as a file and counted aside. */
async function rehearse() {
  const file = new File([sampleList()], "sample.csv");
  const aside = new Holdings();
  try {
    const intake = new Intake(file, []);
    await readOn(intake, file, { progress() {} });
    aside.add(0, 0, file.name, intake);
    return { report: aside.report(undefined, undefined), account: aside.account() };
  } finally {
    aside.free();
  }
}

/**
 * Reads a file to its end, unless it is cancelled or for the page to read; what was held before is untouched until then.
 *
 * @param {Extract<Request, { kind: "read" }>} request
 */
async function read({ id, key, source, file, recipes, helpers, isLast }) {
  const early = readEarly(file);
  const beginning = new Beginning(file);
  const { isPublished, isSums } = beginning;
  if (isPublished || isSums) beginning.free();
  if (isPublished) return "published";
  if (isSums) {
    holdings.addSums(key, source, file);
    return { name: file.name, decisions: {}, sheet: null, sameAs: null, overlap: holdings.overlap(key) ?? null, summary: isLast ? summary() : null };
  }
  const intake = await goThroughParts(id, beginning.list(recipes), file, recipes, helpers ?? [], early);
  if (!intake) return "cancelled";
  holdings.add(key, source, file.name, intake);
  return {
    name: holdings.fullName(key) ?? file.name,
    decisions: holdings.decisions(key),
    sheet: holdings.sheet(key) ?? null,
    sameAs: holdings.sameAs(key) ?? null,
    overlap: holdings.overlap(key) ?? null,
    summary: isLast ? summary() : null,
  };
}

/**
 * Lists the problems of a file. What is listed goes into a blob as it comes, so that memory does not grow with it.
 *
 * @param {Extract<Request, { kind: "list" }>} request
 */
async function list({ id, file, recipes, lang, withValues }) {
  const begun = new Intake(file, recipes);
  begun.list(lang, withValues);
  let blob = new Blob([], { type: "text/csv" });
  const afterStep = () => {
    const listed = begun.takeListed();
    if (listed) blob = new Blob([blob, listed], { type: blob.type });
  };
  const intake = await goThrough(id, begun, file, { afterStep });
  intake?.free();
  return intake ? blob : "cancelled";
}

/**
 * Writes the report, or one table of it, in a format. It is done here so that the page goes on meanwhile; like the page, it
 * sees the report alone.
 *
 * @param {Extract<Request, { kind: "write" }>} request
 */
function write({ report, published, lang, format, table, date }) {
  const sheet = new Sheet(lang);
  try {
    if (published) sheet.publish(report, published.protection, published.decision);
    else sheet.show(report);
    const written = table === null ? sheet.write(format, date) : sheet.writeTable(format, table, date);
    const blob = new Blob([new Uint8Array(written.bytes)], { type: written.mediaType });
    return { name: written.name, blob };
  } finally {
    sheet.free();
  }
}

/**
 * Prepares a publication, with pauses in which messages are heard.
 *
 * @param {Extract<Request, { kind: "publish" }>} request
 */
async function publish({ id, year, region, decision }) {
  const begun = performance.now();
  const own = ++publication;
  const work = holdings.publish(year, region ?? undefined, decision);
  try {
    let told = begun;
    for (let heard = begun; !work.step(); ) {
      const now = performance.now();
      if (now - told >= PROGRESS_EVERY) {
        told = now;
        tell({ id, share: work.progress });
      }
      if (now - heard < HEAR_EVERY) continue;
      await pause();
      heard = performance.now();
      if (own !== publication) {
        work.free();
        return "cancelled";
      }
    }
  } catch (error) {
    work.free();
    throw error;
  }
  return { ...work.finish(), milliseconds: performance.now() - begun };
}

/**
 * Reads a file to its end, parts of it by helpers; null when it was cancelled.
 *
 * @param {number} id
 * @param {Intake} intake
 * @param {File} file
 * @param {Decisions[]} recipes
 * @param {MessagePort[]} helpers
 * @param {Early} [early] what has been read before it was opened
 */
async function goThroughParts(id, intake, file, recipes, helpers, early) {
  parts = new Parts(intake, file, recipes, helpers);
  try {
    const first = await goThrough(id, intake, file, { early });
    if (!first || !parts.any) return first;
    const { signal } = reading;
    signal.addEventListener("abort", () => parts?.alone());
    intake.settle();
    try {
      await parts.join();
    } catch (error) {
      intake.free();
      throw error;
    }
    if (!signal.aborted) return await goThrough(id, intake, file);
    intake.free();
    return null;
  } finally {
    parts = null;
  }
}

/**
 * Reads on to the end, with pauses in which messages are heard; null when it was cancelled.
 *
 * @param {number} id
 * @param {Intake} intake
 * @param {File} file
 * @param {{ early?: Early | undefined, afterStep?: () => void }} [more]
 */
async function goThrough(id, intake, file, more = {}) {
  reading = new AbortController();
  const { signal } = reading;
  try {
    const progress = () => tell({ id, bytes: intake.bytesRead() + (parts?.bytesRead ?? 0) });
    if (await readOn(intake, file, { ...more, progress, isOver: () => signal.aborted })) return intake;
    intake.free();
    return null;
  } catch (error) {
    intake.free();
    throw error;
  }
}

/** @param {FromWorker} message */
function tell(message) {
  self.postMessage(message);
}
