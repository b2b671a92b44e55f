// What follows in a file is read while what is there is counted.

/** @import { Intake, PartIntake } from "#wasm" */

export class Ahead {
  /** @type {Promise<void> | null} */
  #coming = null;
  #intake;
  #file;

  /**
   * @param {Intake | PartIntake} intake
   * @param {File} file
   */
  constructor(intake, file) {
    this.#intake = intake;
    this.#file = file;
  }

  /** Begins to read what follows, if that is not being done, and waits for it if there is nothing else to count. */
  async read() {
    const [from, to] = this.#coming ? [] : this.#intake.ahead();
    if (from !== undefined) this.#coming = this.#take(this.#file.slice(from, to));
    if (this.#intake.isRunningOut()) await this.#coming;
  }

  /** @param {Blob} slice */
  async #take(slice) {
    try {
      const bytes = new Uint8Array(await slice.arrayBuffer());
      if (bytes.length === slice.size) this.#intake.give(bytes);
    } catch {
      // Read where it is needed, it says what is wrong.
    } finally {
      this.#coming = null;
    }
  }
}
