// What counts the rows that a parser of CSV has found. It is quick, so that parsers are compared and not ways to count: each word is
// looked up once, and a table is an array of numbers.

import { count, RELATED, TABLES, WORDS } from "./tables.js";

/** @import { Counts, Dimension, Whom } from "./tables.js" */

/** No list has more years than this. */
const MOST_YEARS = 32;

/** What a row says, as numbers: in which order. @type {Dimension[]} */
const DIMENSIONS = ["year", "region", "sex", "ageGroup", "origin", "crime", "form", "combination", "relatedAge", "place"];
const [YEAR, REGION, SEX, AGE_GROUP, ORIGIN, CRIME, FORM, COMBINATION, RELATED_AGE, PLACE] = DIMENSIONS.keys();

/** The codes that the words of a column stand for, and which of them each word does. */
class Words {
  /** @type {Map<string, number>} */
  #meanings = new Map();

  /** @param {Record<string, string>} words */
  constructor(words) {
    this.codes = [...new Set(Object.values(words))];
    for (const [word, code] of Object.entries(words)) this.#meanings.set(word, this.codes.indexOf(code));
  }

  /** @param {string} word */
  of(word) {
    const meaning = this.#meanings.get(word);
    if (meaning === undefined) throw new Error(`nobody has said what “${word}” means`);
    return meaning;
  }
}

/** A table while it is counted: its cells are numbered through, year by year. */
class Table {
  #id;
  #axes;
  #sizes;
  #cells;
  #isByYear;

  /**
   * @param {string} id
   * @param {Dimension[]} by
   * @param {(dimension: number) => number} size how many codes a dimension has
   */
  constructor(id, by, size) {
    this.#id = id;
    this.#isByYear = by[0] === "year";
    this.#axes = [...new Set([YEAR, ...by.map((dimension) => DIMENSIONS.indexOf(dimension))])];
    this.#sizes = this.#axes.map(size);
    this.#cells = new Uint32Array(this.#sizes.reduce((product, size) => product * size));
  }

  /** @param {Int32Array} row */
  add(row) {
    let cell = 0;
    for (let axis = 0; axis < this.#axes.length; axis++) cell = cell * this.#sizes[axis] + row[this.#axes[axis]];
    this.#cells[cell] += 1;
  }

  /**
   * @param {Counts} counts
   * @param {string[][]} codes of each dimension
   * @param {string} latest the year that is shown
   */
  write(counts, codes, latest) {
    for (const [cell, many] of this.#cells.entries()) {
      if (many === 0) continue;
      /** @type {string[]} */
      const at = [];
      let rest = cell;
      for (let axis = this.#axes.length; axis-- > 0; rest = Math.floor(rest / this.#sizes[axis])) {
        at.unshift(codes[this.#axes[axis]][rest % this.#sizes[axis]]);
      }
      if (this.#isByYear) count(counts, this.#id, at, many);
      else if (at.shift() === latest) count(counts, this.#id, at, many);
    }
  }
}

export class Tally {
  #regions = new Words(WORDS.region);
  #sexes = new Words(WORDS.sex);
  #origins = new Words(WORDS.origin);
  #crimes = new Words(WORDS.crime);
  #forms = new Words(WORDS.form);
  #places = new Words(WORDS.place);
  /** @type {Map<string, number>} */
  #years = new Map();
  /** By dimension; the years are those that come. @type {string[][]} */
  #codes = [
    [],
    this.#regions.codes,
    this.#sexes.codes,
    ["adult", "child"],
    this.#origins.codes,
    this.#crimes.codes,
    this.#forms.codes,
    Object.values(WORDS.combination),
    ["0-11", "12-17"],
    this.#places.codes,
  ];
  #several = this.#forms.codes.indexOf("multiple");
  #row = new Int32Array(DIMENSIONS.length);
  #adults = this.#tablesOf("adult");
  #children = this.#tablesOf("child");
  #victims = this.#tablesOf("victim");
  #ofSeveral = this.#tablesOf("several");
  #related = this.#tablesOf("related");

  /** @param {Whom} wanted */
  #tablesOf(wanted) {
    const size = (/** @type {number} */ dimension) => (dimension === YEAR ? MOST_YEARS : this.#codes[dimension].length);
    return Object.entries(TABLES)
      .filter(([, { whom }]) => whom === wanted)
      .map(([id, { by }]) => new Table(id, by, size));
  }

  /** @param {string[]} cells of a row, in the order of the list's columns */
  add([year, region, sex, age, origin, crime, form, role, place]) {
    const row = this.#row;
    row[YEAR] = this.#years.get(year) ?? this.#newYear(year);
    const isChild = Number(age) < 18;
    if (role === RELATED) {
      row[RELATED_AGE] = Number(age) < 12 ? 0 : 1;
      row[PLACE] = this.#places.of(place);
      for (const table of this.#related) table.add(row);
      return;
    }
    row[REGION] = this.#regions.of(region);
    row[SEX] = this.#sexes.of(sex);
    row[AGE_GROUP] = isChild ? 1 : 0;
    row[ORIGIN] = this.#origins.of(origin);
    row[CRIME] = this.#crimes.of(crime);
    row[FORM] = this.#forms.of(form);
    row[COMBINATION] = 0;
    for (const table of this.#victims) table.add(row);
    for (const table of isChild ? this.#children : this.#adults) table.add(row);
    if (row[FORM] === this.#several) for (const table of this.#ofSeveral) table.add(row);
  }

  /** @param {string} year */
  #newYear(year) {
    const index = this.#codes[YEAR].push(year) - 1;
    if (index === MOST_YEARS) throw new Error("too many years");
    this.#years.set(year, index);
    return index;
  }

  /** The tables as they stand now. */
  get counts() {
    /** @type {Counts} */
    const counts = {};
    const latest = this.#codes[YEAR].toSorted().at(-1) ?? "";
    for (const table of [this.#adults, this.#children, this.#victims, this.#ofSeveral, this.#related].flat()) {
      table.write(counts, this.#codes, latest);
    }
    return counts;
  }
}
