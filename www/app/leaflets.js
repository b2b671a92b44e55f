// What stands beside the report: the help and the accessibility statement, each in the one dialog for reading.

import { byId, h } from "./element.js";
import { prose } from "./prose.js";
import { watchScrollers } from "./scroll.js";
import { openInSight } from "./sight.js";
import { columnsTable } from "./start.js";

/** @import { Sheet } from "#wasm" */

/** The codes of the texts, and of their titles. */
const TITLES = /** @type {const} */ ({ help: "help-title", accessibility: "accessibility-title" });

export class Leaflets {
  #dialog = byId("leaflet", HTMLDialogElement);
  #title = byId("leaflet-title", HTMLElement);
  #body = byId("leaflet-body", HTMLElement);
  #sheet;

  /** @param {Sheet} sheet */
  constructor(sheet) {
    this.#sheet = sheet;
    for (const button of document.querySelectorAll("button[data-leaflet]")) {
      const code = button.getAttribute("data-leaflet") === "help" ? "help" : "accessibility";
      button.addEventListener("click", () => void this.#open(code));
    }
    byId("leaflet-close", HTMLButtonElement).addEventListener("click", () => this.#dialog.close());
  }

  /** @param {keyof typeof TITLES} code */
  async #open(code) {
    const sheet = this.#sheet;
    this.#title.textContent = sheet.text(TITLES[code]);
    this.#body.replaceChildren(h("div", { class: "text" }, ...prose(sheet.leaflet(code))), ...(code === "help" ? this.#columns() : []));
    await openInSight(this.#dialog);
    this.#dialog.scrollTop = 0;
    this.#title.focus({ preventScroll: true });
    watchScrollers(document);
  }

  #columns() {
    return [h("h3", {}, this.#sheet.text("file-heading")), columnsTable(this.#sheet)];
  }
}
