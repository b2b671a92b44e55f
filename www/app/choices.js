// What a person chooses about a publication, as far as it is not yet what is shown.

/** @import { Decision } from "../types" */

/** What can be told together: from how many persons on a row of its own; `"threshold"` is as many as the threshold is. */
/** @typedef {Record<"origins" | "combinations" | "forms", number | "threshold" | null>} Together */

/**
 * A release that was public before.
 *
 * @typedef {{ name: string, text: string }} Earlier
 */

/** The kinds of what can be told together, as the decision has them. */
export const TOGETHER = /** @type {const} */ (["origins", "combinations", "forms"]);

/** What holds unless a person decides otherwise. */
const USUAL = { threshold: 4, groups: true };

/** @returns {Together} */
const usually = () => ({ origins: "threshold", combinations: "threshold", forms: null });

export class Choices {
  rules = { ...USUAL };
  /** Rounded to multiples of this, or not at all. @type {number | null} */
  base = null;
  together = usually();
  /** Figures that are public. */
  figures = "";
  /** The same as they are being typed. */
  draft = "";
  /** @type {Earlier[]} */
  earlier = [];
  /** Those that could not be used, for what they are called. @type {Earlier[]} */
  #dropped = [];
  /** What releases are called, by their texts: a decision that comes back brings the texts alone. @type {Map<string, string>} */
  #names = new Map();

  /** Forgets all, with the files that it was about. */
  clear() {
    Object.assign(this, new Choices());
    this.#dropped = [];
  }

  /** The smallest number of persons that a row of its own may have. */
  get smallest() {
    return this.base ?? this.rules.threshold;
  }

  /**
   * What is decided, or would be with something chosen otherwise.
   *
   * @param {{ together?: Together, groups?: boolean, base?: number }} [otherwise]
   * @returns {Decision}
   */
  decision({ together = this.together, groups = this.rules.groups, base } = {}) {
    const rounded = base ?? this.base;
    const smallest = rounded ?? this.rules.threshold;
    const fewest = (/** @type {number | "threshold" | null} */ each) =>
      each === null ? null : each === "threshold" ? smallest : Math.max(each, smallest);
    // Where all is rounded, nothing is taken for public.
    const hides = rounded === null;
    return {
      method: hides ? { Suppression: { ...this.rules, groups } } : { Rounding: rounded },
      design: { every: true, origins: fewest(together.origins), combinations: fewest(together.combinations), forms: fewest(together.forms) },
      figures: hides && this.figures.trim() !== "" ? [this.figures] : [],
      releases: hides ? this.earlier.map(({ text }) => text) : [],
    };
  }

  /**
   * Adds a release that was public before.
   *
   * @param {Earlier} earlier
   */
  add(earlier) {
    this.#names.set(earlier.text, earlier.name);
    this.earlier.push(earlier);
  }

  /**
   * Takes over what was decided: what was chosen since was refused, given up or taken back. What is public stays, for it is no choice; what the
   * decision knew to be public is public still.
   *
   * @param {Decision} decision
   */
  adopt({ method, design, figures, releases }) {
    const isKnown = (/** @type {string} */ text) => [...this.earlier, ...this.#dropped].some((each) => each.text === text);
    for (const text of releases.filter((each) => !isKnown(each))) {
      this.earlier.push({ name: this.#names.get(text) ?? "json", text });
    }
    if (figures[0] !== undefined && this.figures === "") this.figures = this.draft = figures[0];
    if ("Rounding" in method) {
      this.base = method.Rounding;
    } else {
      this.base = null;
      this.rules = { ...method.Suppression };
    }
    for (const kind of TOGETHER) this.together[kind] = design[kind] === this.smallest ? "threshold" : design[kind];
  }

  /**
   * Whether a publication considers all that is said to be public.
   *
   * @param {Decision} decision
   */
  areKnownIn({ figures, releases }) {
    const own = this.decision();
    return own.figures.every((each) => figures.includes(each)) && own.releases.every((each) => releases.includes(each));
  }

  /**
   * What an earlier release is called that cannot be used; null where another thing is refused.
   *
   * @param {Decision} decision
   * @param {any} refusal
   */
  unusable({ releases }, refusal) {
    const text = releases[refusal?.NotRelease ?? refusal?.RoundedRelease];
    return [...this.earlier, ...this.#dropped].find((each) => each.text === text)?.name ?? null;
  }

  /**
   * Lets go of an earlier release that cannot be used.
   *
   * @param {Decision} decision
   * @param {any} refusal
   */
  drop({ releases }, refusal) {
    const text = releases[refusal?.NotRelease ?? refusal?.RoundedRelease];
    this.#dropped.push(...this.earlier.filter((each) => each.text === text));
    this.earlier = this.earlier.filter((each) => each.text !== text);
  }
}
