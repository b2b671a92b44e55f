// Reads a JSON-stat collection with the toolkit of the format's makers and prints, by table, each cell's codes and its value, or
// its status where it has none.
import { readFileSync } from "node:fs";
// @ts-expect-error: the toolkit has no types.
import JSONstat from "jsonstat-toolkit";

const collection = JSONstat(JSON.parse(readFileSync(process.argv[2], "utf8")));
if (collection.class !== "collection") throw new Error(`no collection but ${collection.class}`);

/** @param {any} dataset */
function cells(dataset) {
  if (dataset.class !== "dataset") throw new Error(`no dataset but ${dataset.class}`);
  const codes = dataset.id.map((/** @type {string} */ id) => dataset.Dimension(id).id);
  const size = dataset.size.reduce((/** @type {number} */ product, /** @type {number} */ each) => product * each, 1);
  if (dataset.n !== size) throw new Error(`${dataset.label}: ${dataset.n} cells, ${size} places`);
  /** @type {Record<string, number | string>} */
  const found = {};
  /** @param {string[]} at */
  const visit = (at) => {
    if (at.length < codes.length) {
      for (const code of codes[at.length]) visit([...at, code]);
      return;
    }
    const cell = dataset.Data(Object.fromEntries(at.map((code, place) => [dataset.id[place], code])));
    found[at.join("/")] = cell.value ?? cell.status;
  };
  visit([]);
  return found;
}

const read = collection.Dataset();
process.stdout.write(
  JSON.stringify(Object.fromEntries(read.map((/** @type {any} */ dataset) => [dataset.extension.id, cells(dataset)]))),
);
