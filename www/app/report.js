// The report: headings, figures beside their tables, notes.

import { h } from "./element.js";
import { reportTable } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { Exhibit, FigureText, ReportDocument, Section, TableText } from "../types" */

/** A table of more columns stands below its figure. */
const MOST_COLUMNS_BESIDE = 8;

/**
 * What stands above the account.
 *
 * @param {ReportDocument} report
 * @param {boolean} sample whether made-up persons are counted
 * @param {Sheet} sheet
 */
export function reportHead(report, sample, sheet) {
  return h(
    "header",
    { class: "report-head" },
    h("h1", { id: "title", tabindex: -1 }, report.title, h("span", { class: "place" }, report.place)),
    h("p", { class: "mode" }, report.mode),
    sample && h("p", { class: "sample" }, sheet.text("sample-note")),
    h("p", { class: "caveat" }, report.caveat),
  );
}

/**
 * The sections and the links to them.
 *
 * @param {ReportDocument} report
 * @param {Sheet} sheet
 */
export function reportBody(report, sheet) {
  return [contents(report, sheet), ...report.sections.map(section)];
}

/**
 * @param {ReportDocument} report
 * @param {Sheet} sheet
 */
function contents(report, sheet) {
  const link = (/** @type {Section} */ { id, heading }) => h("li", {}, h("a", { href: `#${headingId(id)}` }, heading));
  return h(
    "nav",
    { class: "contents", "aria-labelledby": "contents" },
    h("h2", { id: "contents" }, sheet.text("contents")),
    h("ul", {}, ...report.sections.map(link)),
  );
}

/** @param {string} section */
function headingId(section) {
  return `section-${section}`;
}

/** @param {Section} section */
function section({ id, heading, exhibits }) {
  return h(
    "section",
    { "aria-labelledby": headingId(id) },
    h("h2", { id: headingId(id), tabindex: -1 }, heading),
    ...exhibits.map(exhibit),
  );
}

/** @param {Exhibit} exhibit */
function exhibit({ id, figure, tables, notes }) {
  const title = figure?.title ?? tables[0]?.caption ?? "";
  const beside = figure !== null && tables[0]?.folded === null && columns(tables[0]) <= MOST_COLUMNS_BESIDE;
  return h(
    "section",
    { class: beside ? "exhibit beside" : "exhibit", "aria-labelledby": `exhibit-${id}` },
    h("h3", { id: `exhibit-${id}` }, figure && h("span", { class: "label" }, `${figure.label} `), title),
    h(
      "div",
      { class: "pair" },
      figure && figureElement(figure),
      h("div", { class: "tables" }, ...tables.map((table) => reportTable(table, id, title))),
    ),
    notes.length > 0 && h("ul", { class: "notes" }, ...notes.map((note) => h("li", {}, note))),
  );
}

/** @param {TableText} table */
function columns({ head }) {
  return (head[0] ?? []).reduce((sum, cell) => sum + cell.columns, 0);
}

/** @param {FigureText} figure */
function figureElement({ number, label, title, description }) {
  return h(
    "figure",
    {},
    h("canvas", { role: "img", "data-figure": number, "aria-label": `${label}. ${title}. ${description}` }),
    h("figcaption", { class: "unseen" }, `${label}. ${title}`),
  );
}
