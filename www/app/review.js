// The correction screen: how a file is read and why, and what a person says instead. Nothing changes until it is applied.

import { byId, h } from "./element.js";
import { watchScrollers } from "./scroll.js";
import { openInSight } from "./sight.js";
import { scroller } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { Choice, Decisions, FileAccount, Inspection, Question, ReadError, ReviewColumn, ReviewText, Setting } from "../types" */

/**
 * Where a person is led to in it, by the name of a heading.
 *
 * @typedef {"review-title" | "review-questions"} ReviewPart
 *
 * The file that is reviewed.
 *
 * @typedef {object} Target
 * @property {number | null} key none where it is not counted yet
 * @property {File} file
 * @property {FileAccount | null} account
 * @property {string | null} sheet the one that is meant, where it is not counted yet
 *
 * @typedef {object} Wishes
 * @property {(file: File, decisions: Decisions | null) => Promise<Inspection>} inspect
 * @property {(target: Target, decisions: Decisions) => Promise<ReadError | null>} apply
 * @property {(decisions: Decisions) => void} saveRecipe
 * @property {(drafting: boolean) => void} drafts whether there are answers that would be lost
 * @property {(file: File, error: ReadError, sheet: string | null) => void} failed
 */

/** Settings that make other columns. */
const REMAKES_COLUMNS = ["sheet", "separator", "header_line"];

/** The choice of who has not answered what a column says. */
const OPEN = "?";

/** What a list may have several columns of. */
const SEVERAL = ["nationality", "exploitation"];

export class Review {
  #dialog = byId("review", HTMLDialogElement);
  #body = byId("review-body", HTMLElement);
  #status = byId("review-status", HTMLElement);
  /** What was pressed to come here; the report around it may have been made anew since. */
  #opener = "";
  /** @type {Target | null} */
  #target = null;
  /** @type {Inspection | null} */
  #inspection = null;
  /**
   * What is chosen so far; none before the first look.
   *
   * @type {Decisions | null}
   */
 
  #draft = null;
  #changed = false;
  /** Whether it was said that closing loses what is changed. */
  #warned = false;
  /** Counts the looks that were asked for: an answer to an earlier one is late. */
  #turn = 0;
  #sheet;
  #wishes;

