// The account: what was read, what was counted, what was set aside and why.

import { h } from "./element.js";
import { scroller } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { AccountText, FileText, Line, ProblemText } from "../types" */

/**
 * @param {AccountText} account
 * @param {Sheet} sheet
 */
export function accountSection(account, sheet) {
  return h(
    "section",
    { class: "account", id: "account", "aria-labelledby": "account-heading" },
    h("h2", { id: "account-heading", tabindex: -1 }, sheet.text("account-heading")),
    lines(account.counted, "counts"),
    h("p", { class: "sum" }, account.sum),
    lines(account.notRecorded, "not-recorded"),
    h("h3", {}, sheet.text("account-details")),
    ...account.files.map((file, index) => fileDetails(file, index, sheet)),
  );
}

/**
 * @param {Line[]} list
 * @param {string} kind
 */
function lines(list, kind) {
  const line = (/** @type {Line} */ { id, label, value }) =>
    h("div", {}, h("dt", {}, label), h("dd", { "data-account": id }, value));
  return h("dl", { class: kind }, ...list.map(line));
}

/**
 * @param {FileText} file
 * @param {number} index
 * @param {Sheet} sheet
 */
function fileDetails(file, index, sheet) {
  const quiet = file.setAside.length === 0 && file.remarks.length === 0;
  return h(
    "details",
    { "data-fold": `file-${index}`, open: !quiet },
    h("summary", {}, h("bdi", {}, file.name), ": ", file.sum),
    h("ul", {}, ...file.columns.map((sentence) => h("li", {}, sentence))),
    quiet && h("p", {}, sheet.text("account-no-problems")),
    problems(file.setAside, sheet.text("account-set-aside-heading"), sheet),
    problems(file.remarks, sheet.text("account-remarks-heading"), sheet),
  );
}

/**
 * @param {ProblemText[]} list
 * @param {string} caption
 * @param {Sheet} sheet
 */
function problems(list, caption, sheet) {
  if (list.length === 0) return null;
  const head = h(
    "tr",
    {},
    h("th", { scope: "col", class: "stub" }, sheet.text("account-what")),
    h("th", { scope: "col", class: "numeric" }, sheet.text("account-rows")),
    h("th", { scope: "col" }, sheet.text("account-where")),
  );
  const row = (/** @type {ProblemText} */ { text, rows, lines }) =>
    h("tr", {}, h("th", { scope: "row", class: "problem" }, text), h("td", { class: "numeric" }, rows), h("td", {}, lines));
  const table = h(
    "table",
    { class: "problems" },
    h("caption", {}, caption),
    h("thead", {}, head),
    h("tbody", {}, ...list.map(row)),
  );
  return scroller(table, caption);
}
