// What follows in a file is read while what is there is counted.

/** @import { ReadAhead } from "#wasm" */

export class Ahead {
  /** @type {Promise<void> | null} */
  #coming = null;
  #slices;
  #file;

  /**
   * @param {ReadAhead} slices
   * @param {File} file
   */
  constructor(slices, file) {
    this.#slices = slices;
    this.#file = file;
  }

  /** Begins to read what follows, if that is not being done, and waits for it if there is nothing else to count. */
  async read() {
    const [from, to] = this.#coming ? [] : this.#slices.ahead();
    if (from !== undefined) this.#coming = this.#take(from, this.#file.slice(from, to));
    if (this.#slices.isRunningOut()) await this.#coming;
  }

  /** Lets go of what was read. */
  end() {
    this.#slices.free();
  }

  /**
   * @param {number} from
   * @param {Blob} slice
   */
  async #take(from, slice) {
    try {
      const bytes = new Uint8Array(await slice.arrayBuffer());
      if (bytes.length === slice.size) this.#slices.give(from, bytes);
    } catch {
      // Read where it is needed, it says what is wrong; or nobody needs it any more.
    } finally {
      this.#coming = null;
    }
  }
}
