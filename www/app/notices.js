// What went wrong, file by file, until it is closed.

import { h } from "./element.js";

/** @import { Sheet } from "#wasm" */

/** @typedef {(sheet: Sheet) => { heading: string | null, sentence: string }} Saying */

export class Notices {
  /** @type {Map<HTMLElement, Saying>} */
  #shown = new Map();
  #list;
  #sheet;
  #refuge;

  /**
   * @param {HTMLElement} list
   * @param {Sheet} sheet
   * @param {() => void} refuge where the focus goes when the last notice is closed
   */
  constructor(list, sheet, refuge) {
    this.#list = list;
    this.#sheet = sheet;
    this.#refuge = refuge;
  }

  /** @param {Saying} saying */
  add(saying) {
    const close = h("button", { type: "button", class: "plain" });
    const item = h("li", {}, h("div", { role: "alert" }), close);
    close.addEventListener("click", () => this.#close(item));
    this.#shown.set(item, saying);
    this.#list.append(item);
    this.#write(item, saying);
    item.scrollIntoView({ block: "nearest" });
  }

  clear() {
    this.#shown.clear();
    this.#list.replaceChildren();
  }

  /** Says the same in the sheet's language. */
  translate() {
    for (const [item, saying] of this.#shown) this.#write(item, saying);
  }

  /**
   * @param {HTMLElement} item
   * @param {Saying} saying
   */
  #write(item, saying) {
    const { heading, sentence } = saying(this.#sheet);
    const [words, close] = item.children;
    words?.replaceChildren(...(heading ? [h("strong", {}, heading)] : []), h("p", {}, sentence));
    if (!close) return;
    close.textContent = this.#sheet.text("close");
    close.setAttribute("aria-label", [close.textContent, heading].filter(Boolean).join(": "));
  }

  /** @param {HTMLElement} item */
  #close(item) {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    this.#shown.delete(item);
    item.remove();
    const button = next?.querySelector("button");
    if (button) button.focus();
    else this.#refuge();
  }
}
