// The page before anything has been read: which columns a file should have.

import { h } from "./element.js";
import { scroller } from "./table.js";

/** @import { Sheet } from "#wasm" */

/** The columns of a case file, as the texts call them. */
const COLUMNS = ["year", "region", "sex", "age", "nationality", "crime", "exploitation", "role", "place", "sector"];

/** @param {Sheet} sheet */
export function columnsTable(sheet) {
  const caption = sheet.text("file-heading");
  const row = (/** @type {string} */ column) =>
    h(
      "tr",
      {},
      h("th", { scope: "row", class: "column" }, sheet.text(`file-header-${column}`)),
      h("td", {}, sheet.text(`file-${column}`)),
    );
  const head = h(
    "tr",
    {},
    h("th", { scope: "col", class: "stub" }, sheet.text("file-column")),
    h("th", { scope: "col" }, sheet.text("file-values")),
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
