// The account: what was read, what was counted, what was set aside and why; and what can be done with each file.

import { h } from "./element.js";
import { scroller } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { AccountText, FileText, Line, ProblemText, RepeatText } from "../types" */
/** @import { ReviewPart } from "./review.js" */

/**
 * What can be done with a file, by its place in the account.
 *
 * @typedef {object} FileWishes
 * @property {(index: number, at: ReviewPart) => void} review
 * @property {(index: number) => void} remove
 * @property {(index: number, names: string[]) => void} readSheets
 * @property {(index: number, withValues: boolean) => void} saveListing
 * @property {(index: number, repeat: RepeatText) => void} toggleOnce
 * @property {() => void} saveSums
 */

/**
 * @param {AccountText} account
 * @param {number[]} samples the places of the made-up sample, which cannot be corrected
 * @param {FileWishes} wishes
 * @param {Sheet} sheet
 */
export function accountSection(account, samples, wishes, sheet) {
  return h(
    "section",
    { class: "account", id: "account", "aria-labelledby": "account-heading" },
    h("h2", { id: "account-heading", tabindex: -1 }, sheet.text("account-heading")),
    lines(account.counted, "counts"),
    h("p", { class: "sum" }, account.sum),
    lines(account.notRecorded, "not-recorded"),
    h("h3", {}, sheet.text("account-details")),
    ...account.files.map((file, index) => fileSection(file, index, samples.includes(index), wishes, sheet)),
    sums(wishes, sheet),
  );
}

/**
 * The way to the agency: sums without persons.
 *
 * @param {FileWishes} wishes
 * @param {Sheet} sheet
 */
function sums(wishes, sheet) {
  const save = h("button", { type: "button", id: "save-sums", "aria-describedby": "save-sums-help" }, sheet.text("save-sums"));
  save.addEventListener("click", () => wishes.saveSums());
  return h("div", { class: "sums listing" }, save, h("p", { class: "why", id: "save-sums-help" }, sheet.text("save-sums-help")));
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
 * @param {boolean} sample
 * @param {FileWishes} wishes
 * @param {Sheet} sheet
 */
function fileSection(file, index, sample, wishes, sheet) {
  const quiet = file.setAside.length === 0 && file.remarks.length === 0;
  return h(
    "div",
    { class: "file", "data-file": index },
    h("div", { class: "file-head" }, h("p", {}, h("bdi", { class: "file-name" }, file.name)), actions(file, index, sample, wishes, sheet)),
    file.guarded && h("p", { class: "guard" }, file.guarded),
    ...file.warnings.map((warning) => h("p", { class: "guard" }, warning)),
    file.otherSheets && otherSheets(file.otherSheets, index, sample, wishes),
    file.questions && questions(file, file.questions, index, sample, wishes, sheet),
    ...file.repeats.map((repeat) => repeats(repeat, index, sample, wishes)),
    !file.list && h("p", { class: "sum" }, file.sum),
    file.list && h(
      "details",
      { "data-fold": `file-${index}`, open: !quiet || file.questions !== null },
      h("summary", {}, file.sum),
      h("ul", {}, ...file.readAs.map((sentence) => h("li", {}, sentence))),
      quiet && h("p", {}, sheet.text("account-no-problems")),
      problems(file.setAside, sheet.text("account-set-aside-heading"), sheet),
      problems(file.remarks, sheet.text("account-remarks-heading"), sheet),
      !quiet && !sample && listing(index, wishes, sheet),
    ),
  );
}

/**
 * @param {FileText} file
 * @param {number} index
 * @param {boolean} sample
 * @param {FileWishes} wishes
 * @param {Sheet} sheet
 */
function actions(file, index, sample, wishes, sheet) {
  const action = (/** @type {string} */ key, /** @type {string} */ label, /** @type {() => void} */ act) => {
    const name = sheet.textWith(label, "name", file.name);
    const button = h("button", { type: "button", id: `${key}-${index}`, "aria-label": name }, sheet.text(key));
    button.addEventListener("click", act);
    return button;
  };
  return h(
    "div",
    { class: "buttons" },
    !sample && file.list && action("review", "review-file", () => wishes.review(index, "review-title")),
    action("remove-file", "remove-file-named", () => wishes.remove(index)),
  );
}

/**
 * @param {FileText} file
 * @param {string} sentence
 * @param {number} index
 * @param {boolean} sample
 * @param {FileWishes} wishes
 * @param {Sheet} sheet
 */
function questions(file, sentence, index, sample, wishes, sheet) {
  const action = sheet.text("answer-questions");
  const button = h("button", { type: "button", id: `answer-${index}`, "aria-label": `${action}: ${file.name}` }, action);
  button.addEventListener("click", () => wishes.review(index, "review-questions"));
  return h("p", { class: "asks" }, sentence, " ", !sample && button);
}

/**
 * @param {NonNullable<FileText["otherSheets"]>} sheets
 * @param {number} index
 * @param {boolean} sample
 * @param {FileWishes} wishes
 */
function otherSheets({ text, action, names }, index, sample, wishes) {
  const button = h("button", { type: "button", id: `read-sheets-${index}` }, action);
  button.addEventListener("click", () => wishes.readSheets(index, names));
  return h("p", { class: "asks" }, text, " ", !sample && button);
}

/**
 * @param {RepeatText} repeat
 * @param {number} index
 * @param {boolean} sample
 * @param {FileWishes} wishes
 */
function repeats(repeat, index, sample, wishes) {
  const button = h("button", { type: "button", id: `once-${repeat.what}-${index}` }, repeat.action);
  button.addEventListener("click", () => wishes.toggleOnce(index, repeat));
  return h("p", { class: "repeats" }, repeat.text, " ", !sample && button);
}

/**
 * @param {number} index
 * @param {FileWishes} wishes
 * @param {Sheet} sheet
 */
function listing(index, wishes, sheet) {
  const withValues = h("input", { type: "checkbox", id: `with-values-${index}` });
  const save = h("button", { type: "button", id: `save-listing-${index}` }, sheet.text("save-listing"));
  save.addEventListener("click", () => wishes.saveListing(index, withValues.checked));
  return h(
    "div",
    { class: "listing" },
    save,
    h("label", {}, withValues, ` ${sheet.text("save-listing-values")}`),
    h("p", { class: "why" }, sheet.text("save-listing-help")),
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
