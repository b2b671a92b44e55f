// The page: what the session wants shown becomes elements, in the sheet's language.

import { shown as asShown } from "#wasm";
import { watchBar } from "./bar.js";
import { byId } from "./element.js";
import { Notices } from "./notices.js";
import { WaitingBar } from "./progress.js";
import { PublicationPanel } from "./publication.js";
import { ReportPlace } from "./report-place.js";
import { watchScrollers } from "./scroll.js";
import { asksForColumns } from "./session.js";
import { tellShell } from "./shell.js";
import { speakStart } from "./start.js";
import { Toolbar } from "./toolbar.js";
import { Undo } from "./undo.js";

/** @import { Sheet } from "#wasm" */
/** @import { Decision, FileAccount, Overlap, PublicationSummary, ReadError, RepeatText, ReportDocument } from "../types" */
/** @import { Leaving } from "./leaving.js" */
/** @import { ReviewPart } from "./review.js" */
/** @import { Withheld } from "./publishing.js" */
/** @import { View } from "./session.js" */
/** @import { Shown } from "./showing.js" */

/**
 * What a person asks for.
 *
 * @typedef {object} Wishes
 * @property {(year: number) => void} chooseYear
 * @property {(region: string | null) => void} chooseRegion
 * @property {(decision: Decision | null) => void} choosePublication
 * @property {(decision: Decision) => Promise<PublicationSummary | null>} compare
 * @property {() => void} saveCertificate
 * @property {() => void} cancel stops the reading of files
 * @property {() => void} cancelPublication stops the preparation of a publication
 * @property {(file: File, sheet: string | null) => void} sayColumns
 * @property {(key: number, account: FileAccount, at: ReviewPart) => void} review
 * @property {(key: number) => void} remove
 * @property {(key: number, names: string[]) => void} readSheets
 * @property {(key: number, account: FileAccount, repeat: RepeatText) => void} toggleOnce
 * @property {(key: number, name: string, withValues: boolean) => void} saveListing
 * @property {(table: string) => Promise<boolean>} saveTable
 * @property {() => void} saveSums
 */

/** @implements {View} */
export class Page {
  #start = byId("start", HTMLElement);
  #mode = byId("mode", HTMLElement);
  #skip = byId("skip", HTMLElement);
  #status = byId("status", HTMLElement);
  #saying = 0;
  /** @type {Shown | null} */
  #shown = null;
  /** What is shown, in words. @type {ReportDocument | null} */
  #document = null;
  #lang;
  #sheet;
  #notices;
  #bar;
  #toolbar;
  #place;
  #preparing;
  #publication;
  #undo = new Undo();
  /** What has been undone, until what came of it is shown: one sentence would take the other's place. */
  #undone = "";
  /** Closes what was said of the file that was saved before. */
  #closeSaved = () => {};
  #leaving;
  #wishes;