  /**
   * @param {Sheet} sheet
   * @param {Wishes} wishes
   */
  constructor(sheet, wishes) {
    this.#sheet = sheet;
    this.#wishes = wishes;
    byId("review-apply", HTMLButtonElement).addEventListener("click", () => void this.#apply());
    byId("review-reset", HTMLButtonElement).addEventListener("click", () => void this.#reset());
    byId("review-save", HTMLButtonElement).addEventListener("click", () => {
      wishes.saveRecipe(this.#decisions());
      this.#mark(false);
      this.#say(sheet.text("review-saved"));
    });
    byId("review-close", HTMLButtonElement).addEventListener("click", () => {
      if (this.#mayClose()) this.#dialog.close();
    });
    this.#dialog.addEventListener("cancel", (event) => {
      if (!this.#mayClose()) event.preventDefault();
    });
    this.#dialog.addEventListener("close", () => {
      this.#forget();
      (document.getElementById(this.#opener) ?? document.getElementById("add-file"))?.focus();
    });
    this.#body.addEventListener("change", (event) => void this.#change(event));
  }

  /**
   * @param {Target} target
   * @param {ReviewPart} [at]
   */
  async open(target, at = "review-title") {
    const { account, file, sheet } = target;
    this.#target = target;
    this.#opener = document.activeElement?.id ?? "";
    byId("review-title", HTMLElement).textContent = this.#sheet.textWith("review-file", "name", file.name);
    this.#draft = account ? { ...account.decisions, header: [] } : sheet ? { sheet } : null;
    this.#mark(false);
    if (await this.#inspect()) {
      await openInSight(this.#dialog);
      this.#dialog.scrollTop = 0;
      const heading = byId(at, HTMLElement);
      if (at !== "review-title") heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    }
  }

  /** @param {boolean} changed whether something has been changed that is neither applied nor saved */
  #mark(changed) {
    this.#changed = changed;
    this.#wishes.drafts(changed);
  }

  /** Nothing of a file stays behind: the examples least of all. */
  #forget() {
    this.#mark(false);
    this.#turn += 1;
    this.#warned = false;
    this.#target = null;
    this.#inspection = null;
    this.#draft = null;
    this.#body.replaceChildren();
    this.#say("");
  }

  /**
   * Whether nothing that was changed would be lost, or that is meant, since it was said and closing is asked for again. (The browser's own
   * question answers itself with no where a page around forbids it.)
   */
  #mayClose() {
    if (!this.#changed || this.#warned) return true;
    this.#warned = true;
    this.#say(this.#sheet.text("review-discard"));
    return false;
  }

  /** Looks at the file with what is chosen so far, and shows that. False when it cannot be looked at. */
  async #inspect() {
    const target = this.#target;
    if (!target) return false;
    const turn = ++this.#turn;
    try {
      const inspection = await this.#wishes.inspect(target.file, this.#draft);
      if (turn !== this.#turn) return false;
      this.#inspection = inspection;
      // Whatever headers come of it, these are the decisions about this file.
      this.#draft ??= { ...inspection.decisions, header: [] };
      this.#render();
      return true;
    } catch (error) {
      if (turn !== this.#turn) return false;
      if (this.#dialog.open) this.#say(this.#sheet.readError(error));
      else this.#wishes.failed(target.file, error, target.sheet);
      return false;
    }
  }

  #render() {
    if (!this.#inspection) return;
    /** @type {ReviewText} */
    const text = this.#sheet.review(this.#inspection, this.#target?.account ?? null);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : "";
    this.#body.replaceChildren(
      this.#settings(text),
      this.#columns(text),
      ...(this.#target?.account ? [this.#questions(text)] : []),
    );
    watchScrollers(document);
    if (focused) document.getElementById(focused)?.focus();
    this.#say(text.lacking ?? "");
    byId("review-apply", HTMLButtonElement).disabled = text.lacking !== null;
  }

  /** @param {ReviewText} text */
  #settings({ settings, letters }) {
    const setting = (/** @type {Setting} */ { id, label, choices, chosen, why }) => {
      const control =
        choices.length > 0
          ? select(choices, chosen, { id: `setting-${id}`, "data-setting": id })
          : h("input", { id: `setting-${id}`, "data-setting": id, type: "number", min: 0, max: 9999, value: chosen });
      const label_ = h("label", { for: `setting-${id}` }, label);
      return h("div", {}, label_, control, h("p", { class: "why" }, why));
    };
    return h(
      "section",
      { "aria-labelledby": "review-settings" },
      h("h3", { id: "review-settings" }, this.#sheet.text("review-settings")),
      h("div", { class: "settings" }, ...settings.map(setting)),
      letters && h("p", { id: "review-letters" }, letters),
    );
  }

  /** @param {ReviewText} text */
  #columns({ columns, columnChoices }) {
    const title = this.#sheet.text("review-columns");
    const notRead = /** @type {Choice} */ (["", this.#sheet.text("review-not-read")]);
    const open = /** @type {Choice} */ ([OPEN, this.#sheet.text("review-no-answer")]);
    const row = (/** @type {ReviewColumn} */ { index, header, means, why, examples, guarded, asked }) =>
      h(
        "tr",
        { role: "row", class: guarded ? "guarded" : asked ? "asked" : null },
        h("th", { role: "rowheader", scope: "row" }, h("bdi", {}, header)),
        h(
          "td",
          { role: "cell" },
          guarded
            ? notRead[1]
            : select([...(asked ? [open] : []), notRead, ...columnChoices], asked ? OPEN : means, {
                id: `column-${index}`,
                "data-place": index,
                "data-header": header,
                "aria-label": `${this.#sheet.text("review-means")}: ${header}`,
              }),
        ),
        h("td", { role: "cell", class: "why" }, why),
        h("td", { role: "cell", class: "examples" }, h("bdi", {}, examples)),
      );
    const keys = ["review-column", "review-means", "review-why", "review-examples"];
    const table = h(
      "table",
      // Its rows are stacked on narrow screens; the roles stay what they are.
      { role: "table", class: "review-columns" },
      h("caption", { class: "unseen" }, title),
      h("thead", {}, h("tr", {}, ...keys.map((key) => h("th", { scope: "col" }, this.#sheet.text(key))))),
      h("tbody", {}, ...columns.map(row)),
    );
    return h(
      "section",
      { "aria-labelledby": "review-columns" },
      h("h3", { id: "review-columns" }, title),
      scroller(table, title),
    );
  }

  /** @param {ReviewText} text */
  #questions({ questions, answered, valueChoices }) {
    const choices = new Map(valueChoices);
    const asked = (/** @type {Question[]} */ list, /** @type {string} */ kind) =>
      list.map((question, index) => this.#question(question, `${kind}-${index}`, choices.get(question.column) ?? []));
    const old = answered.filter(({ column, text }) => !questions.some((each) => each.column === column && each.text === text));
    return h(
      "section",
      { "aria-labelledby": "review-questions" },
      h("h3", { id: "review-questions", tabindex: -1 }, this.#sheet.text("review-questions")),
      questions.length > 0
        ? h("ul", { class: "questions" }, ...asked(questions, "question"))
        : h("p", {}, this.#sheet.text("review-questions-none")),
      old.length > 0 && h("h4", {}, this.#sheet.text("review-answered")),
      old.length > 0 && h("ul", { class: "questions" }, ...asked(old, "answered")),
    );
  }

  /**
   * @param {Question} question
   * @param {string} id
   * @param {Choice[]} choices
   */
  #question({ column, columnName, text, shown, problem, place, candidates }, id, choices) {
    const said = this.#draft?.values?.find((each) => each.column === column && each.text === text)?.means ?? "";
    const attributes = { id, "data-column": column, "data-text": text, "aria-describedby": `${id}-why` };
    const control =
      choices.length > 0 ? this.#choice(choices, candidates, said, attributes) : this.#number(candidates, said, attributes);
    return h(
      "li",
      {},
      h("label", { for: id }, h("q", {}, h("bdi", {}, shown)), ` – ${columnName}`),
      control,
      choices.length === 0 && datalist(`${id}-list`, candidates),
      h("p", { class: "why", id: `${id}-why` }, [place, problem].filter(Boolean).join(". ")),
    );
  }

  /**
   * A choice, which gets all that can be chosen when somebody comes to it: three hundred times every country of the world
   * would hold the page for seconds.
   *
   * @param {Choice[]} choices
   * @param {string[]} candidates
   * @param {string} said
   * @param {Record<string, string>} attributes
   */
  #choice(choices, candidates, said, attributes) {
    const none = /** @type {Choice} */ (["", this.#sheet.text("review-no-answer")]);
    const first = choices.filter(([code]) => candidates.includes(code));
    const meanwhile = [none, ...first, ...choices.filter(([code]) => code === said && !candidates.includes(code))];
    const element = select(meanwhile, said, attributes);
    const fill = () => {
      const chosen = element.value;
      const suggested = h("optgroup", { label: this.#sheet.text("review-suggested") }, ...options(first));
      const all = h("optgroup", { label: this.#sheet.text("review-all-choices") }, ...options(choices));
      element.replaceChildren(...options([none]), ...(first.length > 0 ? [suggested, all] : options(choices)));
      element.value = chosen;
    };
    for (const coming of ["focus", "pointerdown"]) element.addEventListener(coming, fill, { once: true });
    return element;
  }

  /**
   * A year, with those that it may be.
   *
   * @param {string[]} candidates
   * @param {string} said
   * @param {Record<string, string>} attributes
   */
  #number(candidates, said, attributes) {
    const placeholder = candidates.map((year) => `${year}?`).join(" ");
    const list = `${attributes["id"]}-list`;
    return h("input", { type: "number", min: 1990, max: 2099, list, placeholder, value: said, ...attributes });
  }

  /** @param {Event} event */
  async #change({ target }) {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    const { setting, place, header, column, text } = target.dataset;
    this.#mark(true);
    this.#warned = false;
    if (setting !== undefined) await this.#set(setting, target.value);
    else if (place !== undefined) await this.#mean(Number(place), header ?? "", target.value);
    else if (column !== undefined && target.validity.valid) this.#answer(column, text ?? "", target.value);
  }

  /**
   * @param {string} setting
   * @param {string} value
   */
  async #set(setting, value) {
    const number = Math.min(65_535, Math.max(0, Math.trunc(Number(value)) || 0));
    const isNumber = setting === "header_line" || setting === "year";
    // An emptied year is 0: not even the one that the sheet is called.
    this.#draft = { ...this.#draft, [setting]: isNumber ? number : value };
    if (setting === "short_dates" && !value) delete this.#draft.short_dates;
    // Another sheet or separator makes other columns; what was said of these holds for them no longer.
    if (REMAKES_COLUMNS.includes(setting)) delete this.#draft.columns;
    await this.#inspect();
  }

  /**
   * @param {number} place
   * @param {string} header
   * @param {string} means
   */
  async #mean(place, header, means) {
    const columns = (this.#draft?.columns ?? []).filter((each) => each.place !== place);
    if (means !== OPEN) columns.push({ place, header, means: means || null });
    // Two columns cannot both be the year; what is chosen last holds.
    const several = means === "" || means === OPEN || means.startsWith("is:") || SEVERAL.includes(means);
    const rivals = !several ? this.#placesThatMean(means).filter((other) => other !== place) : [];
    for (const rival of rivals) {
      const before = columns.findIndex((each) => each.place === rival);
      if (before >= 0) columns.splice(before, 1);
      columns.push({ place: rival, header: "", means: null });
    }
    this.#draft = { ...this.#draft, columns };
    await this.#inspect();
  }

  /** @param {string} means */
  #placesThatMean(means) {
    const selects = this.#body.querySelectorAll("select[data-place]");
    return [...selects].flatMap((each) =>
      each instanceof HTMLSelectElement && each.value === means ? [Number(each.dataset["place"])] : [],
    );
  }

  /**
   * @param {string} column
   * @param {string} text
   * @param {string} means
   */
  #answer(column, text, means) {
    const values = (this.#draft?.values ?? []).filter((each) => !(each.column === column && each.text === text));
    if (means) values.push({ column, text, means });
    this.#draft = { ...this.#draft, values };
  }

  async #reset() {
    this.#draft = {};
    this.#mark(true);
    this.#warned = false;
    await this.#inspect();
  }

  /** The decisions, for files with these headers. */
  #decisions() {
    const header = this.#inspection?.layout.header ?? [];
    const columns = (this.#draft?.columns ?? []).map((each) => ({ ...each, header: header[each.place] ?? "" }));
    return { ...this.#draft, header, columns };
  }

  async #apply() {
    const target = this.#target;
    const button = byId("review-apply", HTMLButtonElement);
    // A second click would read the file a second time.
    if (!target || button.ariaDisabled === "true") return;
    const wrong = this.#body.querySelector("input:invalid");
    if (wrong instanceof HTMLInputElement) {
      this.#say(this.#sheet.text("review-year-wrong"));
      wrong.focus();
      return;
    }
    button.ariaDisabled = "true";
    try {
      const wrong = await this.#wishes.apply(target, this.#decisions());
      if (wrong === null) this.#dialog.close();
      else this.#say(this.#sheet.readError(wrong));
    } finally {
      button.ariaDisabled = null;
    }
  }

  /** @param {string} sentence */
  #say(sentence) {
    this.#status.textContent = sentence;
  }
}

/**
 * @param {Choice[]} choices
 * @param {string} chosen
 * @param {Record<string, string | number>} attributes
 */
function select(choices, chosen, attributes) {
  const element = h("select", attributes, ...options(choices));
  element.value = chosen;
  return element;
}

/**
 * @param {string} id
 * @param {string[]} values
 */
function datalist(id, values) {
  return h("datalist", { id }, ...values.map((value) => h("option", { value })));
}

/** @param {Choice[]} choices */
function options(choices) {
  return choices.map(([value, label]) => h("option", { value }, label));
}
