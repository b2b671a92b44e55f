// The panel of a publication: what is hidden, how it is proved, what is not covered, and what a person can decide. None of it is for print.

import { shown as asShown } from "#wasm";
import { Choices, TOGETHER } from "./choices.js";
import { h } from "./element.js";
import { figuresField } from "./figures-field.js";
import { scroller } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { Earlier } from "./choices.js" */
/** @import { Decision, PublicationSummary, PublicationText } from "../types" */
/** @import { Published, Withheld } from "./publishing.js" */

/**
 * What a person asks for.
 *
 * @typedef {object} PublicationWishes
 * @property {(decision: Decision) => void} decide
 * @property {(decision: Decision) => Promise<PublicationSummary | null>} compare
 * @property {() => void} saveCertificate
 */

/** Thresholds that can be chosen: from where on a count is shown. */
const THRESHOLDS = [3, 4, 5, 6, 7, 8, 9, 10];

/** From how many persons on a country, a combination or a form is told by itself, beside the threshold itself. */
const FEWEST = [5, 10, 20];

/** A preparation longer than this, in milliseconds, is not repeated unasked to compare. */
const QUICK = 3000;

/** No release is longer, in bytes. */
const LONGEST_RELEASE = 32 * 1024 * 1024;

/** Ways to publish that differ from what is decided, by what they are called. */
const WAYS = /** @type {const} */ ({
  "compare-none": { together: { origins: null, combinations: null, forms: null } },
  "compare-threshold": { together: { origins: "threshold", combinations: "threshold", forms: null } },
  "compare-ten": { together: { origins: 10, combinations: 10, forms: 10 } },
  "compare-no-groups": { groups: false },
});

/** What helps where a small count cannot be protected. */
const WAYS_OUT = /** @type {const} */ ({
  "way-out-no-groups": { groups: false },
  "way-out-together": { together: { origins: 10, combinations: 10, forms: 10 } },
  "way-out-rounded": { base: 3 },
});

