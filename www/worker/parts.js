// A large file in parts: each helping worker reads one, in its own memory, while the worker that was asked reads the first.
//
// What helpers send is what was counted. They are told to stop by being ended.

import { PartIntake } from "#wasm";
import { readEarly } from "./ahead.js";
import { readOn } from "./reading.js";

/** @import { Intake } from "#wasm" */
/** @import { Decisions, FromHelper, ToHelper } from "../types" */

/**
 * Reads the parts that are asked for through a port.
 *
 * @param {MessagePort} port
 */
export function help(port) {
  port.onmessage = async (/** @type {MessageEvent<ToHelper>} */ { data }) => {
    const tell = (/** @type {FromHelper} */ message) => port.postMessage(message);
    try {
      const part = await readPart(data, (bytes) => tell({ bytes }));
      port.postMessage({ part }, part ? [part.buffer] : []);
    } catch {
      // What is wrong with it is found again, and said, by the worker that reads the part in its place.
      tell({ part: null });
    }
  };
}

/**
 * @param {ToHelper} asked
 * @param {(bytes: number) => void} progress
 */
async function readPart({ file, recipes, begin, end }, progress) {
  const early = readEarly(file, begin);
  const intake = new PartIntake(file, recipes, begin, end);
  await readOn(intake, file, { early, beforeSteps: () => intake.begin(), progress: () => progress(intake.bytesRead()) });
  return intake.take() ?? null;
}

/** The parts of a file that are being read by others. */
export class Parts {
  /** @type {Promise<Uint8Array | null>[]} */
  #parts = [];
  /** @type {MessagePort[]} */
  #ports = [];
  /** @type {((part: null) => void)[]} */
  #giveUp = [];
  /** How many bytes of each part have been read. @type {number[]} */
  #read = [];
  #intake;
  #file;

  /**
   * Has all parts but the first read by helpers, where the file can be parted.
   *
   * @param {Intake} intake the file, opened
   * @param {File} file
   * @param {Decisions[]} recipes
   * @param {MessagePort[]} helpers
   */
  constructor(intake, file, recipes, helpers) {
    this.#intake = intake;
    this.#file = file;
    const cuts = helpers.length > 0 ? intake.cut(helpers.length + 1) : [];
    for (const [index, begin] of cuts.entries()) {
      const port = helpers[index];
      const part = { file, recipes, begin, end: cuts[index + 1] ?? file.size };
      this.#read.push(0);
      this.#parts.push(
        new Promise((resolve) => {
          this.#giveUp.push(resolve);
          if (!port) return resolve(null);
          this.#ports.push(port);
          port.onmessage = (/** @type {MessageEvent<FromHelper>} */ { data }) => {
            if ("bytes" in data) this.#read[index] = data.bytes;
            else resolve(data.part);
          };
          port.postMessage(part);
        }),
      );
    }
  }

  /** Whether there are any. */
  get any() {
    return this.#parts.length > 0;
  }

  /** How many bytes the others have read that are not yet put together. */
  get bytesRead() {
    return this.#read.reduce((sum, bytes) => sum + bytes, 0);
  }

  /** Waits for no helper any more: one of them is gone, or nobody wants it. */
  alone() {
    for (const giveUp of this.#giveUp) giveUp(null);
  }

  /** Puts together what follows what has been read so far; what does not is to be read on from there. */
  async join() {
    for (const [index, part] of this.#parts.entries()) {
      const counted = await part;
      if (!counted || !this.#intake.append(counted)) break;
      this.#read[index] = 0;
    }
    // Whatever comes of the others is too late.
    for (const port of this.#ports) port.close();
    this.#read = [];
    this.#intake.goOn(this.#file);
  }
}
