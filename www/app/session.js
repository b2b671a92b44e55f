// What has been read and what is asked of it: the order of things, without an element in sight.
//
// What changes what the worker holds stands in one queue; a start over makes all of it that was begun before void.

import { Crash } from "./messenger.js";
import { Publishing } from "./publishing.js";

/** @import { Account, Decision, Decisions, Inspection, Overlap, PublicationSummary, ReadError, Report, SumsText, Talk, Written } from "../types" */
/** @import { Messenger } from "./messenger.js" */
/** @import { Published, Withheld } from "./publishing.js" */

/**
 * What the session shows.
 *
 * @typedef {object} View
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
 * @property {(name: string, other: string, remove: () => void) => void} sameRows two files have the same rows
 * @property {(name: string, overlap: Overlap, remove: () => void) => void} overlap two files are of the same regions and years
 * @property {(name: string, count: number, again: () => void) => void} recipe a recipe was chosen, with so many files held
 * @property {(name: string) => void} noRecipe
 * @property {() => Preparing} preparing a publication is being prepared
 * @property {(withheld: Withheld) => Decision | null} stays another publication is refused or was cancelled; what was shown stays, and what
 * is decided now is answered
 * @property {(shown: Shown) => boolean} show false where what protects a report does not hold; what was shown stays
 * @property {() => void} empty nothing has been read
 *
 * @typedef {object} Reading
 * @property {(bytes: number) => void} progress
 * @property {() => void} end
 *
 * @typedef {object} Preparing
 * @property {(share: number) => void} progress
 * @property {() => void} end
 *
 * @typedef {object} Shown
 * @property {Account} account
 * @property {number[]} keys by what its files are known
 * @property {number[]} samples which of its files are the made-up sample
 * @property {number[]} years the years in the data
 * @property {number | undefined} year the report's year; none when nobody was counted
 * @property {string | null} region the report's region, or all
 * @property {Report | null} report none when nobody was counted, or it is withheld
 * @property {Published | null} published none when it is shown as counted
 * @property {Withheld | null} withheld none unless it is to be published and is not
 */

/**
 * What knows how decisions are written.
 *
 * @typedef {object} DecisionReader
 * @property {(json: string) => Decisions | undefined} readRecipe
 * @property {(decisions: Decisions, sheet: string) => Decisions} onSheet the same for another sheet of the workbook
 * @property {(recipe: Decisions, before: Decisions) => Decisions} over a recipe, with what was decided before where it says nothing
 * @property {(decisions: Decisions) => Decisions} lasting what holds for other files, too
 */

/** The made-up sample, among files. */
const SAMPLE = "sample";

/**
 * A file that is counted, and what a person decided about it.
 *
 * @typedef {object} Entry
 * @property {number} key
 * @property {File | "sample"} source
 * @property {Decisions | null} decisions
 * @property {Decisions[]} [recipes] of which the first that fits is used, where nothing has been decided; else those of all files
 * @property {string | null} [sheet] of a workbook
 * @property {number} [workbook] the key under which the first sheet of the same file was read
 * @property {string} [name] with the sheet's, where the workbook has several
 */

/** What a refusal is called where what protects a report does not hold, as `disclosure::Refusal` has it. */
const UNPROVED = /** @type {any} */ ("Unproved");

/** No recipe is longer. */
const LONGEST_RECIPE = 1024 * 1024;

export class Session {
  /** @type {Entry[]} */
  #held = [];
  /** @type {File[]} */
  #waiting = [];
  /** Files that nobody has said the columns of. @type {File[]} */
  #unread = [];
  /** Recipes chosen, the latest first. @type {Decisions[]} */
  #recipes = [];
  /** @type {Promise<unknown>} */
  #queue = Promise.resolve();
  /** Raised by a start over. */
  #age = 0;
  #lastKey = 0;
  #lastRefresh = 0;
  /** Raised when what is held changes: what was shown before is then of other files. */
  #changes = 0;
  /** What is shown, and of which changes. @type {Shown | null} */
  #last = null;
  #lastChanges = 0;
  #broken = false;
  /** @type {number | null} */
  #year = null;
  /** @type {string | null} */
  #region = null;
  /** What was decided about a publication; none where all is shown as counted. @type {Decision | null} */
  #decision = null;
  #messenger;
  #publishing;
  #view;
  #sampleName;
  #reader;

