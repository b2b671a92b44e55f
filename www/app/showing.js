// What is asked of what was counted, and shown: which year, which region, and for whom.

import { Publishing } from "./publishing.js";

/** @import { Account, Decision, PublicationSummary, Report, Summary } from "../types" */
/** @import { Held } from "./held.js" */
/** @import { Messenger } from "./messenger.js" */
/** @import { Published, Withheld } from "./publishing.js" */

/**
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
 *
 * What shows it.
 *
 * @typedef {object} Display
 * @property {() => Preparing} preparing a publication is being prepared
 * @property {(withheld: Withheld) => Decision | null} stays another publication is refused or was cancelled; what was shown stays, and what
 * is decided now is answered
 * @property {(shown: Shown) => boolean} show false where what protects a report does not hold; what was shown stays
 * @property {() => void} empty nothing has been read
 *
 * @typedef {object} Preparing
 * @property {(share: number) => void} progress
 * @property {() => void} end
 */

/** What a refusal is called where what protects a report does not hold, as `disclosure::Refusal` has it. */
const UNPROVED = /** @type {any} */ ("Unproved");

export class Showing {
  /** @type {number | null} */
  #year = null;
  /** What the page around prefers where nobody has chosen. @type {number | null} */
  #preferredYear = null;
  /** @type {string | null} */
  #region = null;
  /** What was decided about a publication; none where all is shown as counted. @type {Decision | null} */
  #decision = null;
  #lastRefresh = 0;
  /** Raised when what is held changes: what was shown before is then of other files. */
  #changes = 0;
  /** What is shown, and of which changes. @type {Shown | null} */
  #last = null;
  #lastChanges = 0;
  /** What is held, after which changes. @type {{ changes: number, summary: Summary } | null} */
  #known = null;
  #messenger;
  #publishing;
  #display;
  #held;

  /**
   * @param {Messenger} messenger
   * @param {Display} display
   * @param {Held} held
   */
  constructor(messenger, display, held) {
    this.#messenger = messenger;
    this.#publishing = new Publishing(messenger, () => display.preparing());
    this.#display = display;
    this.#held = held;
  }

  /** @param {number} year */
  chooseYear(year) {
    this.#year = year;
    return this.refresh();
  }

  /**
   * Chooses a year if the data have it, and prefers it in data to come.
   *
   * @param {number} year
   */
  async preferYear(year) {
    this.#preferredYear = year;
    if (this.#last?.years.includes(year)) await this.chooseYear(year);
  }

  /** @param {string | null} region */
  chooseRegion(region) {
    this.#region = region;
    return this.refresh();
  }

  /**
   * Shows the report for publication, as decided, or as counted.
   *
   * @param {Decision | null} decision
   */
  choosePublication(decision) {
    this.#decision = decision;
    return this.refresh();
  }

  /** Which year, which region, and for whom, as it was chosen. */
  get choice() {
    return { year: this.#year, region: this.#region, decision: this.#decision };
  }

  set choice({ year, region, decision }) {
    this.#year = year;
    this.#region = region;
    this.#decision = decision;
  }

  /**
   * Says that what is held has changed.
   *
   * @param {Summary | null} [summary] of what is held now, where it is known
   */
  changed(summary = null) {
    this.#changes += 1;
    if (summary) this.#known = { changes: this.#changes, summary };
  }

  /** Lets go of what was chosen, and of what is on its way to be shown. */
  forget() {
    this.#lastRefresh += 1;
    this.#changes += 1;
    this.#last = null;
    this.#known = null;
    this.choice = { year: null, region: null, decision: null };
  }

  /** Stops the preparation of a publication. */
  cancelPublication() {
    this.#publishing.cancel();
  }

  /**
   * What would come of another decision about what is shown; null where that was cancelled or is refused.
   *
   * @param {Decision} decision
   * @returns {Promise<PublicationSummary | null>}
   */
  async compare(decision) {
    const { year, region } = this.#last ?? {};
    if (year === undefined || region === undefined) return null;
    return this.#publishing.compare({ year, region }, decision);
  }

  async refresh() {
    const turn = ++this.#lastRefresh;
    const changes = this.#changes;
    const { account, keys, years } = await this.#summary(changes);
    if (account.files.length === 0) {
      if (turn === this.#lastRefresh) this.#display.empty();
      return;
    }
    // A year that the data lack gives way to the one that is preferred, or else to the latest that they have.
    const year = [this.#year, this.#preferredYear].find((each) => each !== null && years.includes(each)) ?? years.at(-1);
    const region = this.#region;
    const samples = this.#held.samples(keys);
    const shown = { account, keys, samples, years, year, region, ...(await this.#reportOf(year, region)) };
    // What was asked later shows what is.
    if (turn === this.#lastRefresh) this.#show(shown, changes);
  }

  /**
   * What is held, which is asked for once for all that is shown of it.
   *
   * @param {number} changes
   * @returns {Promise<Summary>}
   */
  async #summary(changes) {
    if (this.#known?.changes === changes) return this.#known.summary;
    const summary = await this.#messenger.ask("summary", {});
    this.#known = { changes, summary };
    return summary;
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
      this.#display.show(last);
      this.#decision = this.#display.stays(withheld);
      return;
    }
    if (!this.#display.show(shown) && shown.published) {
      const { decision } = shown.published;
      this.#show({ ...shown, report: null, published: null, withheld: { decision, report: shown.report, refusal: UNPROVED } }, changes);
      return;
    }
    this.#last = shown;
    this.#lastChanges = changes;
  }
}
