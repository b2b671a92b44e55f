// How far something that takes its time has come: the reading of files, the preparation of a publication. Shown only when it takes
// longer than half a second.

/** @import { Sheet } from "#wasm" */

import { byId } from "./element.js";
import { bringIntoSight } from "./sight.js";

const PATIENCE = 500;

export class WaitingBar {
  #box;
  #name;
  #bar;
  #percent;
  #cancel;
  #share = 0;
  #timer = 0;
  #underWay = 0;
  #say = () => "";
  #sheet;
  #announce;
  #refuge;

  /**
   * @param {"reading" | "preparing"} id what its elements are called
   * @param {Sheet} sheet
   * @param {(text: string) => void} announce
   * @param {() => void} refuge where the focus goes when the cancel button goes away
   * @param {() => void} cancel
   */
  constructor(id, sheet, announce, refuge, cancel) {
    this.#box = byId(id, HTMLElement);
    this.#name = byId(`${id}-name`, HTMLElement);
    this.#bar = byId(`${id}-bar`, HTMLProgressElement);
    this.#percent = byId(`${id}-percent`, HTMLElement);
    this.#cancel = byId(`${id}-cancel`, HTMLButtonElement);
    this.#sheet = sheet;
    this.#announce = announce;
    this.#refuge = refuge;
    this.#cancel.addEventListener("click", cancel);
  }

  /** @param {() => string} say what is being done, in the sheet's language */
  begin(say) {
    this.#say = say;
    this.#underWay += 1;
    this.progress(0);
    // Of several in a row, the bar stays, and its patience is one for all.
    if (this.#box.hidden && this.#timer === 0) this.#timer = window.setTimeout(() => this.#show(), PATIENCE);
  }

  /** @param {number} share from 0 to 1 */
  progress(share) {
    this.#share = Math.min(1, share);
    this.translate();
  }

  end() {
    this.#underWay -= 1;
    // The next of a row begins before this.
    window.setTimeout(() => this.#hide());
  }

  #hide() {
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
    this.#name.textContent = this.#say();
    this.#percent.textContent = this.#sheet.textWith("reading-progress", "percent", `${Math.floor(this.#share * 100)}`);
  }

  #show() {
    this.#box.hidden = false;
    void bringIntoSight(this.#box);
    this.#announce(this.#name.textContent ?? "");
  }
}
