// The preparation of publications by the worker: of the one that is shown, and of others to compare with it.

/** @import { Messenger } from "./messenger.js" */
/** @import { Decision, Protection, PublicationSummary, Report } from "../types" */

/**
 * A report for publication.
 *
 * @typedef {object} Published
 * @property {Decision} decision
 * @property {Protection} protection
 * @property {PublicationSummary} summary
 * @property {number} milliseconds
 *
 * A report that is not published as decided.
 *
 * @typedef {object} Withheld
 * @property {Decision} decision
 * @property {Report | null} report
 * @property {object | null} refusal why; none where it was cancelled
 *
 * Whose report.
 *
 * @typedef {{ year: number, region: string | null }} Whose
 */

export class Publishing {
  #messenger;
  #begin;
  /** How many are under way. */
  #underWay = 0;

  /**
   * @param {Messenger} messenger
   * @param {() => { progress: (share: number) => void, end: () => void }} begin says that a publication is being prepared
   */
  constructor(messenger, begin) {
    this.#messenger = messenger;
    this.#begin = begin;
  }

  /**
   * Prepares what is to be shown.
   *
   * @param {Whose} whose
   * @param {Decision} decision
   * @returns {Promise<{ report: Report, published: Published } | { withheld: Withheld }>}
   */
  async prepare(whose, decision) {
    const bar = this.#begin();
    this.#underWay += 1;
    try {
      const prepared = await this.#messenger.ask("publish", { ...whose, decision }, (share) => bar.progress(share));
      if (prepared === "cancelled") return { withheld: { decision, report: null, refusal: null } };
      const { report, protection, summary, refusal, milliseconds } = prepared;
      if (!protection || !summary) return { withheld: { decision, report, refusal } };
      return { report, published: { decision, protection, summary, milliseconds } };
    } finally {
      this.#underWay -= 1;
      bar.end();
    }
  }

  /**
   * What would come of another decision; null where that was cancelled or is refused. What is to be shown comes first: a comparison would
   * take its place.
   *
   * @param {Whose} whose
   * @param {Decision} decision
   * @returns {Promise<PublicationSummary | null>}
   */
  async compare(whose, decision) {
    if (this.#underWay > 0) return null;
    const prepared = await this.#messenger.ask("publish", { ...whose, decision });
    return prepared === "cancelled" ? null : prepared.summary;
  }

  cancel() {
    this.#messenger.cancel("publication");
  }
}
