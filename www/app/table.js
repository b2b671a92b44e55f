// Tables.

import { h } from "./element.js";

/** @import { CellText, HeadText, RowText, TableText } from "../types" */

/**
 * A table of the report, in a box within which it scrolls when it is too wide, folded away if it wants to be.
 *
 * @param {TableText} table
 * @param {string} id of the table shown
 * @param {string} heading above it; a caption that says the same is for those alone who do not see it
 */
export function reportTable(table, id, heading) {
  const caption = h("caption", table.caption === heading ? { class: "unseen" } : {}, table.caption);
  const element = h(
    "table",
    { "data-table": id },
    caption,
    // The first head row has every column under it; its groups are the table's.
    ...(table.head[0] ?? []).map(columnGroup),
    h("thead", {}, ...table.head.map((row, level) => headRow(row, level))),
    h("tbody", {}, ...table.rows.map((row, index) => bodyRow(row, table.rows[index + 1]))),
  );
  const box = scroller(element, table.caption);
  if (table.folded === null) return box;
  return h("details", { "data-fold": id }, h("summary", {}, table.folded), box);
}

/**
 * @param {HTMLTableElement} table
 * @param {string} label
 */
export function scroller(table, label) {
  return h("div", { class: "scroll", "aria-label": label }, table);
}

/** @param {HeadText} cell */
function columnGroup({ columns }) {
  return h("colgroup", { span: columns, class: columns > 1 ? "several" : null });
}

/**
 * @param {HeadText[]} cells
 * @param {number} level
 */
function headRow(cells, level) {
  return h("tr", {}, ...cells.map((cell, index) => headCell(cell, level === 0 && index === 0)));
}

/**
 * @param {HeadText} cell
 * @param {boolean} stub whether it stands above the row headers
 */
function headCell(cell, stub) {
  const spans = {
    colspan: cell.columns > 1 && cell.columns,
    rowspan: cell.rows > 1 && cell.rows,
  };
  const kind = [cell.numeric && "numeric", cell.columns > 1 && "group", stub && "stub"].filter(Boolean).join(" ");
  return h("th", { scope: cell.columns > 1 ? "colgroup" : "col", ...spans, class: kind || null }, cell.text);
}

/**
 * @param {RowText} row
 * @param {RowText | undefined} next
 */
function bodyRow(row, next) {
  const parent = row.level === 0 && next !== undefined && next.level > 0;
  const head = h("th", { scope: "row", class: `level-${row.level}${parent ? " parent" : ""}` }, row.head);
  return h("tr", { class: row.total ? "total" : null }, head, ...row.cells.map(bodyCell));
}

/** @param {CellText} cell */
function bodyCell(cell) {
  return h("td", { class: cell.numeric ? "numeric" : null, "data-at": cell.at || null }, cell.text);
}