export class PublicationPanel {
  #choices = new Choices();
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
    this.#choices.clear();
  }

  /** What is decided. */
  get decision() {
    return this.#choices.decision();
  }

  /**
   * The panel, made anew in the language of today.
   *
   * @param {Published} published
   */
  section(published) {
    const sheet = this.#sheet;
    this.#turn += 1;
    this.#choices.adopt(published.decision);
    const isBehind = !this.#choices.areKnownIn(published.decision);
    return this.#panel(
      isBehind && h("p", { class: "guard" }, sheet.text("public-not-considered")),
      this.#outcome(published),
      this.#settings(this.#comparison(published)),
      this.#fold("tables", "publication-tables", () => this.#tables(published)),
      this.#fold("public", "publication-public", () => this.#public(), isBehind),
      this.#fold("uncovered", "publication-uncovered", () => this.#uncovered(), true),
    );
  }

  /**
   * The panel where the report is not published as decided: why, and what can be done about it.
   *
   * @param {Withheld} withheld
   */
  withheld(withheld) {
    this.#turn += 1;
    this.drop(withheld);
    this.#choices.adopt(withheld.decision);
    return this.#panel(
      h("p", { class: "guard" }, this.sentence(withheld)),
      h("div", { class: "buttons" }, ...this.#waysOut(withheld)),
      h("p", { class: "why" }, this.#sheet.text("withheld-help")),
      this.#settings(false),
      this.#fold("public", "publication-public", () => this.#public(), !this.#choices.areKnownIn({ ...withheld.decision, figures: [], releases: [] })),
      this.#fold("uncovered", "publication-uncovered", () => this.#uncovered()),
    );
  }

  /**
   * Lets go of an earlier release that cannot be used.
   *
   * @param {Withheld} withheld
   */
  drop({ decision, refusal }) {
    this.#choices.drop(decision, refusal);
  }

  /**
   * Why a report is not published, in a sentence of today's language; an earlier release that cannot be used is named.
   *
   * @param {Withheld} withheld
   */
  sentence({ decision, report, refusal }) {
    if (!refusal || !report) return this.#sheet.text("not-computed");
    const name = this.#choices.unusable(decision, refusal);
    const sentence = this.#sheet.refusal(refusal, report);
    return name ? `${asShown(name)}: ${sentence}` : sentence;
  }

  /** @param {Withheld} withheld */
  #waysOut({ decision, refusal }) {
    const sheet = this.#sheet;
    const button = (/** @type {string} */ key, /** @type {Decision} */ other) => {
      const take = h("button", { type: "button", id: key }, sheet.text(key));
      take.addEventListener("click", () => this.#take(other));
      return take;
    };
    if (!refusal) return [button("way-out-again", decision)];
    const isSmall = typeof refusal === "object" && "NotFound" in refusal;
    const ways = Object.entries(isSmall ? WAYS_OUT : {}).map(([key, way]) => ({ key, other: this.#choices.decision(way) }));
    return ways.filter(({ other }) => !isSame(other, decision)).map(({ key, other }) => button(key, other));
  }

  /** @param {(Node | false)[]} content */
  #panel(...content) {
    const sheet = this.#sheet;
    return h(
      "section",
      { class: "publication", id: "publication", "aria-labelledby": "publication-heading" },
      h("h2", { id: "publication-heading", tabindex: -1 }, sheet.text("publication-heading")),
      h("p", { class: "why" }, sheet.text("publication-internal")),
      ...content,
    );
  }

  /** @param {Published} published */
  #outcome({ summary, milliseconds }) {
    const sheet = this.#sheet;
    /** @type {PublicationText} */
    const { said } = sheet.publication(summary);
    const seconds = Math.max(0.1, milliseconds / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
    const save = h("button", { type: "button", id: "save-certificate", "aria-describedby": "certificate-help" }, sheet.text("save-certificate"));
    save.addEventListener("click", () => this.#wishes.saveCertificate());
    return h(
      "div",
      { class: "outcome" },
      ...said.map((sentence) => h("p", {}, sentence)),
      this.#choices.base !== null && h("p", {}, sheet.text("uncovered-rounding")),
      h("p", { class: "why" }, sheet.textWith("publication-time", "seconds", seconds)),
      this.#choices.base === null && h("div", { class: "certificate" }, h("p", { id: "certificate-help" }, sheet.text("certificate-help")), save),
    );
  }

  /** @param {Node | false} comparison */
  #settings(comparison) {
    const sheet = this.#sheet;
    const hides = this.#choices.base === null;
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
        comparison,
      ),
    );
  }

  #methods() {
    const sheet = this.#sheet;
    const choice = (/** @type {string} */ id, /** @type {number | null} */ base, /** @type {string} */ text) => {
      const input = h("input", { type: "radio", name: "method", id });
      input.checked = this.#choices.base === base;
      input.addEventListener("change", () => {
        this.#choices.base = base;
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
    const select = h("select", { id: "threshold" }, ...THRESHOLDS.map((each) => h("option", { value: each }, `${each}`)));
    select.value = `${this.#choices.rules.threshold}`;
    select.addEventListener("change", () => {
      this.#choices.rules.threshold = Number(select.value);
      this.#decide();
    });
    return h("label", { class: "row" }, h("span", {}, sheet.text("threshold-label")), select);
  }

  #groups() {
    const input = h("input", { type: "checkbox", id: "groups" });
    input.checked = this.#choices.rules.groups;
    input.addEventListener("change", () => {
      this.#choices.rules.groups = input.checked;
      this.#decide();
    });
    return h("label", { class: "check" }, input, h("span", {}, this.#sheet.text("groups-label")));
  }

  /** @param {"origins" | "combinations" | "forms"} kind */
  #fewest(kind) {
    const sheet = this.#sheet;
    const option = (/** @type {string} */ value, /** @type {string} */ text) => h("option", { value }, text);
    const smallest = this.#choices.smallest;
    const chosen = this.#choices.together[kind];
    const numbers = [...new Set([...FEWEST, ...(typeof chosen === "number" ? [chosen] : [])])].filter((each) => each > smallest).toSorted((one, other) => one - other);
    const select = h(
      "select",
      { id: `together-${kind}` },
      option("", sheet.text("together-none")),
      option("threshold", sheet.textWith("together-fewer", "fewest", `${smallest}`)),
      ...numbers.map((each) => option(`${each}`, sheet.textWith("together-fewer", "fewest", `${each}`))),
    );
    select.value = chosen === null ? "" : `${chosen}`;
    select.addEventListener("change", () => {
      const value = select.value === "" || select.value === "threshold" ? select.value || null : Number(select.value);
      this.#choices.together[kind] = /** @type {number | "threshold" | null} */ (value);
      this.#decide();
    });
    const warning = chosen === null && kind === "origins" && h("p", { class: "guard" }, sheet.text("together-warning"));
    return h("div", {}, h("label", { class: "row" }, h("span", {}, sheet.text(`together-${kind}`)), select), warning);
  }

  /**
   * How many numbers are hidden, and would be in other ways: a row each, which is there before its numbers are, so that nothing moves under
   * the pointer when they come.
   *
   * @param {Published} published
   */
  #comparison(published) {
    if (this.#choices.base !== null) return false;
    const sheet = this.#sheet;
    const own = published.summary;
    const ways = Object.entries(WAYS).map(([key, way]) => ({ key, other: this.#choices.decision(way) }));
    const rows = ways.filter(({ other }) => !isSame(other, published.decision)).map((way) => this.#way(way, own));
    const heads = ["way", "hidden", "shown"].map((name) => h("th", { scope: "col", class: name === "way" ? null : "numeric" }, sheet.text(`compare-${name}`)));
    const now = this.#way({ key: "compare-now", other: null }, own);
    now.say(own);
    const table = h(
      "table",
      { class: "compared", id: "compared", "aria-busy": "true" },
      h("caption", { class: "unseen" }, sheet.text("compare-caption")),
      h("thead", {}, h("tr", {}, ...heads, h("th", { scope: "col" }, h("span", { class: "unseen" }, sheet.text("compare-take"))))),
      h("tbody", {}, now.row, ...rows.map(({ row }) => row)),
    );
    const turn = this.#turn;
    const compare = async () => {
      for (const { other, say } of rows) {
        const summary = other && (await this.#wishes.compare(other));
        if (turn !== this.#turn) return;
        say(summary);
      }
      table.removeAttribute("aria-busy");
    };
    const scrolled = scroller(table, sheet.text("compare-caption"));
    if (published.milliseconds < QUICK) {
      void compare();
      return scrolled;
    }
    const button = h("button", { type: "button", id: "compare-together" }, sheet.text("compare-together"));
    button.addEventListener("click", () => {
      button.disabled = true;
      void compare();
    });
    return h("div", {}, scrolled, button);
  }

  /**
   * A way to publish as a row of the comparison, and what says its numbers when they are there; none where it is refused or was cancelled.
   *
   * @param {{ key: string, other: Decision | null }} way
   * @param {PublicationSummary} own
   */
  #way({ key, other }, own) {
    const sheet = this.#sheet;
    const [cells, shown] = ["…", "…"].map((text) => h("td", { class: "numeric" }, text));
    const take = h("button", { type: "button", class: "small", id: `take-${key}`, "data-compare": key, "aria-describedby": `said-${key}` }, sheet.text("compare-take"));
    // Its place is there before it is known whether there is anything to gain.
    take.style.visibility = "hidden";
    if (other) take.addEventListener("click", () => this.#take(other));
    const row = h("tr", {}, h("th", { scope: "row", id: `said-${key}` }, sheet.text(key)), cells ?? false, shown ?? false, h("td", {}, other && take));
    const say = (/** @type {PublicationSummary | null} */ summary) => {
      const numbers = summary ? [hidden(summary), summary.shown_with_persons] : [null, null];
      const print = (/** @type {number | null | undefined} */ number) => (typeof number === "number" ? number.toLocaleString(document.documentElement.lang) : "–");
      if (cells) cells.textContent = print(numbers[0]);
      if (shown) shown.textContent = print(numbers[1]);
      const isBetter = summary && (hidden(summary) < hidden(own) || summary.shown_with_persons > own.shown_with_persons);
      take.style.visibility = isBetter ? "visible" : "hidden";
    };
    return { row, other, say };
  }

  /**
   * Decides as was offered. The button that did goes away: the focus goes to the panel that comes instead.
   *
   * @param {Decision} decision
   */
  #take(decision) {
    document.getElementById("publication-heading")?.focus({ preventScroll: true });
    this.#choices.adopt(decision);
    this.#decide();
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
    if (this.#choices.base !== null) return [h("p", {}, sheet.text("public-not-rounded"))];
    const said = { label: sheet.text("public-label"), help: "public-help", example: "tabell;år;cell;antal\nfigur 7;2021;kvinnor;289" };
    const { field, label } = figuresField({ id: "public-figures", ...said, rows: 5, value: this.#choices.draft });
    field.addEventListener("input", () => (this.#choices.draft = field.value));
    const use = h("button", { type: "button", id: "use-public" }, sheet.text("public-use"));
    use.addEventListener("click", () => {
      this.#choices.figures = field.value;
      this.#decide();
    });
    const input = h("input", { type: "file", id: "public-file", accept: ".json,application/json", multiple: true, hidden: true });
    const choose = h("button", { type: "button", id: "choose-public" }, sheet.text("public-choose"));
    choose.addEventListener("click", () => input.click());
    input.addEventListener("change", () => void this.#addEarlier([...(input.files ?? [])]));
    return [
      h("p", { id: "public-help" }, sheet.text("public-help")),
      label,
      field,
      h("div", { class: "buttons" }, use, choose, input),
      this.#choices.earlier.length > 0 && h("ul", { class: "earlier" }, ...this.#choices.earlier.map((each) => this.#earlierItem(each))),
    ];
  }

  /** @param {Earlier} earlier */
  #earlierItem(earlier) {
    const sheet = this.#sheet;
    const remove = h("button", { type: "button", class: "small", "aria-label": sheet.textWith("remove-file-named", "name", earlier.name) }, sheet.text("remove-file"));
    remove.addEventListener("click", () => {
      document.getElementById("choose-public")?.focus({ preventScroll: true });
      this.#choices.earlier = this.#choices.earlier.filter((each) => each !== earlier);
      this.#decide();
    });
    return h("li", {}, h("bdi", {}, asShown(earlier.name)), " ", remove);
  }

  /** @param {File[]} files */
  async #addEarlier(files) {
    // What is too long, or gone, is no release: the refusal says so.
    const read = async (/** @type {File} */ file) => ({ name: file.name, text: file.size <= LONGEST_RELEASE ? await file.text().catch(() => "") : "" });
    for (const earlier of await Promise.all(files.map(read))) this.#choices.add(earlier);
    this.#decide();
  }

  #uncovered() {
    const of = this.#choices.base === null ? ["uncovered-releases", "uncovered-method"] : ["uncovered-releases-rounded"];
    const points = [...of, "uncovered-cases", "uncovered-rows", "uncovered-law"];
    return [h("ul", {}, ...points.map((key) => h("li", {}, this.#sheet.text(key))))];
  }

  /**
   * Something that is folded away until it is wanted, and stays open then, as the page knows it by its name.
   *
   * @param {string} id
   * @param {string} heading
   * @param {() => (Node | false)[]} content
   * @param {boolean} [open]
   */
  #fold(id, heading, content, open = false) {
    const fold = `publication-${id}`;
    return h("details", { id: fold, "data-fold": fold, open }, h("summary", {}, this.#sheet.text(heading)), ...content());
  }

  #decide() {
    this.#turn += 1;
    this.#wishes.decide(this.decision);
  }
}

/** @param {PublicationSummary} summary */
function hidden({ primary, secondary }) {
  return primary + secondary;
}

/**
 * @param {Decision} one
 * @param {Decision} other
 */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
