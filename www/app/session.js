// What has been read, and the order of things, without an element in sight.
//
// What changes what the worker holds stands in one queue; a start over makes all of it that was begun before void.

import { Held, isSame, SAMPLE } from "./held.js";
import { Crash } from "./messenger.js";
import { isRecipe, Recipes } from "./recipes.js";
import { Showing } from "./showing.js";

/** @import { Decision, Decisions, Inspection, Overlap, ReadError, Summary, SumsText, Talk, Written } from "../types" */
/** @import { Entry, Wanted } from "./held.js" */
/** @import { Messenger } from "./messenger.js" */
/** @import { DecisionReader } from "./recipes.js" */
/** @import { Display } from "./showing.js" */

/**
 * What is said of the reading.
 *
 * @typedef {object} ReadingDisplay
 * @property {(file: File) => Reading} reading a file is being read
 * @property {(names: string[]) => void} cancelled
 * @property {(name: string) => void} already a file is held already; nobody is counted twice by a slip of the hand
 * @property {(file: File, error: ReadError, sheet: string | null) => void} failed a file, or one sheet of it, could not be read
 * @property {(name: string) => void} lostFile a file that had been read cannot be read again
 * @property {() => void} crashed the worker broke
 * @property {() => void} lost the worker broke and nothing could be read again: what is on screen cannot change
 * @property {(name: string, undo: () => void) => void} removed
 * @property {(name: string, undo: () => void) => void} corrected
 * @property {(recipe: string, undo: () => void) => void} readAgain the files that are held, by a recipe
 * @property {(undo: () => void) => void} added files that had been chosen are counted
 * @property {(undo: () => void) => void} cleared everything has been let go of
 * @property {(name: string, other: string, remove: () => void) => void} sameRows two files have the same rows
 * @property {(name: string, overlap: Overlap, remove: () => void) => void} overlap two files are of the same regions and years
 * @property {(name: string, count: number, again: () => void) => void} recipe a recipe was chosen, with so many files held
 * @property {(name: string) => void} noRecipe
 *
 * @typedef {object} Reading
 * @property {(bytes: number) => void} progress
 * @property {() => void} end
 *
 * @typedef {ReadingDisplay & Display} View
 *
 * What comes of reading a file.
 *
 * @typedef {"added" | "cancelled" | "published"} Outcome
 */

export class Session {
  #held = new Held();
  /** @type {File[]} */
  #waiting = [];
  /** What is being read. @type {Wanted | null} */
  #underWay = null;
  /** Files that nobody has said the columns of. @type {File[]} */
  #unread = [];
  /** @type {Promise<unknown>} */
  #queue = Promise.resolve();
  /** Raised by a start over. */
  #age = 0;
  #lastKey = 0;
  #broken = false;
  #messenger;
  #recipes;
  #showing;
  #view;
  #sampleName;

  /**
   * @param {Messenger} messenger
   * @param {View} view
   * @param {() => string} sampleName
   * @param {DecisionReader} reader
   */
  constructor(messenger, view, sampleName, reader) {
    this.#messenger = messenger;
    this.#recipes = new Recipes(reader);
    this.#showing = new Showing(messenger, view, this.#held);
    this.#view = view;
    this.#sampleName = sampleName;
    messenger.onCrash = (kinds) => {
      // Nobody has asked for a rehearsal, nor needs to hear of its end.
      if (this.#held.entries.length === 0 && kinds.every((kind) => kind === "rehearse")) return;
      this.#broken = true;
      // What was known of it is gone with the worker.
      this.#showing.changed();
      void this.#inTurn(async () => {});
    };
  }

  /**
   * Reads files one after the other; they add up. One that cannot be read does not stop the others. Recipes among them
   * are for all. Those of published figures, which nobody counts, are given back.
   *
   * @param {File[]} files
   * @returns {Promise<File[]>}
   */
  async read(files) {
    const recipes = files.filter(isRecipe);
    this.#waiting.push(...files.filter((file) => !isRecipe(file)));
    /** @type {File[]} */
    const published = [];
    await this.#inTurn(async (isVoid) => {
      for (const file of recipes) await this.#takeRecipe(file);
      // A list that could not be read waits for its recipe.
      if (recipes.length > 0) this.#waiting.unshift(...this.#unread.splice(0));
      const [before, sample] = [this.#lastKey, this.#held.entries.length > 0 && this.#held.chosen.length === 0];
      let changed = false;
      for (let file = this.#waiting.shift(); file && !isVoid(); file = this.#waiting.shift()) {
        const outcome = await this.#readOne({ source: file, decisions: null }, isVoid);
        changed ||= outcome === "added";
        if (outcome === "published") published.push(file);
      }
      if (!changed || isVoid()) return;
      this.#sayAdded(before, sample);
      await this.#showing.refresh();
    });
    return published;
  }

