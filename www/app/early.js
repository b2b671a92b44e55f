// What a person does before the module stands, on a slow machine a second: it is kept, and done in its order as soon as that is over.

/**
 * @template Desk what does it
 */
export class Early {
  /** @type {((desk: Desk) => void)[]} */
  #waiting = [];
  /** @type {Desk | null} */
  #desk = null;
  #keep;

  /** @param {string} but the buttons, by a selector, that do without the module */
  constructor(but) {
    this.#keep = (/** @type {MouseEvent} */ event) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (!button || button.matches(but)) return;
      event.stopImmediatePropagation();
      this.act(() => button.click());
    };
    window.addEventListener("click", this.#keep, true);
  }

  /**
   * Does something now, or as soon as it can be done; until then it is seen that it waits.
   *
   * @param {(desk: Desk) => void} act
   */
  act(act) {
    if (this.#desk) return act(this.#desk);
    this.#waiting.push(act);
    document.body.classList.add("waited-for");
    document.body.setAttribute("aria-busy", "true");
  }

  /** @param {Desk} desk stands from here on */
  stands(desk) {
    this.#desk = desk;
    window.removeEventListener("click", this.#keep, true);
    document.body.classList.remove("opening", "waited-for");
    document.body.removeAttribute("aria-busy");
    for (const act of this.#waiting.splice(0)) act(desk);
  }
}
