// The recipes of a session: what a person decided of one file holds for those that come after it, and so does a saved recipe.

/** @import { Decisions } from "../types" */

/**
 * What knows how decisions are written.
 *
 * @typedef {object} DecisionReader
 * @property {(json: string) => Decisions | undefined} readRecipe
 * @property {(decisions: Decisions, sheet: string) => Decisions} onSheet the same for another sheet of the workbook
 * @property {(recipe: Decisions, before: Decisions) => Decisions} over a recipe, with what was decided before where it says nothing
 * @property {(decisions: Decisions) => Decisions} lasting what holds for other files, too
 */

/** No recipe is longer. */
const LONGEST = 1024 * 1024;

export class Recipes {
  /** The latest first. @type {Decisions[]} */
  all = [];
  #reader;

  /** @param {DecisionReader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /**
   * What was decided of one file holds for those with the same headers: seven regions keep one list.
   *
   * @param {Decisions} decisions
   */
  remember(decisions) {
    if (!decisions.header?.length) return;
    const same = JSON.stringify(decisions.header);
    this.all = [this.#reader.lasting(decisions), ...this.all.filter((each) => JSON.stringify(each.header) !== same)];
  }

  /**
   * Takes the recipe that was saved in a file; none where it is not one.
   *
   * @param {File} file
   * @returns {Promise<Decisions | undefined>}
   */
  async take(file) {
    // A file that is gone or too long is no recipe either.
    const text = file.size <= LONGEST ? await file.text().catch(() => "") : "";
    const recipe = this.#reader.readRecipe(text);
    if (recipe) this.all = [recipe, ...this.all];
    return recipe;
  }

  /**
   * By what another sheet of a workbook is read: by what was decided of the one that is held, where they have the same headers.
   *
   * @param {Decisions | null} decisions of the sheet that is held
   * @param {string} sheet
   */
  forSheet(decisions, sheet) {
    const known = [...(decisions?.header?.length ? [decisions] : []), ...this.all];
    return [...known, {}].map((each) => this.#reader.onSheet(each, sheet));
  }

  /**
   * By what a file is read again, once a recipe has come.
   *
   * @param {Decisions} recipe
   * @param {Decisions} decided of the file before
   */
  over(recipe, decided) {
    return [this.#reader.over(recipe, decided), decided];
  }
}

/** @param {File} file */
export function isRecipe(file) {
  return file.name.toLowerCase().endsWith(".json");
}
