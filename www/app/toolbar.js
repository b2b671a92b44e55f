// The choice of year and region.

import { byId, h } from "./element.js";

/** @import { Sheet } from "#wasm" */
/** @import { Choice } from "../types" */
/** @import { Shown } from "./showing.js" */

export class Toolbar {
  #bar = byId("toolbar", HTMLElement);
  #year = byId("year", HTMLSelectElement);
  #region = byId("region", HTMLSelectElement);
  #save = byId("save", HTMLButtonElement);
  #print = byId("print", HTMLButtonElement);
  #internal = byId("mode-is-internal", HTMLInputElement);
  #publication = byId("mode-is-publication", HTMLInputElement);

  /**
   * @param {(year: number) => void} chooseYear
   * @param {(region: string | null) => void} chooseRegion
   * @param {(publication: boolean) => void} chooseMode
   */
  constructor(chooseYear, chooseRegion, chooseMode) {
    for (const mode of [this.#internal, this.#publication]) {
      mode.addEventListener("change", () => chooseMode(this.#publication.checked));
    }
    this.#year.addEventListener("change", () => chooseYear(Number(this.#year.value)));
    this.#region.addEventListener("change", () => chooseRegion(this.#region.value || null));
  }

  /**
   * Offers what can be chosen, with what is shown as chosen.
   *
   * @param {Shown} shown
   * @param {Sheet} sheet
   */
  offer({ years, year, region, report, published, withheld }, sheet) {
    this.#bar.hidden = false;
    byId("modes", HTMLFieldSetElement).hidden = years.length === 0;
    (published || withheld ? this.#publication : this.#internal).checked = true;
    // Of a report that is withheld there is nothing to take along.
    for (const button of [this.#save, this.#print]) button.disabled = report === null;
    // Where nobody was counted there is no year to choose.
    for (const select of [this.#year, this.#region]) select.labels[0]?.toggleAttribute("hidden", years.length === 0);
    offer(this.#year, years.toReversed().map((each) => [`${each}`, `${each}`]), `${year ?? ""}`);
    /** @type {Choice[]} */
    const regions = sheet.regions();
    offer(this.#region, [["", sheet.text("all-regions")], ...regions], region ?? "");
    this.allow(true);
  }

  /**
   * Whether something else can be chosen.
   *
   * @param {boolean} allowed
   */
  allow(allowed) {
    this.#year.disabled = !allowed;
    this.#region.disabled = !allowed;
    this.#internal.disabled = !allowed;
    this.#publication.disabled = !allowed;
  }

  hide() {
    this.#bar.hidden = true;
  }
}

/**
 * @param {HTMLSelectElement} select
 * @param {Choice[]} choices
 * @param {string} chosen
 */
function offer(select, choices, chosen) {
  select.replaceChildren(...choices.map(([value, label]) => h("option", { value }, label)));
  select.value = chosen;
}
