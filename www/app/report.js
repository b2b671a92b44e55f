// The report: headings, figures beside their tables, notes.

import { copyTable } from "./copying.js";
import { h } from "./element.js";
import { arrange, Filled, Kept, mark, say } from "./kept.js";
import { prose } from "./prose.js";
import { ReportTable } from "./table.js";

/** @import { Sheet } from "#wasm" */
/** @import { Exhibit, FigureText, ReportDocument, Section, TableText } from "../types" */
/** @import { FigureView } from "./figure.js" */

/**
 * What a person asks for of a table.
 *
 * @typedef {object} TableWishes
 * @property {(id: string) => Promise<boolean>} save
 * @property {(title: string) => void} copied
 * @property {() => void} copyFailed
 */

/** Who makes figures. @typedef {{ make: (text: FigureText) => FigureView }} Maker */

/** How long a button says that it has done its work, in milliseconds. */
const SAYING = 2500;

/** A table of more columns stands below its figure. */
const MOST_COLUMNS_BESIDE = 8;

/** What stands above the account; it stays when it says something else, and keeps the focus if it has it. */
export class ReportHead {
  #title = h("span");
  #place = h("span", { class: "place" });
  #mode = h("p", { class: "mode" });
  #sample = h("p", { class: "sample" });
  #caveat = h("p", { class: "caveat" });
  #heading = h("h1", { id: "title", tabindex: -1 }, this.#title, this.#place);
  #element = h("header", { class: "report-head" });
  #sheet;

  /** @param {Sheet} sheet */
  constructor(sheet) {
    this.#sheet = sheet;
  }

