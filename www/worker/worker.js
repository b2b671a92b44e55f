// The worker: reads files and holds what was counted. Records live and die here; only what `answer` returns gets out.

import { Holdings, Intake, initSync } from "#wasm";
import { pause } from "./pause.js";

/** @import { FromWorker, Request, ToWorker } from "../types" */

/** Progress is told at most this often, in milliseconds. */
const PROGRESS_EVERY = 100;

/** @type {Holdings} */
let holdings;
let cancelled = false;

self.addEventListener("message", (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  if (data.kind === "start") start(data.module);
  else if (data.kind === "cancel") cancelled = true;
  else void reply(data);
});

/** @param {WebAssembly.Module} module */
function start(module) {
  initSync({ module });
  holdings = new Holdings();
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
      return read(request.id, request.file);
    case "sample":
      holdings.addSample(request.name);
      return "added";
    case "summary":
      return { account: holdings.account(), years: Array.from(holdings.years()) };
    case "report":
      return holdings.report(request.year, request.region);
    case "clear":
      holdings.free();
      holdings = new Holdings();
      return null;
  }
}

/**
 * Reads a file to its end, unless it is cancelled; what was held before is untouched until then.
 *
 * @param {number} id
 * @param {File} file
 */
async function read(id, file) {
  cancelled = false;
  const intake = new Intake(file);
  try {
    let told = performance.now();
    while (!intake.step()) {
      await pause();
      if (cancelled) {
        intake.free();
        return "cancelled";
      }
      if (performance.now() - told >= PROGRESS_EVERY) {
        told = performance.now();
        tell({ id, bytes: intake.bytesRead() });
      }
    }
  } catch (error) {
    intake.free();
    throw error;
  }
  holdings.add(file.name, intake);
  return "added";
}

/** @param {FromWorker} message */
function tell(message) {
  self.postMessage(message);
}
