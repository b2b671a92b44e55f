// How far the reading of a file has come; shown only when it takes longer than half a second.

/** @import { Sheet } from "#wasm" */

import { byId } from "./element.js";

const PATIENCE = 500;

export class ReadingBar {
  #box = byId("reading", HTMLElement);
  #name = byId("reading-name", HTMLElement);
  #bar = byId("reading-bar", HTMLProgressElement);
  #percent = byId("reading-percent", HTMLElement);
  #cancel = byId("cancel", HTMLButtonElement);
  #file = new File([], "");
  #bytes = 0;
  #timer = 0;
  #files = 0;
  #sheet;
  #announce;
  #refuge;

  /**
   * @param {Sheet} sheet
   * @param {(text: string) => void} announce
   * @param {() => void} refuge where the focus goes when the cancel button goes away
   * @param {() => void} cancel
   */
  constructor(sheet, announce, refuge, cancel) {
    this.#sheet = sheet;
    this.#announce = announce;
    this.#refuge = refuge;
    this.#cancel.addEventListener("click", cancel);
  }

  /** @param {File} file */
  begin(file) {
    this.#file = file;
    this.#files += 1;
    this.progress(0);
    // Of several files in a row, the bar stays, and its patience is one for all.
    if (this.#box.hidden && this.#timer === 0) this.#timer = window.setTimeout(() => this.#show(), PATIENCE);
  }

  /** @param {number} bytes */
  progress(bytes) {
    this.#bytes = bytes;
    this.translate();
  }

  end() {
    this.#files -= 1;
    // The next file of a row begins before this.
    window.setTimeout(() => this.#hide());
  }

  #hide() {
    if (this.#files > 0) return;
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    const focused = document.activeElement === this.#cancel;
    this.#box.hidden = true;
    if (focused) this.#refuge();
  }

  /** Says it in the sheet's language. */
  translate() {
    const share = Math.min(1, this.#bytes / Math.max(1, this.#file.size));
    this.#bar.value = share;
    this.#name.textContent = this.#sheet.textWith("reading", "name", this.#file.name);
    this.#percent.textContent = this.#sheet.textWith("reading-progress", "percent", `${Math.floor(share * 100)}`);
  }

  #show() {
    this.#box.hidden = false;
    this.#announce(this.#name.textContent ?? "");
  }
}
