// Tables.

import { h } from "./element.js";
import { mark, say } from "./kept.js";

/** @import { CellText, HeadText, RowText, TableText } from "../types" */

/**
 * A table of the report, in a box within which it scrolls when it is too wide, folded away if it wants to be. When it is to show other numbers,
 * its rows stay, and their words change.
 */
export class ReportTable {
  #caption = h("caption");
  #body = h("tbody");
  #fold = h("summary");
  #box;
  #heads;
  /** How the heads stand, which cannot change in the same table. */
  #shape;

  /**
   * @param {TableText} table
   * @param {string} id of the table shown
   * @param {string} heading above it; a caption that says the same is for those alone who do not see it
   */
  constructor(table, id, heading) {
    this.#shape = shapeOf(table);
    this.#heads = h("thead", {}, ...table.head.map((row, level) => headRow(row, level)));
    const element = h(
      "table",
      { "data-table": id },
      this.#caption,
      // The first head row has every column under it; its groups are the table's.
      ...(table.head[0] ?? []).map(columnGroup),
      this.#heads,
      this.#body,
    );
    this.#box = scroller(element, table.caption);
    /** @type {HTMLElement} */
    this.element = table.folded === null ? this.#box : h("details", { "data-fold": id }, this.#fold, this.#box);
    this.#show(table, heading);
  }

  /**
   * Shows other numbers; false where the heads stand otherwise, and another table must be made.
   *
   * @param {TableText} table
   * @param {string} heading
   */
  change(table, heading) {
    if (shapeOf(table) !== this.#shape) return false;
    this.#show(table, heading);
    return true;
  }

  /**
   * @param {TableText} table
   * @param {string} heading
   */
  #show({ caption, folded, head, rows }, heading) {
    for (const [level, cells] of head.entries()) {
      for (const [index, { text }] of cells.entries()) {
        const cell = this.#heads.rows[level]?.cells[index];
        if (cell) say(cell, text);
      }
    }
    say(this.#caption, caption);
    mark(this.#caption, "class", caption === heading ? "unseen" : null);
    mark(this.#box, "aria-label", caption);
    if (folded !== null) say(this.#fold, folded);
    const standing = [...this.#body.rows];
    for (const row of standing.slice(rows.length)) row.remove();
    for (const [index, row] of rows.entries()) {
      const element = standing[index] ?? this.#body.appendChild(h("tr"));
      showRow(element, row, rows[index + 1]);
    }
  }
}

/**
 * What two tables have in common that differ in their words and numbers alone.
 *
 * @param {TableText} table
 */
function shapeOf({ head, folded }) {
  return JSON.stringify([folded !== null, head.map((row) => row.map(({ columns, rows, numeric }) => [columns, rows, numeric]))]);
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
  return h("th", { scope: cell.columns > 1 ? "colgroup" : "col", ...spans, class: kind || null });
}

/**
 * Lets a row say what it is to say; it is compared with what stands there, so that nothing else can be left of it.
 *
 * @param {HTMLTableRowElement} element
 * @param {RowText} row
 * @param {RowText | undefined} next
 */
function showRow(element, { head, level, total, cells }, next) {
  const parent = level === 0 && next !== undefined && next.level > 0;
  mark(element, "class", total ? "total" : null);
  const [header, ...standing] = element.cells;
  const title = header ?? element.appendChild(h("th", { scope: "row" }));
  mark(title, "class", `level-${level}${parent ? " parent" : ""}`);
  say(title, head);
  for (const cell of standing.slice(cells.length)) cell.remove();
  for (const [index, cell] of cells.entries()) showCell(standing[index] ?? element.insertCell(), cell);
}

/**
 * @param {HTMLTableCellElement} element
 * @param {CellText} cell
 */
function showCell(element, { text, at, numeric }) {
  mark(element, "class", numeric ? "numeric" : null);
  mark(element, "data-at", at || null);
  say(element, text);
}
