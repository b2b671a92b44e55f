// What went wrong, file by file, and what was done and can be undone, until it is closed.

import { h } from "./element.js";
import { bringIntoSight } from "./sight.js";

/** @import { Sheet } from "#wasm" */

/**
 * What a notice says, and what can be done about it.
 *
 * @typedef {(sheet: Sheet) => { heading: string | null, sentence: string, action?: { label: string, act: () => void } }} Saying
 */

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

  /**
   * @param {Saying} saying
   * @param {"alarm" | "calm"} [tone]
   * @param {{ bring?: boolean }} [manner] whether the window goes to it
   * @returns {() => void} takes it away
   */
  add(saying, tone = "alarm", { bring = true } = {}) {
    const act = h("button", { type: "button", hidden: true });
    const close = h("button", { type: "button", class: "plain" });
    const words = h("div", { role: tone === "alarm" ? "alert" : "status" });
    const item = h("li", { class: tone }, words, h("div", { class: "buttons" }, act, close));
    act.addEventListener("click", () => {
      const { action } = saying(this.#sheet);
      this.#close(item);
      action?.act();
    });
    close.addEventListener("click", () => this.#close(item));
    this.#shown.set(item, saying);
    // What was just done can be undone first; what went wrong stands in the files' order.
    if (tone === "calm") this.#list.prepend(item);
    else this.#list.append(item);
    this.#write(item, saying);
    if (bring) void bringIntoSight(item);
    return () => this.#close(item);
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
    const { heading, sentence, action } = saying(this.#sheet);
    const [act, close] = item.querySelectorAll("button");
    item.firstElementChild?.replaceChildren(...(heading ? [h("strong", {}, heading)] : []), h("p", {}, sentence));
    if (!act || !close) return;
    act.hidden = !action;
    act.textContent = action?.label ?? "";
    close.textContent = this.#sheet.text("close");
    // Each says of which notice it is, to those who hear one button after the other.
    for (const button of [act, close]) button.setAttribute("aria-label", `${button.textContent}: ${heading ?? sentence}`);
  }

  /** @param {HTMLElement} item */
  #close(item) {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    const hadFocus = item.contains(document.activeElement);
    this.#shown.delete(item);
    item.remove();
    if (!hadFocus) return;
    const button = next?.querySelector("button:not([hidden])");
    if (button instanceof HTMLElement) button.focus();
    else this.#refuge();
  }
}
