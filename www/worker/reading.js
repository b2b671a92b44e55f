// Reading a file on to its end, with pauses in which messages are heard.

import { Ahead } from "./ahead.js";
import { pause } from "./pause.js";

/** @import { Intake, PartIntake } from "#wasm" */
/** @import { Early } from "./ahead.js" */

/** Progress is told at most this often, in milliseconds. */
export const PROGRESS_EVERY = 100;

/**
 * @param {Intake | PartIntake} intake
 * @param {File} file
 * @param {object} heard
 * @param {() => void} heard.progress
 * @param {Early} [heard.early] what has been read before it was opened
 * @param {() => void} [heard.beforeSteps]
 * @param {() => void} [heard.afterStep]
 * @param {() => boolean} [heard.isOver]
 * @returns {Promise<boolean>} false where it was over before the end
 */
export async function readOn(intake, file, { progress, early, beforeSteps, afterStep, isOver }) {
  const ahead = new Ahead(intake.readAhead(), file, early);
  try {
    await ahead.read();
    beforeSteps?.();
    let told = performance.now();
    for (let done = false; !done; ) {
      done = intake.step();
      afterStep?.();
      if (!done) {
        await ahead.read();
        await pause();
      }
      if (isOver?.()) return false;
      if (performance.now() - told < PROGRESS_EVERY) continue;
      told = performance.now();
      progress();
    }
    return true;
  } finally {
    ahead.end();
  }
}
