// How far the preparation of a publication has come; shown only when it takes longer than half a second.

/** @import { Sheet } from "#wasm" */

import { byId } from "./element.js";

const PATIENCE = 500;

export class PreparingBar {
  #box = byId("preparing", HTMLElement);
  #bar = byId("preparing-bar", HTMLProgressElement);
  #percent = byId("preparing-percent", HTMLElement);
  #cancel = byId("preparing-cancel", HTMLButtonElement);
  #share = 0;
  #timer = 0;
  #underWay = 0;
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

  begin() {
    this.#underWay += 1;
    this.progress(0);
    if (this.#box.hidden && this.#timer === 0) this.#timer = window.setTimeout(() => this.#show(), PATIENCE);
  }

  /** @param {number} share */
  progress(share) {
    this.#share = share;
    this.translate();
  }

  end() {
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    const focused = document.activeElement === this.#cancel;
    this.#box.hidden = true;
    if (focused) this.#refuge();
  }

  /** Says it in the sheet's language. */
  translate() {
    this.#bar.value = this.#share;
    this.#percent.textContent = this.#sheet.textWith("reading-progress", "percent", `${Math.floor(this.#share * 100)}`);
  }

  #show() {
    this.#box.hidden = false;
    this.#announce(this.#sheet.text("preparing"));
  }
}
