// The last choice, and the way back from it: one step, as far as a person remembers.

/** @import { Sheet } from "#wasm" */

/**
 * @typedef {object} Step
 * @property {(sheet: Sheet) => string} what was chosen
 * @property {() => void} back
 */

/** Types of inputs in which the browser itself undoes. */
const TYPED = ["text", "number", "search"];

export class Undo {
  /** @type {Step | null} */
  #last = null;

  /** @param {Step} step */
  remember(step) {
    this.#last = step;
  }

  /**
   * Forgets a step that has been taken in another way.
   *
   * @param {Step} step
   */
  forget(step) {
    if (this.#last === step) this.#last = null;
  }

  /** The step that leads back, once. */
  take() {
    const last = this.#last;
    this.#last = null;
    return last;
  }
}

/**
 * Calls when a person asks for the last choice to be undone. What is typed, the browser undoes; a dialog has its own way back.
 *
 * @param {() => void} undo
 */
export function undoByKey(undo) {
  window.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return;
    if (isTyped(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    undo();
  });
}

/**
 * Whether something is an element in which a person types.
 *
 * @param {EventTarget | null} target
 */
export function isTyped(target) {
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && TYPED.includes(target.type));
}
