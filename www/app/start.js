// The page before anything has been read: its words, and which columns a file should have.

import { byId, h } from "./element.js";
import { scroller } from "./table.js";
import { fill } from "./texts.js";

/** @import { Texts } from "./texts.js" */

/** The columns of a case file, as the texts call them. */
const COLUMNS = ["year", "region", "sex", "age", "nationality", "crime", "exploitation", "role", "place", "sector"];

/** What the table of columns says beside its cells. */
const HEADS = /** @type {const} */ ({ caption: "file-heading", column: "file-column", values: "file-values" });

/** The texts of the table of columns. */
export const COLUMN_TEXTS = [...Object.values(HEADS), ...COLUMNS.flatMap((column) => [`file-header-${column}`, `file-${column}`])];

/**
 * Says in a language what the template and the table of columns say.
 *
 * @param {Texts} texts
 * @param {"sv" | "en"} lang
 */
export function speakStart(texts, lang) {
  document.documentElement.lang = lang;
  // Its words are in the language that it leads to.
  byId("language", HTMLElement).lang = lang === "sv" ? "en" : "sv";
  fill(document, texts);
  byId("file-columns", HTMLElement).replaceChildren(columnsTable(texts));
}

/** @param {Texts} texts */
export function columnsTable(texts) {
  const caption = texts.text(HEADS.caption);
  const row = (/** @type {string} */ column) =>
    h(
      "tr",
      {},
      h("th", { scope: "row", class: "column" }, texts.text(`file-header-${column}`)),
      h("td", {}, texts.text(`file-${column}`)),
    );
  const head = h(
    "tr",
    {},
    h("th", { scope: "col", class: "stub" }, texts.text(HEADS.column)),
    h("th", { scope: "col" }, texts.text(HEADS.values)),
  );
  const table = h(
    "table",
    { class: "columns" },
    h("caption", { class: "unseen" }, caption),
    h("thead", {}, head),
    h("tbody", {}, ...COLUMNS.map(row)),
  );
  return scroller(table, caption);
}
