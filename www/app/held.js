// The files that are counted, as the page knows them.

/** @import { Decisions } from "../types" */

/** The made-up sample, among files. */
export const SAMPLE = "sample";

/**
 * A file that is counted, and what a person decided about it.
 *
 * @typedef {object} Entry
 * @property {number} key
 * @property {File | "sample"} source
 * @property {Decisions | null} decisions
 * @property {Decisions[]} [recipes] of which the first that fits is used, where nothing has been decided; else those of all files
 * @property {string | null} [sheet] of a workbook
 * @property {number} [workbook] the key under which the first sheet of the same file was read
 * @property {string} [name] with the sheet's, where the workbook has several
 *
 * One that is to be read; it has a key if it was counted before.
 *
 * @typedef {Omit<Entry, "key"> & { key?: number }} Wanted
 */

export class Held {
  /** In the order in which they came. @type {Entry[]} */
  entries = [];

  /** @param {number | null} key */
  of(key) {
    return this.entries.find((each) => each.key === key);
  }

  /** Those that a person has chosen. */
  get chosen() {
    return this.entries.filter((each) => each.source !== SAMPLE);
  }

  /**
   * Whether a file is held, or the sheet of it that is meant.
   *
   * @param {File | "sample"} source
   * @param {string | null | undefined} sheet
   */
  has(source, sheet) {
    return this.entries.some((each) => isSame(each.source, source) && (!sheet || each.sheet === sheet));
  }

  /**
   * Adds one, or puts it in place of itself. The made-up sample gives way to a real file.
   *
   * @param {Entry} entry
   */
  put(entry) {
    if (entry.source !== SAMPLE) this.entries = this.chosen;
    const place = this.entries.findIndex((each) => each.key === entry.key);
    if (place < 0) this.entries.push(entry);
    else this.entries[place] = entry;
  }

  /** @param {Entry} entry */
  drop(entry) {
    this.entries = this.entries.filter((each) => each !== entry);
  }

  /**
   * Which of the worker's files are the sample.
   *
   * @param {number[]} keys by what the worker knows them
   */
  samples(keys) {
    return [...keys.keys()].filter((index) => this.of(keys[index] ?? null)?.source === SAMPLE);
  }
}

/**
 * Whether two are the same file, as far as a page can tell.
 *
 * @param {File | "sample"} one
 * @param {File | "sample"} other
 */
export function isSame(one, other) {
  if (one === SAMPLE || other === SAMPLE) return one === other;
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}
