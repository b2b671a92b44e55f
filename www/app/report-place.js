// The place of the report in the page: what stands in it stays while it says the same, and nothing of another report stands beside it.

import { accountSection } from "./account.js";
import { Consistency } from "./consistency.js";
import { byId, h } from "./element.js";
import { Figures } from "./figures.js";
import { arrange, Kept } from "./kept.js";
import { keepingPlace } from "./place.js";
import { printAccountLast } from "./printing.js";
import { ReportBody, ReportHead } from "./report.js";

/** @import { Sheet } from "#wasm" */
/** @import { AccountText, FileAccount, ReportDocument } from "../types" */
/** @import { FileWishes } from "./account.js" */
/** @import { Wishes } from "./page.js" */
/** @import { PublicationPanel } from "./publication.js" */
/** @import { TableWishes } from "./report.js" */
/** @import { Shown } from "./showing.js" */

/**
 * What is said of what was done in the report.
 *
 * @typedef {object} Sayings
 * @property {(text: string) => void} announce
 * @property {() => void} copyFailed of a figure
 * @property {() => void} tableCopyFailed
 */

export class ReportPlace {
  #place = byId("report", HTMLElement);
  /** @type {Kept<HTMLElement>} */
  #account = new Kept();
  #head;
  #body;
  #publication;
  #wishes;
  #sheet;

  /**
   * @param {Sheet} sheet
   * @param {PublicationPanel} publication
   * @param {Wishes} wishes
   * @param {Sayings} sayings
   */
  constructor(sheet, publication, wishes, sayings) {
    this.#sheet = sheet;
    this.#publication = publication;
    this.#wishes = wishes;
    this.figures = new Figures(sheet, sayings.copyFailed, sayings.announce);
    this.consistency = new Consistency(sheet);
    this.#head = new ReportHead(sheet);
    /** @type {TableWishes} */
    const ofTables = {
      save: (id) => wishes.saveTable(id),
      copied: (title) => sayings.announce(sheet.textWith("table-copied", "title", title)),
      copyFailed: sayings.tableCopyFailed,
    };
    this.#body = new ReportBody({ figures: this.figures, wishes: ofTables, sheet });
    this.#followCells();
    printAccountLast(this.#place);
  }

  /**
   * Shows what is to be shown; who reads stays where they read.
   *
   * @param {Shown} shown
   * @param {ReportDocument | null} report in words
   */
  show(shown, report) {
    this.#place.hidden = false;
    keepingPlace(this.#place, () => {
      try {
        arrange(this.#place, this.#elements(shown, report));
      } catch (error) {
        // Nothing is better than what was shown before and what is to be shown, side by side.
        this.#empty();
        throw error;
      }
      // A figure that cannot be drawn takes nothing else away.
      this.figures.show();
    });
  }

  /** Shows nothing. */
  hide() {
    this.#place.hidden = true;
    this.#empty();
  }

  /** Makes everything anew from here on: what is kept is in another language, or of what is not there any more. */
  forget() {
    this.figures.clear();
    this.#body.forget();
    this.#account.forget();
    this.consistency.forget();
  }

  #empty() {
    this.forget();
    this.#place.replaceChildren();
  }

  /**
   * @param {Shown} shown
   * @param {ReportDocument | null} report
   * @returns {HTMLElement[]}
   */
  #elements(shown, report) {
    // Where there is no report, nothing of one is kept: its figures would not be followed any more.
    if (!report || shown.withheld) this.forget();
    if (shown.withheld) return [this.#title("refusal-heading"), this.#publication.withheld(shown.withheld)];
    // The account names rows and counts of a few: it is not for publication.
    const account = shown.published ? this.#publication.section(shown.published) : this.#accountOf(shown);
    if (!report) return [this.#title("nobody-counted"), account];
    const head = this.#head.element(report, shown.samples.length > 0);
    return [head, account, ...this.#body.elements(report), this.consistency.section()];
  }

  /** @param {string} key of what stands in the place of a title */
  #title(key) {
    return h("h1", { id: "title", tabindex: -1 }, this.#sheet.text(key));
  }

  /**
   * The account; the same while the same files are counted.
   *
   * @param {Shown} shown
   */
  #accountOf(shown) {
    const { account, keys, samples } = shown;
    const make = () => accountSection(this.#accountText(shown), samples, this.#fileWishes(shown), this.#sheet);
    return this.#account.get([account, keys, samples], make);
  }

  /**
   * The account in words; the sample's name is in the language of today, not of when it was read.
   *
   * @param {Shown} shown
   * @returns {AccountText}
   */
  #accountText({ account, samples }) {
    const name = this.#sheet.text("sample-name");
    const files = account.files.map((file, index) => (samples.includes(index) ? { ...file, name } : file));
    return this.#sheet.account({ ...account, files });
  }

  /**
   * @param {Shown} shown
   * @returns {FileWishes}
   */
  #fileWishes({ account, keys }) {
    const of = (/** @type {number} */ index, /** @type {(key: number, file: FileAccount) => void} */ act) => {
      const [key, file] = [keys[index], account.files[index]];
      if (key !== undefined && file) act(key, file);
    };
    const wishes = this.#wishes;
    return {
      review: (index, at) => of(index, (key, file) => wishes.review(key, file, at)),
      remove: (index) => of(index, (key) => wishes.remove(key)),
      readSheets: (index, names) => of(index, (key) => wishes.readSheets(key, names)),
      saveSums: () => wishes.saveSums(),
      saveListing: (index, withValues) => of(index, (key, { name }) => wishes.saveListing(key, name, withValues)),
      toggleOnce: (index, repeat) => of(index, (key, file) => wishes.toggleOnce(key, file, repeat)),
    };
  }

  /** A cell under the pointer is shown in the figure beside it. */
  #followCells() {
    let last = "";
    this.#place.addEventListener("pointerover", ({ target }) => {
      const cell = target instanceof Element ? target.closest("td[data-at]") : null;
      const id = cell?.closest("[data-table]")?.getAttribute("data-table") ?? "";
      if (last && last !== id) this.figures.of(last)?.pointTo("");
      if (id) this.figures.of(id)?.pointTo(cell?.getAttribute("data-at") ?? "");
      last = id;
    });
  }
}
