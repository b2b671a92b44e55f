// The panel of a publication: what is hidden, how it is proved, what is not covered, and what a person can decide. None of it is for print.

import { h } from "./element.js";
import { scroller } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { Decision, PublicationSummary, PublicationText } from "../types" */
/** @import { Published } from "./session.js" */

/**
 * What a person asks for.
 *
 * @typedef {object} PublicationWishes
 * @property {(decision: Decision) => void} decide
 * @property {(decision: Decision) => Promise<PublicationSummary | null>} compare
 * @property {() => void} saveCertificate
 */

/** What holds unless a person decides otherwise. */
const USUAL = { threshold: 4, groups: true };

/** Thresholds that can be chosen: from where on a count is shown. */
const THRESHOLDS = [3, 4, 5, 6, 7, 8, 9, 10];

/** From how many persons on a country, a combination or a form is told by itself, beside the threshold itself. */
const FEWEST = [5, 10, 20];

/** A preparation longer than this, in milliseconds, is not repeated unasked to compare. */
const QUICK = 3000;

/** No release is longer, in bytes. */
const LONGEST_RELEASE = 32 * 1024 * 1024;

/** The kinds of what can be told together, as the decision has them. */
const TOGETHER = /** @type {const} */ (["origins", "combinations", "forms"]);

/**
 * A release that was public before.
 *
 * @typedef {{ name: string, text: string }} Earlier
 */

export class PublicationPanel {
  #rules = { ...USUAL };
  /** Rounded to multiples of this, or not at all. @type {number | null} */
  #base = null;
  /** What is told together; the usual is what the threshold is, which is `"threshold"`. @type {Record<"origins" | "combinations" | "forms", number | "threshold" | null>} */
  #together = { origins: "threshold", combinations: "threshold", forms: null };
  #figures = "";
  /** @type {Earlier[]} */
  #earlier = [];
  /** Raised when another publication is shown: comparisons with the one before are void. */
  #turn = 0;
  #sheet;
  #wishes;

  /**
   * @param {Sheet} sheet
   * @param {PublicationWishes} wishes
   */
  constructor(sheet, wishes) {
    this.#sheet = sheet;
    this.#wishes = wishes;
  }

  /** Forgets all decisions, with the files that they were about. */
  clear() {
    this.#turn += 1;
    this.#rules = { ...USUAL };
    this.#base = null;
    this.#together = { origins: "threshold", combinations: "threshold", forms: null };
    this.#figures = "";
    this.#earlier = [];
  }

  /**
   * What is decided.
   *
   * @returns {Decision}
   */
  get decision() {
    return this.#decision(this.#together);
  }