  /**
   * @param {Messenger} messenger
   * @param {View} view
   * @param {() => string} sampleName
   * @param {DecisionReader} reader
   */
  constructor(messenger, view, sampleName, reader) {
    this.#messenger = messenger;
    this.#publishing = new Publishing(messenger, () => view.preparing());
    this.#view = view;
    this.#sampleName = sampleName;
    this.#reader = reader;
    messenger.onCrash = () => {
      this.#broken = true;
      void this.#inTurn(async () => {});
    };
  }

  /**
   * Reads files one after the other; they add up. One that cannot be read does not stop the others. Recipes among them
   * are for all.
   *
   * @param {File[]} files
   */
  read(files) {
    const recipes = files.filter(isRecipe);
    this.#waiting.push(...files.filter((file) => !isRecipe(file)));
    return this.#inTurn(async (isVoid) => {
      for (const file of recipes) await this.#takeRecipe(file);
      // A list that could not be read waits for its recipe.
      if (recipes.length > 0) this.#waiting.unshift(...this.#unread.splice(0));
      let changed = false;
      for (let file = this.#waiting.shift(); file && !isVoid(); file = this.#waiting.shift()) {
        changed = (await this.#readOne({ source: file, decisions: null }, isVoid)) === "added" || changed;
      }
      if (changed && !isVoid()) await this.#refresh();
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
      const entry = this.#held.find((each) => each.key === key);
      if (!entry && this.#holds(file, decisions.sheet)) {
        this.#view.already(file.name);
        return;
      }
      const before = entry && { ...entry };
      const recipes = this.#recipes;
      try {
        if (!(await this.#add({ key: entry?.key ?? ++this.#lastKey, source: file, decisions })) || isVoid()) return;
      } catch (error) {
        if (error instanceof Crash) throw error;
        wrong = error;
        return;
      }
      this.#remember(decisions);
      if (before) this.#view.corrected(this.#nameOf(before), () => void this.#takeBack([before], recipes));
      await this.#refresh();
    });
    return wrong;
  }

  /** @param {number} key */
  remove(key) {
    return this.#inTurn(async () => {
      const entry = this.#held.find((each) => each.key === key);
      if (!entry) return;
      await this.#messenger.ask("remove", { key });
      this.#changes += 1;
      this.#held = this.#held.filter((each) => each !== entry);
      await this.#refresh();
      this.#view.removed(this.#nameOf(entry), () => void this.#putBack(entry));
    });
  }

  /** @param {Entry} entry */
  #putBack(entry) {
    return this.#inTurn(async (isVoid) => {
      if ((await this.#readOne(entry, isVoid)) === "added") await this.#refresh();
    });
  }

  /**
   * Reads other sheets of a workbook, each as a file of its own: by what was decided of the one that is held, where they have
   * the same headers.
   *
   * @param {number} key
   * @param {string[]} sheets
   */
  readSheets(key, sheets) {
    return this.#inTurn(async (isVoid) => {
      const entry = this.#held.find((each) => each.key === key);
      if (!entry) return;
      const known = [...(entry.decisions?.header?.length ? [entry.decisions] : []), ...this.#recipes];
      let changed = false;
      for (const sheet of sheets) {
        const recipes = [...known, {}].map((each) => this.#reader.onSheet(each, sheet));
        const wanted = { source: entry.source, decisions: null, recipes, sheet, workbook: entry.workbook ?? entry.key };
        const outcome = await this.#readOne(wanted, isVoid);
        if (outcome === "cancelled" || isVoid()) break;
        changed ||= outcome === "added";
      }
      if (changed && !isVoid()) await this.#refresh();
    });
  }

  /** Adds the made-up sample. */
  readSample() {
    return this.#inTurn(async (isVoid) => {
      // A double click is one wish; and made-up persons are counted alone.
      if (this.#held.length === 0 && (await this.#readOne({ source: SAMPLE, decisions: null }, isVoid)) === "added") await this.#refresh();
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
    return this.#messenger.ask("inspect", { file, recipes: decisions ? [decisions] : this.#recipes });
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
      const entry = this.#held.find((each) => each.key === key);
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
    const source = this.#held.find((each) => each.key === key)?.source;
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
    this.#publishing.cancel();
  }

  /** @param {number} year */
  async chooseYear(year) {
    this.#year = year;
    await this.#refreshed();
  }

  /** @param {string | null} region */
  async chooseRegion(region) {
    this.#region = region;
    await this.#refreshed();
  }

  /**
   * Shows the report for publication, as decided, or as counted.
   *
   * @param {Decision | null} decision
   */
  async choosePublication(decision) {
    this.#decision = decision;
    await this.#refreshed();
  }

  /** Shows what is chosen; a worker that breaks on the way is given its files again. */
  async #refreshed() {
    await this.#guarded(() => this.#refresh());
    if (this.#broken) await this.#inTurn(async () => {});
  }

  /**
   * What would come of another decision about what is shown; null where that was cancelled or is refused.
   *
   * @param {Decision} decision
   * @returns {Promise<PublicationSummary | null>}
   */
  async compare(decision) {
    /** @type {PublicationSummary | null} */
    let summary = null;
    await this.#guarded(async () => {
      const { year, region } = this.#last ?? {};
      if (year === undefined || region === undefined) return;
      summary = await this.#publishing.compare({ year, region }, decision);
    });
    return summary;
  }

  /** Lets go of everything. */
  async startOver() {
    this.#age += 1;
    this.#waiting = [];
    this.#held = [];
    this.#unread = [];
    this.#recipes = [];
    this.#messenger.cancel("reading");
    this.#publishing.cancel();
    await this.#inTurn(async () => {
      await this.#messenger.ask("clear", {});
      this.#last = null;
      this.#year = null;
      this.#region = null;
      this.#decision = null;
    });
    if (this.#held.length === 0) this.#view.empty();
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

  /**
   * What was decided of one file holds for those that come after it with the same headers: seven regions keep one list.
   *
   * @param {Decisions} decisions
   */
  #remember(decisions) {
    if (!decisions.header?.length) return;
    const same = JSON.stringify(decisions.header);
    this.#recipes = [this.#reader.lasting(decisions), ...this.#recipes.filter((each) => JSON.stringify(each.header) !== same)];
  }

  /** @param {File} file */
  async #takeRecipe(file) {
    // A file that is gone or too long is no recipe either.
    const text = file.size <= LONGEST_RECIPE ? await file.text().catch(() => "") : "";
    const recipe = this.#reader.readRecipe(text);
    if (!recipe) {
      this.#view.noRecipe(file.name);
      return;
    }
    this.#recipes = [recipe, ...this.#recipes];
    const count = this.#held.filter((each) => each.source !== SAMPLE).length;
    this.#view.recipe(file.name, count, () => void this.#readBy(recipe, file.name));
  }

  /**
   * Reads the files that are held once more, by a recipe where it fits.
   *
   * @param {Decisions} recipe
   * @param {string} name
   */
  #readBy(recipe, name) {
    return this.#inTurn(async (isVoid) => {
      const held = this.#held.filter((each) => each.source !== SAMPLE);
      /** @type {Entry[]} */
      const before = [];
      for (const entry of held) {
        const decided = { ...entry.decisions, ...(entry.sheet && { sheet: entry.sheet }) };
        const recipes = [this.#reader.over(recipe, decided), decided];
        const outcome = await this.#replace({ ...entry, decisions: null, recipes });
        if (outcome === "cancelled" || isVoid()) break;
        if (outcome === "added") before.push(entry);
      }
      if (isVoid() || before.length === 0) return;
      this.#view.readAgain(name, () => void this.#takeBack(before, this.#recipes));
      await this.#refresh();
    });
  }

  /**
   * @param {Entry[]} entries as they were before
   * @param {Decisions[]} recipes what held for files to come
   */
  #takeBack(entries, recipes) {
    return this.#inTurn(async (isVoid) => {
      let changed = false;
      for (const entry of entries.filter(({ key }) => this.#held.some((each) => each.key === key))) {
        const outcome = await this.#replace({ ...entry, decisions: entry.decisions ?? {} });
        if (outcome === "cancelled" || isVoid()) break;
        changed ||= outcome === "added";
      }
      if (!changed || isVoid()) return;
      this.#recipes = recipes;
      await this.#refresh();
    });
  }

  /**
   * Reads a file once more, in place of itself; what was counted of it stays where that goes wrong.
   *
   * @param {Entry} entry
   * @returns {Promise<"added" | "cancelled" | "failed">}
   */
  async #replace(entry) {
    try {
      return (await this.#add(entry)) ? "added" : "cancelled";
    } catch (error) {
      if (error instanceof Crash || entry.source === SAMPLE) throw error;
      this.#view.failed(entry.source, error, entry.sheet ?? null);
      return "failed";
    }
  }

  /**
   * Reads a file that is not held yet.
   *
   * @param {Omit<Entry, "key">} wanted
   * @param {() => boolean} isVoid
   * @returns {Promise<"added" | "cancelled" | "failed">}
   */
  async #readOne(wanted, isVoid) {
    const { source, sheet } = wanted;
    if (this.#holds(source, sheet)) {
      this.#view.already(this.#nameOf(wanted));
      return "failed";
    }
    try {
      if (await this.#add({ ...wanted, key: ++this.#lastKey })) return isVoid() ? "cancelled" : "added";
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
    }
    return "failed";
  }

  /**
   * Whether a file is held, or the sheet of it that is meant.
   *
   * @param {File | "sample"} source
   * @param {string | null | undefined} sheet
   */
  #holds(source, sheet) {
    return this.#held.some((each) => isSame(each.source, source) && (!sheet || each.sheet === sheet));
  }

  /**
   * Adds a file or puts it in place of itself; false when that was cancelled.
   *
   * @param {Entry} entry
   */
  async #add(entry) {
    const { key, source } = entry;
    const age = this.#age;
    if (source === SAMPLE) {
      await this.#messenger.ask("sample", { key, name: this.#sampleName() });
    } else {
      const reading = this.#view.reading(source);
      const asked = { key, source: entry.workbook ?? key, file: source, recipes: this.#recipesFor(entry) };
      try {
        const answer = await this.#messenger.ask("read", asked, (bytes) => reading.progress(bytes));
        if (answer === "cancelled") return false;
        // Read again, it is read by the same decisions, whatever recipes have come since.
        entry.decisions = answer.decisions;
        entry.sheet = answer.sheet;
        entry.name = answer.name;
        const isNew = !this.#held.some((each) => each.key === key && each.sheet === answer.sheet);
        const remove = () => void this.remove(key);
        if (answer.sameAs !== null && isNew) this.#view.sameRows(answer.name, answer.sameAs, remove);
        else if (answer.overlap !== null && isNew) this.#view.overlap(answer.name, answer.overlap, remove);
      } finally {
        reading.end();
      }
    }
    this.#changes += 1;
    this.#unread = this.#unread.filter((each) => !isSame(each, source));
    if (age !== this.#age) return true;
    // The made-up sample gives way to a real file, in the worker and here.
    if (source !== SAMPLE) this.#held = this.#held.filter((each) => each.source !== SAMPLE);
    const place = this.#held.findIndex((each) => each.key === key);
    if (place < 0) this.#held.push(entry);
    else this.#held[place] = entry;
    return true;
  }

  /** @param {Entry} entry */
  #recipesFor({ decisions, recipes }) {
    return decisions ? [decisions] : (recipes ?? this.#recipes);
  }

  async #refresh() {
    const turn = ++this.#lastRefresh;
    const changes = this.#changes;
    const { account, keys, years } = await this.#messenger.ask("summary", {});
    if (account.files.length === 0) {
      if (turn === this.#lastRefresh) this.#view.empty();
      return;
    }
    // A year that the data lack gives way to the latest that they have.
    const year = years.find((each) => each === this.#year) ?? years.at(-1);
    const region = this.#region;
    const sampleKeys = this.#held.filter((each) => each.source === SAMPLE).map((each) => each.key);
    const samples = [...keys.keys()].filter((index) => sampleKeys.includes(keys[index] ?? -1));
    const shown = { account, keys, samples, years, year, region, ...(await this.#reportOf(year, region)) };
    // What was asked later shows what is.
    if (turn === this.#lastRefresh) this.#show(shown, changes);
  }

  /**
   * The report as it is to be shown: as counted, for publication, or not at all.
   *
   * @param {number | undefined} year
   * @param {string | null} region
   * @returns {Promise<Pick<Shown, "report" | "published" | "withheld">>}
   */
  async #reportOf(year, region) {
    const decision = this.#decision;
    const nothing = { report: null, published: null, withheld: null };
    if (year === undefined) return nothing;
    if (!decision) return { ...nothing, report: await this.#messenger.ask("report", { year, region }) };
    return { ...nothing, ...(await this.#publishing.prepare({ year, region }, decision)) };
  }

  /**
   * Shows it. Where a publication is refused or was cancelled, what is shown stays, if it is of the same files; but from a report as
   * counted a refusal leads to what can be decided about the publication.
   *
   * @param {Shown} shown
   * @param {number} changes
   */
  #show(shown, changes) {
    const { withheld } = shown;
    const last = this.#lastChanges === changes ? this.#last : null;
    if (withheld && last && (last.published || !withheld.refusal)) {
      this.#year = last.year ?? null;
      this.#region = last.region;
      this.#view.show(last);
      this.#decision = this.#view.stays(withheld);
      return;
    }
    if (!this.#view.show(shown) && shown.published) {
      const { decision } = shown.published;
      this.#show({ ...shown, report: null, published: null, withheld: { decision, report: shown.report, refusal: UNPROVED } }, changes);
      return;
    }
    this.#last = shown;
    this.#lastChanges = changes;
  }

  /** @param {() => Promise<unknown>} action */
  async #guarded(action) {
    try {
      await action();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }

  /** A fresh worker has counted nothing: what was held is read again. */
  async #readAgain() {
    if (!this.#broken) return;
    this.#broken = false;
    this.#view.crashed();
    const before = this.#held;
    this.#held = [];
    for (const entry of before) {
      try {
        await this.#add(entry);
      } catch (error) {
        if (error instanceof Crash) {
          // Not again and again.
          this.#broken = false;
          this.#held = [];
          break;
        }
        this.#view.lostFile(this.#nameOf(entry));
      }
    }
    if (before.length > 0 && this.#held.length === 0) this.#view.lost();
    else if (this.#held.length < before.length) await this.#guarded(() => this.#refresh());
  }

  /** @param {Omit<Entry, "key">} entry */
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

/** @param {File} file */
function isRecipe(file) {
  return file.name.toLowerCase().endsWith(".json");
}

/**
 * Whether two are the same file, as far as a page can tell.
 *
 * @param {File | "sample"} one
 * @param {File | "sample"} other
 */
function isSame(one, other) {
  if (one === SAMPLE || other === SAMPLE) return one === other;
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}