  /**
   * @param {number} before the last key that had been given
   * @param {boolean} [sample] whether the made-up sample has given way
   */
  #sayAdded(before, sample = false) {
    const keys = this.#held.entries.map(({ key }) => key).filter((key) => key > before);
    this.#view.added(() => {
      void this.#takeAway(keys);
      if (sample) void this.readSample();
    });
  }

  /** @param {number[]} keys */
  #takeAway(keys) {
    return this.#inTurn(async () => {
      for (const key of keys) {
        const entry = this.#held.of(key);
        if (entry) await this.#drop(entry);
      }
      await this.#showing.refresh();
    });
  }

  /**
   * Reads a file that could not be read by itself, or one that is held, as a person has decided. Null when it could be
   * read; what was held before stays otherwise.
   *
   * @param {number | null} key of a file that is held
   * @param {File} file
   * @param {Decisions} decisions
   * @returns {Promise<ReadError | null>}
   */
  async correct(key, file, decisions) {
    /** @type {ReadError | null} */
    let wrong = null;
    await this.#inTurn(async (isVoid) => {
      const entry = this.#held.of(key);
      if (!entry && this.#held.has(file, decisions.sheet)) {
        this.#view.already(file.name);
        return;
      }
      const before = entry && { ...entry };
      const [recipes, lastKey] = [this.#recipes.all, this.#lastKey];
      try {
        if ((await this.#add({ key: entry?.key ?? ++this.#lastKey, source: file, decisions })) !== "added" || isVoid()) return;
      } catch (error) {
        if (error instanceof Crash) throw error;
        wrong = error;
        return;
      }
      this.#recipes.remember(decisions);
      if (before) this.#view.corrected(this.#nameOf(before), () => void this.#takeBack([before], recipes));
      else this.#sayAdded(lastKey);
      await this.#showing.refresh();
    });
    return wrong;
  }

  /** @param {number} key */
  remove(key) {
    return this.#inTurn(async () => {
      const entry = this.#held.of(key);
      if (!entry) return;
      await this.#drop(entry);
      await this.#showing.refresh();
      this.#view.removed(this.#nameOf(entry), () => void this.#putBack(entry));
    });
  }

  /** @param {Entry} entry */
  async #drop(entry) {
    await this.#messenger.ask("remove", { key: entry.key });
    this.#showing.changed();
    this.#held.drop(entry);
  }

  /** @param {Entry} entry */
  #putBack(entry) {
    return this.#inTurn(async (isVoid) => {
      if ((await this.#readOne(entry, isVoid)) === "added") await this.#showing.refresh();
    });
  }

  /**
   * Reads other sheets of a workbook, each as a file of its own.
   *
   * @param {number} key
   * @param {string[]} sheets
   */
  readSheets(key, sheets) {
    return this.#inTurn(async (isVoid) => {
      const entry = this.#held.of(key);
      if (!entry) return;
      const before = this.#lastKey;
      const wanted = sheets.map((sheet) => {
        const recipes = this.#recipes.forSheet(entry.decisions, sheet);
        return { source: entry.source, decisions: null, recipes, sheet, workbook: entry.workbook ?? entry.key };
      });
      const changed = await this.#readAll(wanted, isVoid);
      if (!changed || isVoid()) return;
      this.#sayAdded(before);
      await this.#showing.refresh();
    });
  }

  /** Adds the made-up sample. */
  readSample() {
    return this.#inTurn(async (isVoid) => {
      // A double click is one wish; and made-up persons are counted alone.
      if (this.#held.entries.length > 0) return;
      const before = this.#lastKey;
      if ((await this.#readOne({ source: SAMPLE, decisions: null }, isVoid)) !== "added") return;
      this.#sayAdded(before);
      await this.#showing.refresh();
    });
  }

  /**
   * How a file is read, for a person to correct.
   *
   * @param {File} file
   * @param {Decisions | null} decisions
   * @returns {Promise<Inspection>}
   */
  inspect(file, decisions) {
    return this.#messenger.ask("inspect", { file, recipes: decisions ? [decisions] : this.#recipes.all });
  }

  /**
   * The list of what was odd in a file; null when there is none to be had.
   *
   * @param {number} key
   * @param {string} lang
   * @param {boolean} withValues
   * @returns {Promise<Blob | null>}
   */
  async list(key, lang, withValues) {
    /** @type {Blob | null} */
    let list = null;
    await this.#inTurn(async () => {
      const entry = this.#held.of(key);
      if (!entry || entry.source === SAMPLE) return;
      const { source: file } = entry;
      const reading = this.#view.reading(file);
      try {
        const recipes = this.#recipesFor(entry);
        const asked = { file, recipes, lang, withValues };
        const answer = await this.#messenger.ask("list", asked, (bytes) => reading.progress(bytes));
        if (answer !== "cancelled") list = answer;
      } catch (error) {
        if (error instanceof Crash) throw error;
        this.#view.lostFile(this.#nameOf(entry));
      } finally {
        reading.end();
      }
    });
    return list;
  }

  /**
   * The report as a file; null when the worker broke over it.
   *
   * @param {Talk["write"]["ask"]} asked
   * @returns {Promise<Written | null>}
   */
  async write(asked) {
    /** @type {Written | null} */
    let written = null;
    await this.#inTurn(async () => {
      written = await this.#messenger.ask("write", asked);
    });
    return written;
  }

  /**
   * All that is held as a file of sums; null when the worker broke over it.
   *
   * @param {Talk["sums"]["ask"]} asked
   * @returns {Promise<SumsText | null>}
   */
  async sums(asked) {
    /** @type {SumsText | null} */
    let sums = null;
    await this.#inTurn(async () => {
      sums = await this.#messenger.ask("sums", asked);
    });
    return sums;
  }

  /**
   * The file with a key, as it was chosen; none for the sample.
   *
   * @param {number} key
   */
  file(key) {
    const source = this.#held.of(key)?.source;
    return source instanceof File ? source : null;
  }

  /** Stops the reading that is under way and lets go of the files that wait. */
  cancel() {
    const names = this.#waiting.splice(0).map((each) => each.name);
    if (names.length > 0) this.#view.cancelled(names);
    this.#messenger.cancel("reading");
  }

  /** Stops the preparation of a publication. */
  cancelPublication() {
    this.#showing.cancelPublication();
  }

  /** @param {number} year */
  chooseYear(year) {
    return this.#asked(() => this.#showing.chooseYear(year));
  }

  /**
   * Shows a year where the data have it, now or later; nobody needs to have chosen it.
   *
   * @param {number} year
   */
  preferYear(year) {
    return this.#asked(() => this.#showing.preferYear(year));
  }

  /** @param {string | null} region */
  chooseRegion(region) {
    return this.#asked(() => this.#showing.chooseRegion(region));
  }

  /**
   * Shows the report for publication, as decided, or as counted.
   *
   * @param {Decision | null} decision
   */
  choosePublication(decision) {
    return this.#asked(() => this.#showing.choosePublication(decision));
  }

  /**
   * Asks about what is held; a worker that breaks on the way is given its files again.
   *
   * @param {() => Promise<void>} question
   */
  async #asked(question) {
    await this.#guarded(question);
    if (this.#broken) await this.#inTurn(async () => {});
  }

  /**
   * What would come of another decision about what is shown; null where that was cancelled or is refused.
   *
   * @param {Decision} decision
   */
  compare(decision) {
    return this.#guarded(() => this.#showing.compare(decision));
  }

  /** Lets go of everything; what was held can be read again. */
  async startOver() {
    /** @type {Wanted[]} */
    const underWay = this.#underWay ? [this.#underWay] : [];
    const waiting = this.#waiting.map((source) => ({ source, decisions: null }));
    const before = {
      // Made-up persons are a click away.
      wanted: [...this.#held.entries, ...underWay, ...waiting].filter(({ source }) => source !== SAMPLE),
      unread: this.#unread,
      recipes: this.#recipes.all,
      choice: this.#showing.choice,
    };
    this.#age += 1;
    this.#waiting = [];
    this.#held.entries = [];
    this.#unread = [];
    this.#recipes.all = [];
    this.#messenger.cancel("reading");
    this.#showing.cancelPublication();
    this.#showing.forget();
    await this.#inTurn(async () => {
      await this.#messenger.ask("clear", {});
      // What was asked before is answered by now.
      this.#showing.forget();
    });
    if (this.#held.entries.length > 0) return;
    this.#view.empty();
    if (before.wanted.length > 0) this.#view.cleared(() => void this.#restore(before));
  }

  /** @param {{ wanted: Wanted[], unread: File[], recipes: Decisions[], choice: Showing["choice"] }} before */
  #restore({ wanted, unread, recipes, choice }) {
    return this.#inTurn(async (isVoid) => {
      this.#recipes.all = recipes;
      this.#unread = unread;
      this.#showing.choice = choice;
      await this.#readAll(wanted, isVoid);
      if (!isVoid()) await this.#showing.refresh();
    });
  }

  /**
   * Does something when all that was begun before it has ended, unless everything has been let go of since.
   *
   * @param {(isVoid: () => boolean) => Promise<void>} task
   */
  #inTurn(task) {
    const age = this.#age;
    const isVoid = () => age !== this.#age;
    const done = this.#queue.then(async () => {
      if (!isVoid()) await this.#guarded(() => task(isVoid));
      if (this.#broken) await this.#readAgain();
    });
    this.#queue = done.catch(() => {});
    return done;
  }

  /** @param {File} file */
  async #takeRecipe(file) {
    const recipe = await this.#recipes.take(file);
    if (recipe) this.#view.recipe(file.name, this.#held.chosen.length, () => void this.#readBy(recipe, file.name));
    else this.#view.noRecipe(file.name);
  }

  /**
   * Reads the files that are held once more, by a recipe where it fits.
   *
   * @param {Decisions} recipe
   * @param {string} name
   */
  #readBy(recipe, name) {
    return this.#inTurn(async (isVoid) => {
      /** @type {Entry[]} */
      const before = [];
      for (const entry of this.#held.chosen) {
        const decided = { ...entry.decisions, ...(entry.sheet && { sheet: entry.sheet }) };
        const recipes = this.#recipes.over(recipe, decided);
        const outcome = await this.#replace({ ...entry, decisions: null, recipes });
        if (outcome === "cancelled" || isVoid()) break;
        if (outcome === "added") before.push(entry);
      }
      if (isVoid() || before.length === 0) return;
      this.#view.readAgain(name, () => void this.#takeBack(before, this.#recipes.all));
      await this.#showing.refresh();
    });
  }

  /**
   * @param {Entry[]} entries as they were before
   * @param {Decisions[]} recipes what held for files to come
   */
  #takeBack(entries, recipes) {
    return this.#inTurn(async (isVoid) => {
      let changed = false;
      for (const entry of entries.filter(({ key }) => this.#held.of(key))) {
        const outcome = await this.#replace({ ...entry, decisions: entry.decisions ?? {} });
        if (outcome === "cancelled" || isVoid()) break;
        changed ||= outcome === "added";
      }
      if (!changed || isVoid()) return;
      this.#recipes.all = recipes;
      await this.#showing.refresh();
    });
  }

  /**
   * Reads a file once more, in place of itself; what was counted of it stays where that goes wrong.
   *
   * @param {Entry} entry
   * @returns {Promise<Outcome | "failed">}
   */
  async #replace(entry) {
    try {
      return await this.#add(entry);
    } catch (error) {
      if (error instanceof Crash || entry.source === SAMPLE) throw error;
      this.#view.failed(entry.source, error, entry.sheet ?? null);
      return "failed";
    }
  }

  /**
   * Reads one after the other; of those that a cancelled one holds up, the names are said. Whether any was added.
   *
   * @param {Wanted[]} all
   * @param {() => boolean} isVoid
   */
  async #readAll(all, isVoid) {
    let changed = false;
    for (const [index, wanted] of all.entries()) {
      const outcome = await this.#readOne(wanted, isVoid);
      if (isVoid()) return changed;
      changed ||= outcome === "added";
      const rest = all.slice(index + 1);
      if (outcome === "cancelled" && rest.length > 0) this.#view.cancelled(rest.map((each) => this.#nameOf(each)));
      if (outcome === "cancelled") return changed;
    }
    return changed;
  }

  /**
   * Reads a file that is not held yet.
   *
   * @param {Wanted} wanted
   * @param {() => boolean} isVoid
   * @returns {Promise<Outcome | "failed">}
   */
  async #readOne(wanted, isVoid) {
    const { source, sheet, key = ++this.#lastKey } = wanted;
    if (this.#held.has(source, sheet)) {
      this.#view.already(this.#nameOf(wanted));
      return "failed";
    }
    this.#underWay = wanted;
    try {
      const outcome = await this.#add({ ...wanted, key });
      if (outcome !== "cancelled") return isVoid() ? "cancelled" : outcome;
      const waiting = this.#waiting.splice(0).map((each) => each.name);
      if (!isVoid()) this.#view.cancelled([this.#nameOf(wanted), ...waiting]);
      return "cancelled";
    } catch (error) {
      // A file that breaks the worker must not stop those that wait.
      if (error instanceof Crash) await this.#readAgain();
      else if (!isVoid() && source !== SAMPLE) {
        this.#view.failed(source, error, sheet ?? null);
        const isKnown = this.#unread.some((each) => isSame(each, source));
        if (!sheet && asksForColumns(error) && !isKnown) this.#unread.push(source);
      }
    } finally {
      this.#underWay = null;
    }
    return "failed";
  }

  /**
   * Adds a file or puts it in place of itself, unless that is cancelled or it turns out to be one of published figures.
   *
   * @param {Entry} entry
   * @returns {Promise<Outcome>}
   */
  async #add(entry) {
    const { key, source } = entry;
    const age = this.#age;
    /** @type {Summary | null} */
    let summary = null;
    if (source === SAMPLE) {
      await this.#messenger.ask("sample", { key, name: this.#sampleName() });
    } else {
      const reading = this.#view.reading(source);
      // Of several, one summary is enough.
      const isLast = this.#waiting.length === 0;
      const asked = { key, source: entry.workbook ?? key, file: source, recipes: this.#recipesFor(entry), isLast };
      try {
        const answer = await this.#messenger.ask("read", asked, (bytes) => reading.progress(bytes));
        if (answer === "cancelled" || answer === "published") return answer;
        // Read again, it is read by the same decisions, whatever recipes have come since.
        entry.decisions = answer.decisions;
        entry.sheet = answer.sheet;
        entry.name = answer.name;
        ({ summary } = answer);
        const isNew = this.#held.of(key)?.sheet !== answer.sheet;
        const remove = () => void this.remove(key);
        if (answer.sameAs !== null && isNew) this.#view.sameRows(answer.name, answer.sameAs, remove);
        else if (answer.overlap !== null && isNew) this.#view.overlap(answer.name, answer.overlap, remove);
      } finally {
        reading.end();
      }
    }
    this.#showing.changed(summary);
    this.#unread = this.#unread.filter((each) => !isSame(each, source));
    if (age === this.#age) this.#held.put(entry);
    return "added";
  }

  /** @param {Entry} entry */
  #recipesFor({ decisions, recipes }) {
    return decisions ? [decisions] : (recipes ?? this.#recipes.all);
  }

  /**
   * Null where the worker broke on the way.
   *
   * @template T
   * @param {() => Promise<T>} action
   * @returns {Promise<T | null>}
   */
  async #guarded(action) {
    try {
      return await action();
    } catch (error) {
      if (error instanceof Crash) return null;
      throw error;
    }
  }

  /** A fresh worker has counted nothing: what was held is read again. */
  async #readAgain() {
    if (!this.#broken) return;
    this.#broken = false;
    this.#view.crashed();
    const before = this.#held.entries;
    this.#held.entries = [];
    for (const entry of before) {
      try {
        await this.#add(entry);
      } catch (error) {
        if (error instanceof Crash) {
          // Not again and again.
          this.#broken = false;
          this.#held.entries = [];
          break;
        }
        this.#view.lostFile(this.#nameOf(entry));
      }
    }
    const left = this.#held.entries.length;
    if (before.length > 0 && left === 0) this.#view.lost();
    else if (left < before.length) await this.#guarded(() => this.#showing.refresh());
  }

  /** @param {Wanted} entry */
  #nameOf({ source, name, sheet }) {
    if (source === SAMPLE) return this.#sampleName();
    return name ?? (sheet ? `${source.name} (${sheet})` : source.name);
  }
}

/**
 * Whether a file could not be read only because nobody has said what its columns are.
 *
 * @param {ReadError} error
 */
export function asksForColumns(error) {
  return typeof error === "object" && error !== null && ("NoColumns" in error || "NoYear" in error);
}
