// Others that read and count the made-up list, as their documentation recommends it for speed, each from the file that was chosen to the
// numbers of all tables. Bundled, and run in a page of its own.

import { escape, fromCSV, op } from "arquero";
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import { dsvFormat } from "d3-dsv";
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { COLUMNS, count, RELATED, TABLES, WORDS } from "./tables.js";
import { Tally } from "./tally.js";

/** @import { Counts, Whom } from "./tables.js" */

/** @typedef {(file: File) => Promise<Counts | null>} Reader what a reader that counts nothing gives is null */

/** What the file costs that is only read. @type {Reader} */
async function bare(file) {
  await file.arrayBuffer();
  return null;
}

/** Rows come while the file is read. @type {Reader} */
function papaparse(file) {
  const tally = new Tally();
  let isHeader = true;
  return new Promise((resolve, reject) => {
    Papa.parse(/** @type {any} */ (file), {
      delimiter: ";",
      skipEmptyLines: true,
      chunk: ({ data }) => {
        for (const row of data) {
          if (isHeader) isHeader = false;
          else tally.add(row);
        }
      },
      complete: () => resolve(tally.counts),
      error: reject,
    });
  });
}

/** @type {Reader} */
async function d3(file) {
  const tally = new Tally();
  const text = await file.text();
  // Nothing is kept of a row that was counted.
  dsvFormat(";").parseRows(text, (row, index) => {
    if (index > 0) tally.add(row);
    return null;
  });
  return tally.counts;
}

/** Rows come while the file is read. @type {Reader} */
async function udsv(file) {
  const tally = new Tally();
  /** @type {ReturnType<typeof initParser> | null} */
  let parser = null;
  for await (const text of /** @type {any} */ (file.stream().pipeThrough(new TextDecoderStream()))) {
    parser ??= initParser(inferSchema(text, { col: ";" }));
    parser.chunk(text, parser.stringArrs, (row) => tally.add(row));
  }
  parser?.end();
  return tally.counts;
}

/** @type {Reader} */
async function arquero(file) {
  const list = fromCSV(await file.text(), { delimiter: ";", autoType: false });
  // Equal rows are put together before anything else, so that little is left for the words and the tables.
  const people = list
    .derive({
      isChild: (/** @type {Row} */ d) => op.parse_int(d.ålder, 10) < 18,
      isSmall: (/** @type {Row} */ d) => op.parse_int(d.ålder, 10) < 12,
    })
    .groupby("år", "region", "kön", "isChild", "isSmall", "nationalitet", "brott", "exploateringsform", "roll", "vistelse")
    .count({ as: "many" })
    .derive({
      year: (/** @type {Row} */ d) => d.år,
      region: meant("region", "region"),
      sex: meant("sex", "kön"),
      ageGroup: (/** @type {Row} */ d) => (d.isChild ? "child" : "adult"),
      origin: meant("origin", "nationalitet"),
      crime: meant("crime", "brott"),
      form: meant("form", "exploateringsform"),
      combination: meant("combination", "exploateringsform"),
      relatedAge: (/** @type {Row} */ d) => (d.isSmall ? "0-11" : "12-17"),
      place: meant("place", "vistelse"),
    })
    .ungroup();
  const isRelated = (/** @type {Row} */ row) => row.roll === RELATED;
  /** @type {Record<Whom, (row: Row) => boolean>} */
  const whoms = {
    adult: (row) => !isRelated(row) && row.ageGroup === "adult",
    child: (row) => !isRelated(row) && row.ageGroup === "child",
    victim: (row) => !isRelated(row),
    several: (row) => !isRelated(row) && row.form === "multiple",
    related: isRelated,
  };
  const latest = people.array("year").toSorted().at(-1);
  /** @type {Counts} */
  const counts = {};
  for (const [id, { whom, by }] of Object.entries(TABLES)) {
    const isIn = by.includes("year") ? whoms[whom] : (/** @type {Row} */ row) => row.year === latest && whoms[whom](row);
    const table = people
      .filter(escape(isIn))
      .groupby(...by)
      .rollup({ many: (/** @type {Row} */ d) => op.sum(d.many) });
    for (const row of /** @type {Row[]} */ (table.objects())) count(counts, id, by.map((dimension) => row[dimension]), row.many);
  }
  return counts;
}

/** A row of a table of Arquero's. @typedef {Record<string, any>} Row */

/**
 * @param {keyof typeof WORDS} what
 * @param {string} column
 */
