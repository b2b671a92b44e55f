// Tables.

import { h } from "./element.js";
import { mark, say } from "./kept.js";

/** @import { HeadText, RowText, TableText } from "../types" */

/**
 * A table of the report, in a box within which it scrolls when it is too wide, folded away if it wants to be. When it is to show other numbers,
 * its rows stay, and their words change.
 */
export class ReportTable {
  /** The rows that are shown. @type {Shown[]} */
  #rows = [];
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
    const standing = this.#rows;
    for (const { element } of standing.slice(rows.length)) element.remove();
    this.#rows = rows.map((row, index) => {
      const next = rows[index + 1];
      const before = standing[index];
      if (before?.kind === kindOf(row, next)) return changed(before, row);
      const shown = made(row, next);
      if (before) before.element.replaceWith(shown.element);
      else this.#body.append(shown.element);
      return shown;
    });
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
 * A row as it stands in the page.
 *
 * @typedef {object} Shown
 * @property {HTMLTableRowElement} element
 * @property {string} kind what does not change in a row that stays
 * @property {HTMLTableCellElement} head
 * @property {{ element: HTMLTableCellElement, at: string }[]} cells
 */

/**
 * @param {RowText} row
 * @param {RowText | undefined} next
 */
function kindOf(row, next) {
  return JSON.stringify([depthOf(row, next), row.total, row.cells.map(({ numeric }) => numeric)]);
}

/**
 * @param {RowText} row
 * @param {RowText | undefined} next
 */
function depthOf({ level }, next) {
  const parent = level === 0 && next !== undefined && next.level > 0;
  return `level-${level}${parent ? " parent" : ""}`;
}

/**
 * @param {RowText} row
 * @param {RowText | undefined} next
 * @returns {Shown}
 */
function made(row, next) {
  const head = h("th", { scope: "row", class: depthOf(row, next) }, row.head);
  const cells = row.cells.map(({ text, at, numeric }) => {
    const element = h("td", { class: numeric ? "numeric" : null, "data-at": at || null }, text);
    return { element, at };
  });
  const element = h("tr", { class: row.total ? "total" : null }, head, ...cells.map(({ element }) => element));
  return { element, kind: kindOf(row, next), head, cells };
}

/**
 * The row with other words. They are compared with what stands there, whoever has put it there.
 *
 * @param {Shown} row
 * @param {RowText} to
 */
function changed(row, { head, cells }) {
  say(row.head, head);
  for (const [index, cell] of row.cells.entries()) {
    const { text = "", at = "" } = cells[index] ?? {};
    say(cell.element, text);
    if (cell.at !== at) mark(cell.element, "data-at", at || null);
    cell.at = at;
  }
  return row;
}
