// A table on the clipboard, as a table: for Word and Excel as markup, for everything else as text with tabs.

import { h } from "./element.js";

/**
 * Copies a table with its title and notes; says whether the browser let it. Copying by an event works where the frame may
 * not use the clipboard itself.
 *
 * @param {HTMLTableElement} table
 * @param {string} title
 * @param {string[]} notes
 * @returns {boolean}
 */
export function copyTable(table, title, notes) {
  let copied = false;
  const put = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", markup(table, title, notes));
    event.clipboardData?.setData("text/plain", text(table, title, notes));
    copied = event.clipboardData !== null;
  };
  document.addEventListener("copy", put);
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put);
  }
  return copied;
}

/**
 * @param {HTMLTableElement} table
 * @param {string} title
 * @param {string[]} notes
 */
function markup(table, title, notes) {
  const copy = h("table", { border: 1 }, ...[table.tHead, ...table.tBodies].map((part) => part && plain(part)));
  const paragraphs = notes.map((note) => h("p", {}, note));
  // Office takes `x:num` for the number that a cell is, however it is written.
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>${
    [h("p", {}, title), copy, ...paragraphs].map((each) => each.outerHTML).join("")
  }</body></html>`;
}

/** @param {HTMLTableSectionElement} part */
function plain(part) {
  const rows = [...part.rows].map((row) => h("tr", {}, ...[...row.cells].map(cellOf)));
  return part.tagName === "THEAD" ? h("thead", {}, ...rows) : h("tbody", {}, ...rows);
}

/** @param {HTMLTableCellElement} cell */
function cellOf(cell) {
  const spans = { colspan: cell.colSpan > 1 && cell.colSpan, rowspan: cell.rowSpan > 1 && cell.rowSpan };
  const align = cell.classList.contains("numeric") ? "right" : "left";
  const number = numberOf(cell);
  return h(cell.tagName === "TH" ? "th" : "td", { ...spans, align, "x:num": number }, words(cell));
}

/**
 * @param {HTMLTableElement} table
 * @param {string} title
 * @param {string[]} notes
 */
function text(table, title, notes) {
  const rows = [...table.rows].map((row) => [...row.cells].flatMap(textOf).join("\t"));
  return [title, ...rows, ...notes].join("\n");
}

/**
 * A cell's text, with empty cells where it spans columns.
 *
 * @param {HTMLTableCellElement} cell
 */
function textOf(cell) {
  const own = numberOf(cell) ?? words(cell);
  return [own, ...Array.from({ length: cell.colSpan - 1 }, () => "")];
}

/**
 * The count that a cell is; null for words, shares and signs.
 *
 * @param {HTMLTableCellElement} cell
 */
function numberOf(cell) {
  if (!cell.hasAttribute("data-at")) return null;
  const words = cell.textContent ?? "";
  if (words === "–") return "0";
  const digits = words.replaceAll(/[\s,]/gu, "");
  return /^\d+$/.test(digits) ? digits : null;
}

/** @param {HTMLTableCellElement} cell */
function words(cell) {
  return (cell.textContent ?? "").trim();
}
