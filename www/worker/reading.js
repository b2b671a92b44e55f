// Reading a file on to its end, with pauses in which messages are heard.

import { Ahead } from "./ahead.js";
import { pause } from "./pause.js";

/** @import { Intake, PartIntake } from "#wasm" */

/** Progress is told at most this often, in milliseconds. */
export const PROGRESS_EVERY = 100;

/**
 * @param {Intake | PartIntake} intake
 * @param {File} file
 * @param {object} heard
 * @param {() => void} heard.progress
 * @param {() => void} [heard.afterStep]
 * @param {() => boolean} [heard.isOver]
 * @returns {Promise<boolean>} false where it was over before the end
 */
export async function readOn(intake, file, { progress, afterStep, isOver }) {
  const ahead = new Ahead(intake.readAhead(), file);
  try {
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