  /**
   * @param {Record<"origins" | "combinations" | "forms", number | "threshold" | null>} together
   * @returns {Decision}
   */
  #decision(together) {
    const fewest = (/** @type {number | "threshold" | null} */ each) => (each === "threshold" ? (this.#base ?? this.#rules.threshold) : each);
    const figures = this.#base === null && this.#figures.trim() !== "" ? [this.#figures] : [];
    const releases = this.#base === null ? this.#earlier.map(({ text }) => text) : [];
    return {
      method: this.#base === null ? { Suppression: { ...this.#rules } } : { Rounding: this.#base },
      design: { every: true, origins: fewest(together.origins), combinations: fewest(together.combinations), forms: fewest(together.forms) },
      figures,
      releases,
    };
  }

  /**
   * The panel, made anew in the language of today.
   *
   * @param {Published} published
   */
  section(published) {
    this.#turn += 1;
    const sheet = this.#sheet;
    return h(
      "section",
      { class: "publication", id: "publication", "aria-labelledby": "publication-heading" },
      h("h2", { id: "publication-heading", tabindex: -1 }, sheet.text("publication-heading")),
      h("p", { class: "why" }, sheet.text("publication-internal")),
      this.#outcome(published),
      this.#settings(published),
      this.#fold("tables", "publication-tables", () => this.#tables(published)),
      this.#fold("public", "publication-public", () => this.#public()),
      this.#fold("uncovered", "publication-uncovered", () => this.#uncovered()),
    );
  }

  /** @param {Published} published */
  #outcome({ summary, milliseconds }) {
    const sheet = this.#sheet;
    /** @type {PublicationText} */
    const { said } = sheet.publication(summary);
    const seconds = (milliseconds / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
    const save = h("button", { type: "button", id: "save-certificate", "aria-describedby": "certificate-help" }, sheet.text("save-certificate"));
    save.addEventListener("click", () => this.#wishes.saveCertificate());
    return h(
      "div",
      { class: "outcome" },
      ...said.map((sentence) => h("p", {}, sentence)),
      h("p", { class: "why" }, sheet.textWith("publication-time", "seconds", seconds)),
      this.#base === null && h("div", { class: "certificate" }, h("p", { id: "certificate-help" }, sheet.text("certificate-help")), save),
    );
  }

  /** @param {Published} published */
  #settings(published) {
    const sheet = this.#sheet;
    const hides = this.#base === null;
    return h(
      "div",
      { class: "decisions", role: "group", "aria-labelledby": "publication-decisions" },
      h("h3", { id: "publication-decisions" }, sheet.text("publication-decisions")),
      this.#methods(),
      hides && h("fieldset", {}, h("legend", {}, sheet.text("small-legend")), this.#threshold(), this.#groups()),
      h(
        "fieldset",
        { class: "together" },
        h("legend", {}, sheet.text("together-legend")),
        h("p", { class: "why" }, sheet.text("together-help")),
        ...TOGETHER.map((kind) => this.#fewest(kind)),
        this.#comparison(published),
      ),
    );
  }

  #methods() {
    const sheet = this.#sheet;
    const choice = (/** @type {string} */ id, /** @type {number | null} */ base, /** @type {string} */ text) => {
      const input = h("input", { type: "radio", name: "method", id, autocomplete: "off" });
      input.checked = this.#base === base;
      input.addEventListener("change", () => {
        this.#base = base;
        this.#decide();
      });
      return h("label", { class: "check" }, input, h("span", {}, text));
    };
    return h(
      "fieldset",
      {},
      h("legend", {}, sheet.text("method-legend")),
      choice("method-hide", null, sheet.text("method-hide")),
      choice("method-round-3", 3, sheet.textWith("method-round", "base", "3")),
      choice("method-round-5", 5, sheet.textWith("method-round", "base", "5")),
      h("p", { class: "why" }, sheet.text("method-never-mixed")),
    );
  }

  #threshold() {
    const sheet = this.#sheet;
    const select = h("select", { id: "threshold", autocomplete: "off" }, ...THRESHOLDS.map((each) => h("option", { value: each }, `${each}`)));
    select.value = `${this.#rules.threshold}`;
    select.addEventListener("change", () => {
      this.#rules.threshold = Number(select.value);
      this.#decide();
    });
    return h("label", { class: "row" }, h("span", {}, sheet.text("threshold-label")), select);
  }

  #groups() {
    const input = h("input", { type: "checkbox", id: "groups", autocomplete: "off" });
    input.checked = this.#rules.groups;
    input.addEventListener("change", () => {
      this.#rules.groups = input.checked;
      this.#decide();
    });
    return h("label", { class: "check" }, input, h("span", {}, this.#sheet.text("groups-label")));
  }

  /** @param {"origins" | "combinations" | "forms"} kind */
  #fewest(kind) {
    const sheet = this.#sheet;
    const option = (/** @type {string} */ value, /** @type {string} */ text) => h("option", { value }, text);
    const numbers = FEWEST.filter((each) => each > (this.#base ?? this.#rules.threshold));
    const smallest = this.#base ?? this.#rules.threshold;
    const select = h(
      "select",
      { id: `together-${kind}`, autocomplete: "off" },
      option("", sheet.text("together-none")),
      option("threshold", sheet.textWith("together-fewer", "fewest", `${smallest}`)),
      ...numbers.map((each) => option(`${each}`, sheet.textWith("together-fewer", "fewest", `${each}`))),
    );
    const chosen = this.#together[kind];
    select.value = chosen === null ? "" : `${chosen}`;
    // A threshold raised beyond it has taken its place.
    if (select.value === "" && chosen !== null) select.value = "threshold";
    select.addEventListener("change", () => {
      const value = select.value === "" || select.value === "threshold" ? select.value || null : Number(select.value);
      this.#together[kind] = /** @type {number | "threshold" | null} */ (value);
      this.#decide();
    });
    const warning = chosen === null && kind === "origins" && h("p", { class: "guard" }, sheet.text("together-warning"));
    return h("div", {}, h("label", { class: "row" }, h("span", {}, sheet.text(`together-${kind}`)), select), warning);
  }

  /**
   * How many numbers are hidden with what is told together, and without, or with more.
   *
   * @param {Published} published
   */
  #comparison(published) {
    if (this.#base !== null) return false;
    const sheet = this.#sheet;
    const list = h("ul", { class: "compared", id: "compared", role: "status" });
    const hidden = (/** @type {PublicationSummary} */ { primary, secondary }) => primary + secondary;
    const own = hidden(published.summary);
    const say = (/** @type {string} */ key, /** @type {number} */ count, /** @type {HTMLElement | null} */ button) =>
      list.append(h("li", {}, sheet.textWith(key, "count", `${count}`), button && " ", button));
    say("compare-now", own, null);
    const others = this.#alternatives();
    const turn = this.#turn;
    const compare = async () => {
      for (const { key, together } of others) {
        const summary = await this.#wishes.compare(this.#decision(together));
        if (turn !== this.#turn) return;
        if (!summary) continue;
        const take = h("button", { type: "button", class: "small", "data-compare": key }, sheet.text("compare-take"));
        take.addEventListener("click", () => {
          this.#together = together;
          this.#decide();
        });
        say(key, hidden(summary), take);
      }
    };
    if (published.milliseconds < QUICK) {
      void compare();
      return list;
    }
    const button = h("button", { type: "button", id: "compare-together" }, sheet.text("compare-together"));
    button.addEventListener("click", () => {
      button.remove();
      void compare();
    });
    return h("div", {}, list, button);
  }

  /** Other ways to tell rare categories together. */
  #alternatives() {
    const all = [
      { key: "compare-none", together: { origins: null, combinations: null, forms: null } },
      { key: "compare-threshold", together: { origins: /** @type {const} */ ("threshold"), combinations: /** @type {const} */ ("threshold"), forms: null } },
      { key: "compare-ten", together: { origins: 10, combinations: 10, forms: 10 } },
    ];
    return all.filter(({ together }) => JSON.stringify(this.#decision(together)) !== JSON.stringify(this.decision));
  }

  /** @param {Published} published */
  #tables({ summary }) {
    const sheet = this.#sheet;
    /** @type {PublicationText} */
    const { tables } = sheet.publication(summary);
    if (tables.length === 0) return [h("p", {}, sheet.text("publication-no-table"))];
    const caption = sheet.text("publication-tables");
    const heads = /** @type {const} */ (["title", "primary", "secondary", "all"]);
    const numeric = (/** @type {string} */ name) => (name === "title" ? null : "numeric");
    const head = h("tr", {}, ...heads.map((name) => h("th", { scope: "col", class: numeric(name) }, sheet.text(`hidden-column-${name}`))));
    const row = (/** @type {PublicationText["tables"][number]} */ each) =>
      h("tr", {}, h("th", { scope: "row" }, each.title), ...heads.slice(1).map((name) => h("td", { class: "numeric" }, each[name])));
    const table = h("table", { class: "hidden-cells" }, h("caption", { class: "unseen" }, caption), h("thead", {}, head), h("tbody", {}, ...tables.map(row)));
    return [scroller(table, caption)];
  }

  #public() {
    const sheet = this.#sheet;
    if (this.#base !== null) return [h("p", {}, sheet.text("public-not-rounded"))];
    const field = h("textarea", {
      id: "public-figures",
      rows: 5,
      spellcheck: "false",
      autocomplete: "off",
      translate: "no",
      placeholder: "tabell;år;cell;antal\nfigur 7;2021;kvinnor;289",
      "aria-describedby": "public-help",
    });
    field.value = this.#figures;
    const use = h("button", { type: "button", id: "use-public" }, sheet.text("public-use"));
    use.addEventListener("click", () => {
      this.#figures = field.value;
      this.#decide();
    });
    const input = h("input", { type: "file", id: "public-file", accept: ".json,application/json", multiple: true, hidden: true });
    const choose = h("button", { type: "button", id: "choose-public" }, sheet.text("public-choose"));
    choose.addEventListener("click", () => input.click());
    input.addEventListener("change", () => void this.#addEarlier([...(input.files ?? [])]));
    return [
      h("p", { id: "public-help" }, sheet.text("public-help")),
      h("label", { class: "field", for: "public-figures" }, sheet.text("public-label")),
      field,
      h("div", { class: "buttons" }, use, choose, input),
      this.#earlier.length > 0 && h("ul", { class: "earlier" }, ...this.#earlier.map((each) => this.#earlierItem(each))),
    ];
  }

  /** @param {Earlier} earlier */
  #earlierItem(earlier) {
    const sheet = this.#sheet;
    const remove = h("button", { type: "button", class: "small", "aria-label": sheet.textWith("remove-file-named", "name", earlier.name) }, sheet.text("remove-file"));
    remove.addEventListener("click", () => {
      this.#earlier = this.#earlier.filter((each) => each !== earlier);
      this.#decide();
    });
    return h("li", {}, h("bdi", {}, earlier.name), " ", remove);
  }

  /** @param {File[]} files */
  async #addEarlier(files) {
    // What is too long, or gone, is no release: the refusal says so.
    const read = async (/** @type {File} */ file) => ({ name: file.name, text: file.size <= LONGEST_RELEASE ? await file.text().catch(() => "") : "" });
    this.#earlier.push(...(await Promise.all(files.map(read))));
    this.#decide();
  }

  /** What is public is not to be refused again and again: a file that could not be used goes. */
  dropUnusable() {
    this.#earlier = [];
  }

  #uncovered() {
    const points = ["uncovered-releases", "uncovered-cases", "uncovered-method", "uncovered-rows", "uncovered-law"];
    const rounding = this.#base === null ? [] : ["uncovered-rounding"];
    return [h("ul", {}, ...[...rounding, ...points].map((key) => h("li", {}, this.#sheet.text(key))))];
  }

  /**
   * Something that is folded away until it is wanted, and stays open then, as the page knows it by its name.
   *
   * @param {string} id
   * @param {string} heading
   * @param {() => (Node | false)[]} content
   */
  #fold(id, heading, content) {
    const fold = `publication-${id}`;
    return h("details", { id: fold, "data-fold": fold }, h("summary", {}, this.#sheet.text(heading)), ...content());
  }

  #decide() {
    this.#turn += 1;
    this.#wishes.decide(this.decision);
  }
}
