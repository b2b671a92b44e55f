// Times of several runs: what they come to, and how they are printed.

/**
 * One line of what is found.
 *
 * @typedef {object} Line
 * @property {string} what
 * @property {"ms" | "MB"} unit
 * @property {number[]} runs in the order of measuring
 * @property {string[]} beside what it is beside other figures, in words
 */

/** @param {number[]} runs */
export function median(runs) {
  const sorted = runs.toSorted((one, two) => one - two);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/**
 * Measures several things in turn, so that what else the machine does meanwhile meets them all.
 *
 * @template {string} Name
 * @param {number} rounds
 * @param {Record<Name, () => Promise<number>>} measures
 * @returns {Promise<Record<Name, number[]>>}
 */
export async function inTurn(rounds, measures) {
  const names = /** @type {Name[]} */ (Object.keys(measures));
  const runs = /** @type {Record<Name, number[]>} */ ({});
  for (const name of names) runs[name] = [];
  for (let round = 0; round < rounds; round++) {
    for (const name of names) runs[name].push(await measures[name]());
  }
  return runs;
}

/** @param {number} ratio */
export function times(ratio) {
  return `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×`;
}

/**
 * How it stands to what it should be.
 *
 * @param {number} value
 * @param {number} goal
 * @param {string} unit
 */
export function toGoal(value, goal, unit = "ms") {
  return `${(value / goal).toFixed(2)} of the ${goal} ${unit} allowed`;
}

/**
 * Prints a table of what was found, part by part.
 *
 * @param {string} title
 * @param {Map<string, Line[]>} parts the lines by what they are about
 */
export function print(title, parts) {
  const rows = [...parts].flatMap(([heading, lines]) => [[heading, "", "", ""], ...lines.map(cells)]);
  const table = [[title, "median", "min–max", "beside"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column].length)));
  for (const [index, [what, middle, spread, beside]] of table.entries()) {
    console.log(`${what.padEnd(widths[0])}  ${middle.padStart(widths[1])}  ${spread.padStart(widths[2])}  ${beside}`.trimEnd());
    if (index === 0) console.log("-".repeat(widths.reduce((sum, width) => sum + width + 2, 24)));
  }
  console.log();
}

/** @param {Line} line */
function cells({ what, unit, runs, beside }) {
  const spread = runs.length > 1 ? `${number(Math.min(...runs))}–${number(Math.max(...runs))}` : "";
  return [`  ${what}`, `${number(median(runs))} ${unit}`, spread, beside.join("; ")];
}

/** @param {number} value */
function number(value) {
  return value.toFixed(value < 20 ? 1 : 0);
}
