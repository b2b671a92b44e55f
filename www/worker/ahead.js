// What follows in a file is read while what is there is counted.

import { earlyBytes } from "#wasm";

/** @import { ReadAhead } from "#wasm" */

/**
 * What is read of a file, or of its part that begins at a byte, before it is opened.
 *
 * @typedef {object} Early
 * @property {number} from
 * @property {Promise<Uint8Array | null>} bytes null where they could not be read, or have been taken
 */

/** A workbook is read as a whole when it is opened. */
const WORKBOOK = /\.(xlsx|xlsm|ods)$/i;

/**
 * Begins to read a file while it is opened.
 *
 * @param {File} file
 * @param {number} [begin]
 * @returns {Early | undefined}
 */
export function readEarly(file, begin = 0) {
  const [from, to] = WORKBOOK.test(file.name) ? [] : earlyBytes(file.size, begin);
  return from === undefined ? undefined : { from, bytes: bytesOf(file.slice(from, to)) };
}

export class Ahead {
  /** @type {Promise<void> | null} */
  #coming = null;
  #slices;
  #file;

  /**
   * @param {ReadAhead} slices
   * @param {File} file
   * @param {Early} [early]
   */
  constructor(slices, file, early) {
    this.#slices = slices;
    this.#file = file;
    if (!early) return;
    this.#coming = this.#take(early.from, early.bytes);
    // Who asked for it holds it as long as the file is read.
    early.bytes = Promise.resolve(null);
  }

  /** Begins to read what follows, if that is not being done, and waits for it if there is nothing else to count. */
  async read() {
    const [from, to] = this.#coming ? [] : this.#slices.ahead();
    if (from !== undefined) this.#coming = this.#take(from, bytesOf(this.#file.slice(from, to)));
    if (this.#slices.isRunningOut()) await this.#coming;
  }

  /** Lets go of what was read. */
  end() {
    this.#slices.free();
  }

  /**
   * @param {number} from
   * @param {Promise<Uint8Array | null>} coming
   */
  async #take(from, coming) {
    try {
      const bytes = await coming;
      if (bytes) this.#slices.give(from, bytes);
    } catch {
      // Nobody needs it any more.
    } finally {
      this.#coming = null;
    }
  }
}

/**
 * @param {Blob} slice
 * @returns {Promise<Uint8Array | null>} null where it cannot be read: read where it is needed, it says what is wrong
 */
async function bytesOf(slice) {
  try {
    const bytes = new Uint8Array(await slice.arrayBuffer());
    return bytes.length === slice.size ? bytes : null;
  } catch {
    return null;
  }
}
