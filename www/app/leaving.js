// Leaving: whether something would be lost with the page that has not been taken along. The shell asks then.

import { tellShell } from "./shell.js";

/** @import { Shown } from "./showing.js" */

/** Nothing, or nothing but made-up persons. */
const NOTHING = "";

export class Leaving {
  #now = NOTHING;
  #saved = NOTHING;
  #drafting = false;
  #told = false;

  /**
   * What is shown from now on.
   *
   * @param {Shown | null} shown
   */
  shows(shown) {
    this.#now = shown ? work(shown) : NOTHING;
    this.#tell();
  }

  /** What is shown, to be named once it has been saved: a list may be read meanwhile. */
  get mark() {
    return this.#now;
  }

  /** @param {string} mark of what has been saved */
  saved(mark) {
    this.#saved = mark;
    this.#tell();
  }

  /** @param {boolean} drafting whether there are answers that have not been applied */
  drafts(drafting) {
    this.#drafting = drafting;
    this.#tell();
  }

  #tell() {
    const unsaved = this.#drafting || (this.#now !== NOTHING && this.#now !== this.#saved);
    if (unsaved === this.#told) return;
    this.#told = unsaved;
    tellShell({ kind: "unsaved", unsaved });
  }
}

/**
 * What a person has put into what is shown: the lists, what was said of them, and what was decided about a publication. Another year or
 * region is no work.
 *
 * @param {Shown} shown
 */
function work({ account, keys, samples, published, withheld }) {
  if (samples.length === keys.length) return NOTHING;
  const decision = published?.decision ?? withheld?.decision ?? null;
  return JSON.stringify([keys, account.files.map(({ decisions }) => decisions), decision]);
}
