// The report: headings, figures beside their tables, notes.

import { h } from "./element.js";
import { reportTable } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { Exhibit, ReportDocument, Section, TableText } from "../types" */
/** @import { Figures } from "./figures.js" */

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
 * @param {Figures} figures
 * @param {Sheet} sheet
 */
export function reportBody(report, figures, sheet) {
  return [contents(report, sheet), ...report.sections.map((each) => section(each, figures))];
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

/**
 * @param {Section} section
 * @param {Figures} figures
 */
function section({ id, heading, exhibits }, figures) {
  return h(
    "section",
    { "aria-labelledby": headingId(id) },
    h("h2", { id: headingId(id), tabindex: -1 }, heading),
    ...exhibits.map((each) => exhibit(each, figures)),
  );
}

/**
 * @param {Exhibit} exhibit
 * @param {Figures} figures
 */
function exhibit({ id, figure, tables, notes }, figures) {
  const title = figure?.title ?? tables[0]?.caption ?? "";
  const beside = figure !== null && tables[0]?.folded === null && columns(tables[0]) <= MOST_COLUMNS_BESIDE;
  const isMap = figure?.kinds[0]?.id === "map";
  return h(
    "section",
    { class: ["exhibit", beside && "beside", isMap && "map"].filter(Boolean).join(" "), "aria-labelledby": `exhibit-${id}` },
    h("h3", { id: `exhibit-${id}` }, figure?.label && h("span", { class: "label" }, `${figure.label} `), title),
    h(
      "div",
      { class: "pair" },
      figure && figures.make(figure),
      h("div", { class: "tables" }, ...tables.map((table) => reportTable(table, id, title))),
    ),
    notes.length > 0 && h("ul", { class: "notes" }, ...notes.map((note) => h("li", {}, note))),
  );
}

/** @param {TableText} table */
function columns({ head }) {
  return (head[0] ?? []).reduce((sum, cell) => sum + cell.columns, 0);
}