  /**
   * @param {Sheet} sheet
   * @param {"sv" | "en"} lang that the sheet speaks, and in which the start has been said
   * @param {Leaving} leaving
   * @param {Wishes} wishes
   */
  constructor(sheet, lang, leaving, wishes) {
    const refuge = () => this.#refuge();
    this.#sheet = sheet;
    this.#lang = lang;
    this.#leaving = leaving;
    this.#wishes = wishes;
    this.#notices = new Notices(byId("notices", HTMLElement), sheet, refuge);
    const announce = (/** @type {string} */ text) => this.#announce(text);
    this.#bar = new WaitingBar("reading", sheet, announce, refuge, wishes.cancel);
    this.#preparing = new WaitingBar("preparing", sheet, announce, refuge, wishes.cancelPublication);
    this.#publication = new PublicationPanel(sheet, {
      decide: (decision) => this.#decide(decision),
      compare: wishes.compare,
      saveCertificate: wishes.saveCertificate,
    });
    this.#toolbar = new Toolbar(
      (year) => this.#choose("undo-year", this.#shown?.year ?? year, year, wishes.chooseYear),
      (region) => this.#choose("undo-region", this.#shown?.region ?? null, region, wishes.chooseRegion),
      (publication) => this.#decide(publication ? this.#publication.decision : null),
    );
    this.#place = new ReportPlace(sheet, this.#publication, wishes, {
      announce,
      copyFailed: () => this.copyFailed(),
      tableCopyFailed: () => this.#notices.add((sheet) => ({ heading: null, sentence: sheet.text("table-copy-failed") })),
    });
    watchBar(byId("desk", HTMLElement));
    this.#render();
  }

  /** Says everything in the other language; what is shown stays. */
  switchLanguage() {
    this.speak(this.#lang === "sv" ? "en" : "sv");
  }

  /** @param {"sv" | "en"} lang */
  speak(lang) {
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.#sheet.setLang(lang);
    this.#translate();
  }

  /** The language that is spoken. */
  get lang() {
    return this.#lang;
  }

  /** The figures of the page. */
  get figures() {
    return this.#place.figures;
  }

  /** The report that is shown; none where there is none. */
  get report() {
    return this.#shown?.report ?? null;
  }

  /** What protects the report that is shown, and how it was decided; none where it is shown as counted. */
  get published() {
    const published = this.#shown?.published;
    return published ? { protection: published.protection, decision: published.decision } : null;
  }

  /** @param {Decision | null} decision */
  #decide(decision) {
    const before = this.#shown?.published?.decision ?? this.#shown?.withheld?.decision ?? null;
    this.#choose("undo-mode", before, decision, this.#wishes.choosePublication);
  }

  /**
   * Chooses, and remembers what was chosen before.
   *
   * @template T
   * @param {string} what
   * @param {T} before
   * @param {T} now
   * @param {(value: T) => void} choose
   */
  #choose(what, before, now, choose) {
    this.#undo.remember({ what: (sheet) => sheet.text(what), back: () => choose(before) });
    this.#undone = "";
    choose(now);
  }

  /** Undoes the last choice. */
  undo() {
    const step = this.#undo.take();
    const sheet = this.#sheet;
    this.#undone = step ? sheet.textWith("undone", "what", step.what(sheet)) : "";
    this.#announce(this.#undone || sheet.text("nothing-to-undo"));
    step?.back();
  }

  preparing() {
    this.#preparing.begin(() => this.#sheet.text("preparing"));
    return this.#preparing;
  }

  /** @param {Withheld} withheld */
  stays(withheld) {
    this.#undone = "";
    if (withheld.refusal) {
      // A file that cannot be used is not in the panel any more.
      this.#publication.drop(withheld);
      this.#render();
      this.#notices.add((sheet) => ({ heading: sheet.text("refusal-stays"), sentence: this.#publication.sentence(withheld) }));
    } else {
      this.#notices.add((sheet) => ({ heading: null, sentence: sheet.text("not-published") }));
    }
    return this.#shown?.published || this.#shown?.withheld ? this.#publication.decision : null;
  }

  /** Forgets what went wrong before: something new is tried. */
  forgetNotices() {
    this.#notices.clear();
  }

  /** @param {File} file */
  reading(file) {
    const bar = this.#bar;
    bar.begin(() => this.#sheet.textWith("reading", "name", file.name));
    return { progress: (/** @type {number} */ bytes) => bar.progress(bytes / Math.max(1, file.size)), end: () => bar.end() };
  }

  /** @param {string[]} names */
  cancelled(names) {
    this.#notices.add((sheet) => ({ heading: null, sentence: sheet.textWith("cancelled", "name", names.map(asShown).join(", ")) }));
  }

  /** @param {string} name */
  already(name) {
    this.#notices.add((sheet) => ({ heading: null, sentence: sheet.textWith("already-read", "name", name) }));
  }

  /**
   * @param {File} file
   * @param {ReadError} error
   * @param {string | null} sheet
   */
  failed(file, error, sheet) {
    this.#undone = "";
    const act = () => this.#wishes.sayColumns(file, sheet);
    const name = sheet ? `${file.name} (${sheet})` : file.name;
    this.#notices.add((words) => ({
      heading: words.errorHeading(error, name),
      sentence: words.readError(error),
      ...(asksForColumns(error) && { action: { label: words.text("correct-it"), act } }),
    }));
  }

  /** @param {string} name */
  lostFile(name) {
    this.#notices.add((sheet) => ({ heading: null, sentence: sheet.textWith("file-changed", "name", name) }));
  }

  /** @param {() => void} undo */
  added(undo) {
    this.#undo.remember({ what: (sheet) => sheet.text("undo-files"), back: undo });
  }

  /** @param {() => void} undo */
  cleared(undo) {
    this.#offerUndo((sheet) => sheet.text("cleared"), undo, (sheet) => sheet.text("undo-start-over"));
  }

  /**
   * @param {string} name
   * @param {() => void} undo
   */
  removed(name, undo) {
    this.#say("removed", name, undo);
  }

  /**
   * @param {string} name
   * @param {() => void} undo
   */
  corrected(name, undo) {
    this.#say("corrected", name, undo);
  }

  /**
   * @param {string} recipe
   * @param {() => void} undo
   */
  readAgain(recipe, undo) {
    this.#say("read-again", recipe, undo);
  }

  /**
   * @param {string} name
   * @param {string} other
   * @param {() => void} remove
   */
  sameRows(name, other, remove) {
    this.#notices.add((sheet) => ({
      heading: sheet.textWith("same-rows", "name", name),
      sentence: sheet.textWith("same-rows-as", "name", other),
      action: { label: sheet.textWith("remove-file-named", "name", name), act: remove },
    }));
  }

  /**
   * @param {string} name
   * @param {Overlap} overlap
   * @param {() => void} remove
   */
  overlap(name, overlap, remove) {
    this.#notices.add((sheet) => ({
      heading: sheet.textWith("same-rows", "name", name),
      sentence: sheet.overlap(overlap),
      action: { label: sheet.textWith("remove-file-named", "name", name), act: remove },
    }));
  }

  /**
   * @param {string} name
   * @param {number} count
   * @param {() => void} again
   */
  recipe(name, count, again) {
    this.#notices.add(
      (sheet) => ({
        heading: null,
        sentence: sheet.textWith("recipe-taken", "name", name),
        ...(count > 0 && { action: { label: sheet.text("recipe-again"), act: again } }),
      }),
      "calm",
    );
  }

  /** @param {string} name */
  noRecipe(name) {
    this.#notices.add((sheet) => ({ heading: null, sentence: sheet.textWith("recipe-bad", "name", name) }));
  }

  /**
   * Says what was done, with a way back.
   *
   * @param {string} key
   * @param {string} name
   * @param {() => void} undo
   */
  #say(key, name, undo) {
    this.#offerUndo((sheet) => sheet.textWith(key, "name", name), undo);
  }

  /**
   * @param {(sheet: Sheet) => string} what was done
   * @param {() => void} undo
   * @param {(sheet: Sheet) => string} [undone] what it is called when it has been taken back
   */
  #offerUndo(what, undo, undone = what) {
    const step = {
      what: undone,
      back: () => {
        close();
        undo();
      },
    };
    const act = () => {
      this.#undo.forget(step);
      undo();
    };
    const saying = (/** @type {Sheet} */ sheet) => ({
      heading: null,
      sentence: what(sheet),
      action: { label: sheet.text("undo"), act },
    });
    const close = this.#notices.add(saying, "calm");
    this.#undo.remember(step);
  }

  /** What was pasted is no table. */
  pastedNothing() {
    this.#notices.add((sheet) => ({ heading: null, sentence: sheet.text("pasted-nothing") }));
  }

  /**
   * Says that a file was handed to the browser.
   *
   * @param {string} name
   */
  saved(name) {
    this.#closeSaved();
    const saying = (/** @type {Sheet} */ sheet) => ({ heading: null, sentence: sheet.textWith("saved", "name", name) });
    // The browser shows it, too: nobody has to be led away from what is being done.
    this.#closeSaved = this.#notices.add(saying, "calm", { bring: false });
  }

  crashed() {
    this.#notices.add((sheet) => ({ heading: null, sentence: sheet.text("error-worker") }));
    if (this.#shown) this.#toolbar.offer(this.#shown, this.#sheet);
  }

  copyFailed() {
    this.#notices.add((sheet) => ({ heading: null, sentence: sheet.text("copy-failed") }));
  }

  printFailed() {
    this.#notices.add((sheet) => ({ heading: null, sentence: sheet.text("print-failed") }));
  }

  /**
   * Compares the report with figures that were published before.
   *
   * @param {string} text
   */
  compareWith(text) {
    if (this.#shown?.report) this.#place.consistency.compareWith(text);
    else this.#notices.add((sheet) => ({ heading: null, sentence: sheet.text("published-no-report") }));
  }

  /**
   * One file of published figures is compared at a time.
   *
   * @param {string} name
   */
  notCompared(name) {
    this.#notices.add((sheet) => ({ heading: null, sentence: sheet.textWith("published-one", "name", name) }));
  }

  /**
   * Whether the figures' groups are told apart by patterns, too.
   *
   * @param {boolean} patterns
   */
  usePatterns(patterns) {
    this.#place.figures.usePatterns(patterns);
  }

  lost() {
    this.#toolbar.allow(false);
  }

  /** @param {Shown} shown */
  show(shown) {
    // What stands in the place of a report is read from its beginning, like the first report.
    const first = this.#shown === null || (shown.withheld && !this.#shown.withheld);
    if (!this.#take(shown)) return false;
    const mode = this.#mode.textContent;
    this.#shown = shown;
    this.#render();
    const updated = this.#sheet.textWith("report-updated", "what", this.#what());
    const now = this.#mode.textContent;
    this.#announce([this.#undone, updated, now !== mode && now].filter(Boolean).join(" "));
    this.#undone = "";
    if (first) {
      window.scrollTo(0, 0);
      document.getElementById("title")?.focus({ preventScroll: true });
    }
    return true;
  }

  /**
   * Hands the report to the sheet; false where what protects it does not hold.
   *
   * @param {Shown} shown
   */
  #take({ report, published }) {
    if (!report) return true;
    if (!published) {
      this.#sheet.show(report);
      return true;
    }
    try {
      this.#sheet.publish(report, published.protection, published.decision);
      return true;
    } catch (error) {
      // A trap is another matter.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      return false;
    }
  }

  empty() {
    this.#shown = null;
    // What was chosen was about what is gone.
    this.#undo.take();
    this.#undone = "";
    this.#hush();
    this.#place.consistency.clear();
    this.#publication.clear();
    this.#render();
    window.scrollTo(0, 0);
    this.#refuge();
  }

  #translate() {
    this.#hush();
    this.#place.forget();
    speakStart(this.#sheet, this.#lang);
    this.#bar.translate();
    this.#preparing.translate();
    this.#notices.translate();
    this.#render();
  }

  #render() {
    const shown = this.#shown;
    this.#leaving.shows(shown);
    this.#start.hidden = shown !== null;
    this.#skip.hidden = shown === null;
    const report = (this.#document = shown?.report ? this.#sheet.document() : null);
    this.#mode.textContent = (!shown?.withheld && report?.mode) || "";
    if (shown) {
      this.#toolbar.offer(shown, this.#sheet);
      this.#place.show(shown, report);
    } else {
      this.#toolbar.hide();
      this.#place.hide();
    }
    watchScrollers(document);
    const name = this.#sheet.text("app-name");
    const title = shown ? `${this.#what()} – ${name}` : name;
    // This room's own title is what stands above a printed page, and names the file when it is printed to one.
    document.title = title;
    tellShell({ kind: "title", title, lang: this.#lang });
  }

  /** What is shown, in a few words. */
  #what() {
    if (this.#shown?.withheld) return this.#sheet.text("refusal-heading");
    const report = this.#document;
    return report ? `${report.title}, ${report.place}` : this.#sheet.text("nobody-counted");
  }

  /**
   * Says it to those who do not see it.
   *
   * @param {string} text
   */
  #announce(text) {
    this.#hush();
    // The same sentence twice is said twice only when it has been away.
    this.#saying = window.setTimeout(() => (this.#status.textContent = text), 50);
  }

  /** What was said, or is about to be, is not so any more. */
  #hush() {
    window.clearTimeout(this.#saying);
    this.#status.textContent = "";
  }

  /** Where the focus goes when what had it has gone. */
  #refuge() {
    byId(this.#shown ? "add-file" : "choose-file", HTMLElement).focus({ preventScroll: true });
  }
}
