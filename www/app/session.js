// What has been read and what is asked of it: the order of things, without an element in sight.

import { Crash } from "./messenger.js";

/** @import { Account, ReadError, Report } from "../types" */
/** @import { Messenger } from "./messenger.js" */

/**
 * What the session shows.
 *
 * @typedef {object} View
 * @property {(file: File) => Reading} reading a file is being read
 * @property {(names: string[]) => void} cancelled
 * @property {(name: string) => void} already a file is held already; nobody is counted twice by a slip of the hand
 * @property {(name: string, error: ReadError) => void} failed a file could not be read
 * @property {() => void} crashed the worker broke
 * @property {() => void} lost the worker broke and nothing could be read again: what is on screen cannot change
 * @property {(shown: Shown) => void} show
 * @property {() => void} empty nothing has been read
 *
 * @typedef {object} Reading
 * @property {(bytes: number) => void} progress
 * @property {() => void} end
 *
 * @typedef {object} Shown
 * @property {Account} account
 * @property {number[]} samples which of its files are the made-up sample
 * @property {number[]} years the years in the data
 * @property {number | undefined} year the report's year; none when nobody was counted
 * @property {string | null} region the report's region, or all
 * @property {Report | null} report none when nobody was counted
 */

/** The made-up sample, among files. */
const SAMPLE = "sample";

/** @typedef {File | "sample"} Source */

export class Session {
  /** @type {Source[]} */
  #held = [];
  /** @type {File[]} */
  #waiting = [];
  #reading = false;
  /** @type {number | null} */
  #year = null;
  /** @type {string | null} */
  #region = null;
  /** @type {Promise<void> | null} */
  #recovery = null;
  #messenger;
  #view;
  #sampleName;

  /**
   * @param {Messenger} messenger
   * @param {View} view
   * @param {() => string} sampleName
   */
  constructor(messenger, view, sampleName) {
    this.#messenger = messenger;
    this.#view = view;
    this.#sampleName = sampleName;
    messenger.onCrash = () => this.#recover();
  }

  /**
   * Reads files one after the other; they add up. One that cannot be read does not stop the others.
   *
   * @param {Iterable<File>} files
   */
  async read(files) {
    this.#waiting.push(...files);
    if (this.#reading) return;
    this.#reading = true;
    let changed = false;
    for (let file = this.#waiting.shift(); file; file = this.#waiting.shift()) {
      changed = (await this.#readOne(file)) || changed;
    }
    this.#reading = false;
    if (changed) await this.#refresh();
  }

  /** Adds the made-up sample. */
  async readSample() {
    // A double click is one wish; and made-up persons are counted alone.
    if (this.#reading || this.#held.length > 0) return;
    this.#reading = true;
    const added = await this.#readOne(SAMPLE);
    this.#reading = false;
    if (added) await this.#refresh();
    // Files may have come meanwhile.
    await this.read([]);
  }

  /** Stops the reading that is under way and lets go of the files that wait. */
  cancel() {
    const names = this.#waiting.splice(0).map((each) => each.name);
    if (names.length > 0) this.#view.cancelled(names);
    this.#messenger.cancel();
  }

  /** @param {number} year */
  async chooseYear(year) {
    this.#year = year;
    await this.#refresh();
  }

  /** @param {string | null} region */
  async chooseRegion(region) {
    this.#region = region;
    await this.#refresh();
  }

  /** Lets go of everything. */
  async startOver() {
    this.cancel();
    this.#waiting = [];
    // Before asking: should the worker break meanwhile, nothing of this is to be read again.
    this.#held = [];
    await this.#guarded(() => this.#messenger.ask("clear", {}));
    // And after: a file that was read to its end meanwhile has gone with the rest.
    this.#held = [];
    this.#year = null;
    this.#region = null;
    this.#view.empty();
  }

  /**
   * Whether something was added.
   *
   * @param {Source} source
   */
  async #readOne(source) {
    if (this.#held.some((each) => isSame(each, source))) {
      this.#view.already(this.#nameOf(source));
      return false;
    }
    try {
      if ((await this.#add(source)) === "added") {
        // The made-up sample gives way to a real file, in the worker and here.
        if (source !== SAMPLE) this.#held = this.#held.filter((each) => each !== SAMPLE);
        this.#held.push(source);
        return true;
      }
      const names = [source, ...this.#waiting.splice(0)].map((each) => this.#nameOf(each));
      this.#view.cancelled(names);
    } catch (error) {
      if (error instanceof Crash) await this.#recovery;
      else this.#view.failed(this.#nameOf(source), error);
    }
    return false;
  }

  /** @param {Source} source */
  async #add(source) {
    if (source === SAMPLE) return this.#messenger.ask("sample", { name: this.#sampleName() });
    const reading = this.#view.reading(source);
    try {
      return await this.#messenger.ask("read", { file: source }, (bytes) => reading.progress(bytes));
    } finally {
      reading.end();
    }
  }

  async #refresh() {
    await this.#guarded(async () => {
      const { account, years } = await this.#messenger.ask("summary", {});
      if (account.files.length === 0) return this.#view.empty();
      // A year that the data lack gives way to the latest that they have.
      const year = years.find((each) => each === this.#year) ?? years.at(-1);
      const region = this.#region;
      const report = year === undefined ? null : await this.#messenger.ask("report", { year, region });
      const samples = [...this.#held.keys()].filter((index) => this.#held[index] === SAMPLE);
      this.#view.show({ account, samples, years, year, region, report });
    });
  }

  /** @param {() => Promise<unknown>} action */
  async #guarded(action) {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      await this.#recovery;
    }
  }

  /** A fresh worker has counted nothing: what was held is read again. */
  #recover() {
    this.#recovery ??= this.#readAgain().finally(() => (this.#recovery = null));
  }

  async #readAgain() {
    this.#view.crashed();
    const before = this.#held;
    this.#held = [];
    for (const source of before) {
      try {
        if ((await this.#add(source)) === "added") this.#held.push(source);
      } catch (error) {
        if (error instanceof Crash) {
          // Not again and again.
          this.#held = [];
          break;
        }
        this.#view.failed(this.#nameOf(source), error);
      }
    }
    if (before.length > 0 && this.#held.length === 0) this.#view.lost();
    // Not awaited: should it break again, its recovery is another one than this.
    else if (this.#held.length < before.length) void this.#refresh();
  }

  /** @param {Source} source */
  #nameOf(source) {
    return source === SAMPLE ? this.#sampleName() : source.name;
  }
}

/**
 * Whether two are the same file, as far as a page can tell.
 *
 * @param {Source} one
 * @param {Source} other
 */
function isSame(one, other) {
  if (one === SAMPLE || other === SAMPLE) return one === other;
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}
