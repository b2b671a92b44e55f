// Taking the report along: a dialog with every format, and one table as a file.

import { byId, h } from "./element.js";
import { isEmbedded, openInSight } from "./sight.js";
import { tellShell } from "./shell.js";

/** @import { Sheet } from "#wasm" */
/** @import { Format, Written } from "../types" */
/** @import { Leaving } from "./leaving.js" */

/**
 * Writes the report, or one table of it, in a format; null when it could not.
 *
 * @typedef {(format: string, table: string | null) => Promise<Written | null>} Write
 */

export class Saving {
  #dialog = byId("saving", HTMLDialogElement);
  #formats = byId("saving-formats", HTMLElement);
  #status = byId("saving-status", HTMLElement);
  #sheet;
  #write;
  #leaving;

  /**
   * @param {Sheet} sheet
   * @param {Write} write
   * @param {Leaving} leaving is told when the whole report has been handed on
   */
  constructor(sheet, write, leaving) {
    this.#sheet = sheet;
    this.#write = write;
    this.#leaving = leaving;
    byId("save", HTMLButtonElement).addEventListener("click", () => void this.open());
    byId("saving-close", HTMLButtonElement).addEventListener("click", () => this.#dialog.close());
  }

  async open() {
    /** @type {Format[]} */
    const formats = this.#sheet.formats();
    this.#status.textContent = "";
    this.#formats.replaceChildren(...formats.map((each) => this.#offer(each)));
    // Whether the page around lets files be saved cannot be known.
    byId("saving-embedded", HTMLElement).hidden = !isEmbedded;
    await openInSight(this.#dialog);
    byId("saving-title", HTMLElement).focus({ preventScroll: true });
  }

  /**
   * Saves one table.
   *
   * @param {string} format
   * @param {string} table
   */
  async saveTable(format, table) {
    const written = await this.#write(format, table);
    if (written) tellShell({ kind: "save", ...written });
    return written !== null;
  }

  /** @param {Format} format */
  #offer({ id, name, about }) {
    const described = `format-${id}`;
    const button = h("button", { type: "button", "data-format": id, "aria-describedby": described }, name);
    button.addEventListener("click", () => void this.#save(id, name, button));
    return h("li", {}, button, h("p", { id: described }, about));
  }

  /**
   * @param {string} format
   * @param {string} name
   * @param {HTMLButtonElement} button
   */
  async #save(format, name, button) {
    // A second press would write the same file a second time.
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    this.#status.textContent = this.#sheet.textWith("saving-now", "name", name);
    try {
      const { mark } = this.#leaving;
      const written = await this.#write(format, null);
      if (written) {
        tellShell({ kind: "save", ...written });
        this.#leaving.saved(mark);
      }
      this.#status.textContent = written
        ? this.#sheet.textWith("saving-done", "name", written.name)
        : this.#sheet.text("saving-failed");
    } finally {
      button.removeAttribute("aria-disabled");
    }
  }
}

/** Today, as `2026-11-23`, where the person is. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ number) => `${number}`.padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