function meant(what, column) {
  const meanings = new Map(Object.entries(WORDS[what]));
  // An empty cell is null there.
  return escape((/** @type {Row} */ row) => meanings.get(row[column] ?? ""));
}

/** @type {AsyncDuckDB | null} */
let database = null;

/** What DuckDB needs once, before a file is chosen. */
async function startDuckdb() {
  database = new AsyncDuckDB(new VoidLogger(), new Worker("duckdb-browser-eh.worker.js"));
  await database.instantiate(new URL("duckdb-eh.wasm", location.href).href);
}

/** @type {Reader} */
async function duckdb(file) {
  if (!database) throw new Error("DuckDB has not been started");
  await database.registerFileHandle("list.csv", file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const connection = await database.connect();
  const types = COLUMNS.map((column) => `'${column}': '${column === "ålder" ? "INTEGER" : "VARCHAR"}'`);
  // Equal rows are put together before anything else, so that little is left for the words and the tables.
  await connection.query(`
    CREATE TABLE people AS
    WITH rows AS (
      SELECT * REPLACE (ålder < 18 AS ålder), ålder < 12 AS small, count(*) AS many
      FROM read_csv('list.csv', delim = ';', header = true, quote = '', auto_detect = false, columns = {${types}})
      GROUP BY ALL
    )
    SELECT
      år AS year,
      ${sqlMeant("region", "region")},
      ${sqlMeant("sex", "kön")},
      CASE WHEN ålder THEN 'child' ELSE 'adult' END AS ageGroup,
      ${sqlMeant("origin", "nationalitet")},
      ${sqlMeant("crime", "brott")},
      ${sqlMeant("form", "exploateringsform")},
      ${sqlMeant("combination", "exploateringsform")},
      CASE WHEN small THEN '0-11' ELSE '12-17' END AS relatedAge,
      ${sqlMeant("place", "vistelse")},
      roll = '${RELATED}' AS related,
      many
    FROM rows`);
  /** @type {Record<Whom, string>} */
  const whoms = {
    adult: "NOT related AND ageGroup = 'adult'",
    child: "NOT related AND ageGroup = 'child'",
    victim: "NOT related",
    several: "NOT related AND form = 'multiple'",
    related: "related",
  };
  /** @type {Counts} */
  const counts = {};
  for (const [id, { whom, by }] of Object.entries(TABLES)) {
    const when = by.includes("year") ? "" : "AND year = (SELECT max(year) FROM people)";
    const table = await connection.query(`
      SELECT ${by}, sum(many)::INTEGER AS many FROM people WHERE ${whoms[whom]} ${when} GROUP BY ALL`);
    for (const row of table.toArray()) count(counts, id, by.map((dimension) => row[dimension]), row.many);
  }
  return counts;
}

/**
 * @param {keyof typeof WORDS} what
 * @param {string} column
 */
function sqlMeant(what, column) {
  const cases = Object.entries(WORDS[what]).map(([word, code]) => `WHEN '${word}' THEN '${code}'`);
  // An empty cell is null there.
  return `CASE coalesce(${column}, '') ${cases.join(" ")} END AS ${what}`;
}

/** What stands ready by its name: what it needs once, and what it does with a file. */
const PEERS = /** @type {Record<string, { start?: () => Promise<void>, read: Reader }>} */ ({
  "bare read": { read: bare },
  "d3-dsv": { read: d3 },
  udsv: { read: udsv },
  papaparse: { read: papaparse },
  arquero: { read: arquero },
  "duckdb-wasm": { start: startDuckdb, read: duckdb },
});

/**
 * Makes a peer ready for the next file that is chosen.
 *
 * @param {string} name
 * @returns {Promise<{ start: number, read: Promise<{ time: number, counts: Counts | null }> }>} how long its start took, and how long
 * the file will have taken
 */
async function ready(name) {
  const peer = PEERS[name];
  const begun = performance.now();
  await peer.start?.();
  const start = performance.now() - begun;
  const input = /** @type {HTMLInputElement} */ (document.querySelector("input"));
  const read = new Promise((resolve, reject) => {
    input.addEventListener("change", async () => {
      const chosen = performance.now();
      try {
        const counts = await peer.read(/** @type {File} */ (input.files?.[0]));
        resolve({ time: performance.now() - chosen, counts });
      } catch (error) {
        reject(error);
      }
    });
  });
  return { start, read };
}

Object.assign(window, { peers: Object.keys(PEERS), ready });
