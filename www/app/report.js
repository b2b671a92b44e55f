// The report: headings, figures beside their tables, notes.

import { copyTable } from "./copying.js";
import { h } from "./element.js";
import { prose } from "./prose.js";
import { reportTable } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { Exhibit, ReportDocument, Section, TableText } from "../types" */
/** @import { Figures } from "./figures.js" */

/**
 * What a person asks for of a table.
 *
 * @typedef {object} TableWishes
 * @property {(id: string) => Promise<boolean>} save
 * @property {(title: string) => void} copied
 * @property {() => void} copyFailed
 */

/** Who makes figures. @typedef {Pick<Figures, "make">} Maker */

/** How long a button says that it has done its work, in milliseconds. */
const SAYING = 2500;

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
 * @param {Pick<ReportDocument, "sections">} report
 * @param {Maker} figures
 * @param {TableWishes} wishes
 * @param {Sheet} sheet
 */
export function reportBody(report, figures, wishes, sheet) {
  return [contents(report, sheet), ...report.sections.map((each) => section(each, figures, wishes, sheet))];
}

/**
 * @param {Pick<ReportDocument, "sections">} report
 * @param {Sheet} sheet
 */
function contents(report, sheet) {
  const link = (/** @type {{ id: string, heading: string }} */ { id, heading }) =>
    h("li", {}, h("a", { href: `#${headingId(id)}` }, heading));
  const check = { id: "check", heading: sheet.text("section-check") };
  return h(
    "nav",
    { class: "contents", "aria-labelledby": "contents" },
    h("h2", { id: "contents" }, sheet.text("contents")),
    h("ul", {}, ...[...report.sections, check].map(link)),
  );
}

/** @param {string} section */
function headingId(section) {
  return `section-${section}`;
}

/**
 * @param {Section} section
 * @param {Maker} figures
 * @param {TableWishes} wishes
 * @param {Sheet} sheet
 */
function section({ id, heading, prose: text, exhibits }, figures, wishes, sheet) {
  return h(
    "section",
    { "aria-labelledby": headingId(id) },
    h("h2", { id: headingId(id), tabindex: -1 }, heading),
    ...prose(text),
    ...exhibits.map((each) => exhibit(each, figures, wishes, sheet)),
  );
}

/**
 * @param {Exhibit} exhibit
 * @param {Maker} figures
 * @param {TableWishes} wishes
 * @param {Sheet} sheet
 */
function exhibit({ id, figure, prose: text, tables, notes }, figures, wishes, sheet) {
  const title = figure?.title ?? tables[0]?.caption ?? "";
  const beside = figure !== null && tables[0]?.folded === null && columns(tables[0]) <= MOST_COLUMNS_BESIDE;
  const isMap = figure?.kinds[0]?.id === "map";
  return h(
    "div",
    { role: "group", class: ["exhibit", beside && "beside", isMap && "map"].filter(Boolean).join(" "), "aria-labelledby": `exhibit-${id}` },
    h("h3", { id: `exhibit-${id}` }, figure?.label && h("span", { class: "label" }, `${figure.label} `), title),
    ...prose(text),
    h(
      "div",
      { class: "pair" },
      figure && figures.make(figure),
      h("div", { class: "tables" }, 
        ...tables.map((table) => reportTable(table, id, title)),
        tableTools(id, tables[0]?.caption ?? title, notes, wishes, sheet),
      ),
    ),
    notes.length > 0 && h("ul", { class: "notes" }, ...notes.map((note) => h("li", {}, note))),
  );
}

/**
 * What can be done with the first table of an exhibit, which is the one that is seen.
 *
 * @param {string} id
 * @param {string} title
 * @param {string[]} notes
 * @param {TableWishes} wishes
 * @param {Sheet} sheet
 */
function tableTools(id, title, notes, wishes, sheet) {
  const copy = tool("copy-table", title, sheet);
  const save = tool("save-table", title, sheet);
  copy.addEventListener("click", () => {
    const table = copy.closest(".tables")?.querySelector("table");
    if (!table || !copyTable(table, title, notes)) return wishes.copyFailed();
    wishes.copied(title);
    sayDone(copy, sheet.text("copied-figure"));
  });
  save.addEventListener("click", () => void wishes.save(id));
  return h("div", { class: "table-tools", "data-table-tools": id }, copy, save);
}

/**
 * @param {string} key
 * @param {string} title
 * @param {Sheet} sheet
 */
function tool(key, title, sheet) {
  const text = sheet.text(key);
  return h("button", { type: "button", class: "small", "data-tool": key, "aria-label": `${text}: ${title}` }, text);
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} saying
 */
function sayDone(button, saying) {
  const text = button.textContent;
  button.textContent = saying;
  window.setTimeout(() => (button.textContent = text), SAYING);
}

/** @param {TableText} table */
function columns({ head }) {
  return (head[0] ?? []).reduce((sum, cell) => sum + cell.columns, 0);
}
