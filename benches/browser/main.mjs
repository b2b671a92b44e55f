// How fast the page is, in real browsers, beside what others take for the same. `cargo xtask bench` runs it; it measures, prints and
// judges nothing. Parts can be named, and what is below in `options`: `cargo xtask bench reading start --browser Firefox`.

import { writeFile } from "node:fs/promises";
import os from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";

import { fileUrl, LAUNCHERS } from "../../tests/browser/harness.mjs";
import { cancel, choice, everyday, figures, large, reading, start } from "./parts.mjs";
import { emptyPage, kept, servePeers } from "./site.mjs";
import { median, print } from "./times.mjs";

/** @import { Place } from "./parts.mjs" */
/** @import { Line } from "./times.mjs" */

/** What each part is about, and how it is measured. @type {Record<string, { heading: string, measure: (place: Place) => Promise<Line[]> }>} */
const PARTS = {
  start: { heading: "Until the page is ready", measure: start },
  everyday: { heading: "A list of 500 rows", measure: everyday },
  choice: { heading: "Another year, another region", measure: choice },
  figures: { heading: "All figures drawn anew", measure: figures },
  reading: { heading: "A list of 1,000,000 rows", measure: reading },
  large: { heading: "A list of 10,000,000 rows", measure: large },
  cancel: { heading: "Its reading cancelled", measure: cancel },
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // Another page than the one that was built, to compare with.
    page: { type: "string" },
    browser: { type: "string", multiple: true, default: Object.keys(LAUNCHERS) },
    rounds: { type: "string", default: "5" },
  },
});
const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
const wanted = Object.entries(PARTS).filter(([name]) => positionals.length === 0 || positionals.includes(name));

const peers = await servePeers();
const machine = {
  processor: os.cpus()[0]?.model ?? "",
  cores: os.cpus().length,
  memory: os.totalmem(),
  system: `${os.type()} ${os.machine()}`,
  // What else goes on there makes all times longer. Windows does not say.
  load: os.loadavg()[0],
};
const gigabytes = (machine.memory / 2 ** 30).toFixed(0);
console.log(`${machine.processor}, ${machine.cores} cores, ${gigabytes} GB; ${machine.system}; load before: ${machine.load.toFixed(2)}\n`);
/** @type {Record<string, Record<string, object>>} */
const results = {};
for (const [name, launch] of Object.entries(LAUNCHERS)) {
  if (!options.browser.includes(name)) continue;
  const browser = await launch();
  const version = await browser.version();
  const place = {
    browser,
    page: options.page ? pathToFileURL(resolve(options.page)).href : fileUrl(),
    empty: await emptyPage(),
    peers: peers.url,
    rounds: Number(options.rounds),
  };
  results[version] = {};
  /** @type {Map<string, Line[]>} */
  const parts = new Map();
  for (const [part, { heading, measure }] of wanted) {
    // Nobody should think that it stands still.
    console.log(`${name}: ${heading} …`);
    const lines = await measure(place);
    parts.set(heading, lines);
    results[version][part] = lines.map((line) => ({ ...line, median: median(line.runs), least: Math.min(...line.runs), most: Math.max(...line.runs) }));
  }
  await browser.close();
  console.log();
  print(version, parts);
}
peers.close();
const report = kept("browser.json");
await writeFile(report, JSON.stringify({ machine, results }, null, 2));
console.log(`All of it is in ${report}.`);
