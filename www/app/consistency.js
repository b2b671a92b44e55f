// The check of the figures: their arithmetic, and what was published before beside them.

import { h } from "./element.js";
import { figuresField } from "./figures-field.js";
import { watchScrollers } from "./scroll.js";
import { scroller } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { ConsistencyText, DifferenceText, PublishedText } from "../types" */

/** What a published figure looks like, and the printed report's own slip of 2021. */
const EXAMPLE = `tabell;år;cell;antal
figur 7;2018;kvinnor;163
figur 7;2021;kvinnor;289
figur 7;2018–2021;kvinnor;+125`;

export class Consistency {
  /** What was pasted or dropped. */
  #published = "";
  #results = h("div", { class: "check-results" });
  /** Whether the report has not been checked since it was put in the page. */
  #waits = false;
  /** @type {HTMLElement | null} */
  #section = null;
  #sheet;

  /** @param {Sheet} sheet */
  constructor(sheet) {
    this.#sheet = sheet;
    window.addEventListener("beforeprint", () => this.#checkWaiting());
  }

  /** Forgets what was published. */
  clear() {
    this.#published = "";
  }

  /**
   * Compares with other published figures.
   *
   * @param {string} text
   */
  compareWith(text) {
    this.#published = text;
    // Said aloud where a person asks for it, and not with every report.
    this.#results.setAttribute("role", "status");
    const field = document.getElementById("published");
    if (field instanceof HTMLTextAreaElement) field.value = text;
    this.#check();
    watchScrollers(document);
    document.getElementById("section-check")?.scrollIntoView();
  }

  /** Makes the section anew from here on. */
  forget() {
    this.#section = null;
  }

  /** The section, for the report of today. What it says comes when the report has been painted, which need not wait for it. */
  section() {
    this.#results.removeAttribute("role");
    this.#results.replaceChildren();
    if (!this.#waits) requestAnimationFrame(() => setTimeout(() => this.#checkWaiting()));
    this.#waits = true;
    return (this.#section ??= this.#made());
  }

  #checkWaiting() {
    if (!this.#waits) return;
    this.#check();
    if (this.#results.querySelector(".scroll")) watchScrollers(document);
  }

  #made() {
    const sheet = this.#sheet;
    const said = { label: sheet.text("published-label"), help: "published-help", example: EXAMPLE };
    const { field, label } = figuresField({ id: "published", ...said, rows: 6, value: this.#published });
    const compare = h("button", { type: "button", id: "compare-published" }, sheet.text("published-compare"));
    const example = h("button", { type: "button", id: "example-published" }, sheet.text("published-example"));
    compare.addEventListener("click", () => this.compareWith(field.value));
    example.addEventListener("click", () => this.compareWith(EXAMPLE));
    return h(
      "section",
      { class: "consistency", "aria-labelledby": "section-check" },
      h("h2", { id: "section-check", tabindex: -1 }, sheet.text("section-check")),
      this.#results,
      h("h3", {}, sheet.text("published-heading")),
      h("p", { id: "published-help" }, sheet.text("published-help")),
      label,
      field,
      h("div", { class: "buttons" }, compare, example),
    );
  }

  #check() {
    this.#waits = false;
    /** @type {ConsistencyText | undefined} */
    const text = this.#sheet.consistency(this.#published.trim() === "" ? undefined : this.#published);
    this.#results.replaceChildren(...(text ? this.#said(text) : []));
  }

  /** @param {ConsistencyText} text */
  #said({ summary, contradictions, published }) {
    return [
      ...summary.map((sentence) => h("p", {}, sentence)),
      contradictions.length > 0 && h("ul", {}, ...contradictions.map((sentence) => h("li", {}, sentence))),
      ...(published ? this.#compared(published) : []),
    ].filter((each) => each !== false);
  }

  /** @param {PublishedText} published */
  #compared({ summary, readable, differences, notCompared }) {
    return [
      h("p", { class: readable ? "published-sum" : "published-sum wrong" }, summary),
      differences.length > 0 && this.#differences(differences),
      notCompared.length > 0 && h("ul", { class: "not-compared" }, ...notCompared.map((sentence) => h("li", {}, sentence))),
    ].filter((each) => each !== false);
  }

  /** @param {DifferenceText[]} differences */
  #differences(differences) {
    const sheet = this.#sheet;
    const heads = /** @type {const} */ (["line", "table", "period", "cell", "published", "expected", "with"]);
    const numeric = (/** @type {string} */ name) => (name === "published" || name === "expected" ? "numeric" : null);
    const caption = sheet.text("published-differences");
    const table = h(
      "table",
      { class: "differences" },
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, ...heads.map((name) => h("th", { scope: "col", class: numeric(name) }, sheet.text(`published-column-${name}`))))),
      h(
        "tbody",
        {},
        ...differences.map((each) => h("tr", {}, ...heads.map((name) => h("td", { class: numeric(name) }, each[name])))),
      ),
    );
    return scroller(table, caption);
  }
}

/**
 * The text of a blob in UTF-8, or as Excel in Sweden writes CSV.
 *
 * @param {Blob} blob
 */
async function textOf(blob) {
  const bytes = await blob.arrayBuffer();
  const text = new TextDecoder().decode(bytes);
  // A last letter that was cut in two is no sign of another encoding.
  return /\uFFFD/.test(text.slice(0, -1)) ? new TextDecoder("windows-1252").decode(bytes) : text;
}

/**
 * The text of a file of published figures, so much of it that it is seen when it is too long; null where it is gone.
 *
 * @param {File} file
 * @returns {Promise<string | null>}
 */
export async function publishedText(file) {
  const MORE_THAN_IS_READ = 1024 * 1024 + 4096;
  try {
    return await textOf(file.slice(0, MORE_THAN_IS_READ));
  } catch {
    return null;
  }
}