  /**
   * The element, for a report.
   *
   * @param {Pick<ReportDocument, "title" | "place" | "mode" | "caveat">} report
   * @param {boolean} sample whether made-up persons are counted
   */
  element({ title, place, mode, caveat }, sample) {
    say(this.#title, title);
    say(this.#place, place);
    say(this.#mode, mode);
    say(this.#sample, this.#sheet.text("sample-note"));
    say(this.#caveat, caveat);
    arrange(this.#element, [this.#heading, this.#mode, ...(sample ? [this.#sample] : []), this.#caveat]);
    return this.#element;
  }
}

/**
 * The sections and the links to them. What is shown again stays in the page, and only what it says changes.
 */
export class ReportBody {
  /** @type {Map<string, SectionView>} */
  #sections = new Map();
  /** @type {Kept<HTMLElement>} */
  #contents = new Kept();
  #desk;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  /**
   * The elements, for a report.
   *
   * @param {Pick<ReportDocument, "sections">} report
   */
  elements({ sections }) {
    const headings = [...sections.map(({ id, heading }) => ({ id, heading })), { id: "check", heading: this.#desk.sheet.text("section-check") }];
    this.#sections = changed(this.#sections, sections, (section) => new SectionView(section, this.#desk));
    return [
      this.#contents.get(headings, () => contents(headings, this.#desk.sheet)),
      ...[...this.#sections.values()].map(({ element }) => element),
    ];
  }

  /** Makes everything anew from here on: another language is spoken, or there is nothing to show. */
  forget() {
    this.#sections.clear();
    this.#contents.forget();
  }
}

/**
 * What is needed to show a report.
 *
 * @typedef {object} Desk
 * @property {Maker} figures
 * @property {TableWishes} wishes
 * @property {Sheet} sheet
 */

/**
 * What shows things, by their id: what showed one before shows what it is now, where it can.
 *
 * @template {{ id: string }} T
 * @template {{ change: (thing: T) => boolean }} V
 * @param {Map<string, V>} before
 * @param {T[]} things
 * @param {(thing: T) => V} make
 * @returns {Map<string, V>}
 */
function changed(before, things, make) {
  const view = (/** @type {T} */ thing) => {
    const kept = before.get(thing.id);
    return kept?.change(thing) ? kept : make(thing);
  };
  return new Map(things.map((thing) => [thing.id, view(thing)]));
}

/**
 * @param {{ id: string, heading: string }[]} headings
 * @param {Sheet} sheet
 */
function contents(headings, sheet) {
  const link = (/** @type {{ id: string, heading: string }} */ { id, heading }) =>
    h("li", {}, h("a", { href: `#${headingId(id)}` }, heading));
  return h(
    "nav",
    { class: "contents", "aria-labelledby": "contents" },
    h("h2", { id: "contents" }, sheet.text("contents")),
    h("ul", {}, ...headings.map(link)),
  );
}

/** @param {string} section */
function headingId(section) {
  return `section-${section}`;
}

class SectionView {
  /** @type {Map<string, ExhibitView>} */
  #exhibits = new Map();
  #text = new Filled(h("div", { class: "text" }), prose);
  #title;
  #desk;

  /**
   * @param {Section} section
   * @param {Desk} desk
   */
  constructor(section, desk) {
    this.#desk = desk;
    this.#title = h("h2", { id: headingId(section.id), tabindex: -1 });
    this.element = h("section", { "aria-labelledby": headingId(section.id) });
    this.change(section);
  }

  /** @param {Section} section */
  change({ heading, prose: blocks, exhibits }) {
    say(this.#title, heading);
    this.#exhibits = changed(this.#exhibits, exhibits, (exhibit) => new ExhibitView(exhibit, this.#desk));
    const shown = [...this.#exhibits.values()].map(({ element }) => element);
    arrange(this.element, [this.#title, ...filled(this.#text, blocks), ...shown]);
    return true;
  }
}

class ExhibitView {
  #heading = h("span");
  #text = new Filled(h("div", { class: "text" }), prose);
  #notes = new Filled(h("ul", { class: "notes" }), noteLines);
  /** @type {ReportTable[]} */
  #tables = [];
  #boxes = h("div", { class: "tables" });
  #tools;
  #title;
  #pair;
  #figure;
  /** What cannot change in the same element. */
  #frame;

  /**
   * @param {Exhibit} exhibit
   * @param {Desk} desk
   */
  constructor(exhibit, { figures, wishes, sheet }) {
    const { id, figure } = exhibit;
    this.#frame = frame(exhibit);
    this.#title = h("h3", { id: `exhibit-${id}` }, figure?.label && h("span", { class: "label" }, `${figure.label} `), this.#heading);
    this.#figure = figure && figures.make(figure);
    this.#tools = new TableTools(id, wishes, sheet);
    this.#pair = h("div", { class: "pair" }, this.#figure?.element, this.#boxes);
    /** @type {HTMLElement} */
    this.element = h("div", { role: "group", class: frameClass(exhibit), "aria-labelledby": `exhibit-${id}` });
    this.#show(exhibit);
  }

  /** @param {Exhibit} exhibit */
  change(exhibit) {
    if (frame(exhibit) !== this.#frame) return false;
    if (exhibit.figure) this.#figure?.change(exhibit.figure);
    this.#show(exhibit);
    return true;
  }

  /** @param {Exhibit} exhibit */
  #show({ id, figure, prose: blocks, tables, notes }) {
    const title = figure?.title ?? tables[0]?.caption ?? "";
    say(this.#heading, title);
    this.#tables = tables.map((table, index) => {
      const kept = this.#tables[index];
      return kept?.change(table, title) ? kept : new ReportTable(table, id, title);
    });
    this.#tools.say(tables[0]?.caption ?? title, notes);
    arrange(this.#boxes, [...this.#tables.map(({ element }) => element), this.#tools.element]);
    arrange(this.element, [this.#title, ...filled(this.#text, blocks), this.#pair, ...filled(this.#notes, notes)]);
  }
}

/**
 * The element with these things in it; none where there are none.
 *
 * @template T
 * @param {Filled<HTMLElement, T[]>} place
 * @param {T[]} things
 */
function filled(place, things) {
  return things.length === 0 ? [] : [place.with(things)];
}

/** @param {string[]} notes */
function noteLines(notes) {
  return notes.map((note) => h("li", {}, note));
}

/** @param {Exhibit} exhibit */
function frame(exhibit) {
  const { figure } = exhibit;
  return JSON.stringify([frameClass(exhibit), figure && [figure.label, figure.kinds.map(({ id, name }) => [id, name])]]);
}

/** @param {Exhibit} exhibit */
function frameClass({ figure, tables }) {
  const beside = figure !== null && tables[0]?.folded === null && columns(tables[0]) <= MOST_COLUMNS_BESIDE;
  const isMap = figure?.kinds[0]?.id === "map";
  return ["exhibit", beside && "beside", isMap && "map"].filter(Boolean).join(" ");
}

/** What can be done with the first table of an exhibit, which is the one that is seen. */
class TableTools {
  #title = "";
  /** @type {string[]} */
  #notes = [];
  #copy;
  #save;
  #saying;

  /**
   * @param {string} id
   * @param {TableWishes} wishes
   * @param {Sheet} sheet
   */
  constructor(id, wishes, sheet) {
    this.#copy = tool("copy-table", sheet);
    this.#save = tool("save-table", sheet);
    this.#saying = /** @type {const} */ ([[this.#copy, sheet.text("copy-table")], [this.#save, sheet.text("save-table")]]);
    this.element = h("div", { class: "table-tools", "data-table-tools": id }, this.#copy, this.#save);
    this.#copy.addEventListener("click", () => {
      const table = this.element.parentElement?.querySelector("table");
      if (!table || !copyTable(table, this.#title, this.#notes)) return wishes.copyFailed();
      wishes.copied(this.#title);
      sayDone(this.#copy, sheet.text("copied-figure"), sheet.text("copy-table"));
    });
    this.#save.addEventListener("click", () => void wishes.save(id));
  }

  /**
   * @param {string} title of the table
   * @param {string[]} notes below it
   */
  say(title, notes) {
    this.#title = title;
    this.#notes = notes;
    for (const [button, text] of this.#saying) mark(button, "aria-label", `${text}: ${title}`);
  }
}

/**
 * @param {string} key
 * @param {Sheet} sheet
 */
function tool(key, sheet) {
  return h("button", { type: "button", class: "small", "data-tool": key }, sheet.text(key));
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} saying
 * @param {string} text what it says otherwise
 */
function sayDone(button, saying, text) {
  button.textContent = saying;
  window.setTimeout(() => (button.textContent = text), SAYING);
}

/** @param {TableText} table */
function columns({ head }) {
  return (head[0] ?? []).reduce((sum, cell) => sum + cell.columns, 0);
}
