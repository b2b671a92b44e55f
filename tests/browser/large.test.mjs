// Files so large that several workers read them: every row is accounted for, wherever the file is cut, and the page goes on meanwhile.
// What no machine can hold, or what changes under way, is said in a sentence.

import assert from "node:assert/strict";
import { appendFile, mkdtemp, open, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { account, accountOf, chooseFiles, chosen, values } from "./reader.mjs";

/** @import { Frame, Page } from "puppeteer-core" */

const SAMPLE = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));
const HEADER = "år;region;kön;ålder;nationalitet;brott;anteckning\n";
const PLAIN = "2021;Syd;kvinna;31;Rumänien;människohandel;\n2021;Nord;man;30;Nigeria;;\n2020;Väst;flicka;15;;;\n";
/** Inside the quotation marks stands what looks like rows, so that most cuts are at the wrong place. */
const QUOTED = '2021;Syd;kvinna;31;Rumänien;människohandel;"på\n2021;Nord;man\nnytt"\n2021;Nord;man;30;Nigeria;;\n2020;Väst;flicka;15;;;\n';
const TIMES = 200_000;

forEachBrowser((context) => {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "fallbild-"));
  });
  after(() => rm(folder, { recursive: true }));

  /**
   * @param {string} name
   * @param {string} rows
   * @param {number} [times]
   */
  async function written(name, rows, times = TIMES) {
    const path = join(folder, name);
    const file = await open(path, "w");
    await file.write(HEADER);
    const block = rows.repeat(1000);
    for (let written = 0; written < times; written += 1000) await file.write(block);
    await file.close();
    return path;
  }

  for (const [name, rows] of [["enkla", PLAIN], ["citerade", QUOTED]]) {
    test(`${name}: every row of a large file is accounted for, with odd ones by their lines`, async () => {
      const path = await written(`${name}.csv`, rows ?? "");
      const lines = 1 + TIMES * (rows ?? "").split("\n").length - TIMES;
      await appendFile(path, "2021;Syd;kvinna;31;Blefuscu;;\n;Syd;man;;;;\n");
      const { page, app, consoleErrors } = await openPage(context.browser, fileUrl(), countWorkers);
      await chooseFiles(app, [path]);
      await accountOf(app, "rows", 600_002);
      const { adults, children, "set-aside": aside } = await account(app);
      assert.deepEqual({ adults, children, aside }, { adults: 400_001, children: 200_000, aside: 1 });
      const said = await app.$eval("#report", (report) => report.textContent ?? "");
      assert.ok(said.includes(`rad ${lines + 1}`), "the unknown country's line");
      assert.ok(said.includes(`rad ${lines + 2}`), "the line without a year");
      assert.equal((await values(app))["victims_by_region_agegroup_sex syd/adult/female"], 200_001);
      assert.ok((await workers(app)) > 1, "another worker has helped");
      assert.deepEqual(consoleErrors, []);
      await page.close();
      await rm(path);
    });
  }

  test("a file of 2 GB that is none is refused in a sentence, and one that changes while it is read leaves the page alive", async () => {
    const huge = join(folder, "2-gb.csv");
    await writeFile(huge, HEADER + PLAIN.repeat(2000));
    await truncate(huge, 2 ** 31 + 1024);
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    const shown = await values(app);
    await chooseFiles(app, [huge]);
    await app.waitForFunction(() => /rad 6002 är längre än 1 MB/.test(document.getElementById("notices")?.textContent ?? ""));
    assert.deepEqual(await values(app), shown);

    const changing = await written("andras.csv", PLAIN, 4 * TIMES);
    await chooseFiles(app, [changing]);
    await appendFile(changing, PLAIN);
    // A result of what was there, or a sentence: browsers differ in what they notice.
    await app.waitForFunction(() => {
      const said = document.getElementById("notices")?.textContent ?? "";
      return document.querySelector("[data-account=files]")?.textContent !== "1" || said.includes("andras.csv");
    });
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("ten files at once, one of which cannot be read", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    const paths = [];
    for (let number = 0; number < 9; number++) paths.push(await written(`del-${number}.csv`, PLAIN, 1000 * (number + 1)));
    const empty = join(folder, "tom.csv");
    await writeFile(empty, "");
    await chooseFiles(app, [...paths.slice(0, 4), empty, ...paths.slice(4)]);
    await accountOf(app, "files", 9);
    assert.equal((await account(app))["rows"], 3 * 45_000);
    assert.match(await app.$eval("#notices", (notices) => notices.textContent ?? ""), /Filen är tom/);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("the page goes on while a large file is read", { skip: context.name === "Firefox" && "it tells of no long tasks" }, async () => {
    const path = await written("stor.csv", PLAIN);
    // Other programs may take the processor from the page for a while; not three times in a row.
    for (let attempt = 1; ; attempt++) {
      const { page, app } = await openPage(context.browser, fileUrl());
      await app.waitForSelector("body:not(.opening)");
      await watchTasks(app);
      await chooseFiles(app, [path]);
      await accountOf(app, "rows", 600_000);
      const long = await app.evaluate(() => /** @type {any} */ (window).longTasks());
      await page.close();
      if (long.length === 0) break;
      assert.ok(attempt < 3, `tasks of ${long.join(", ")} ms`);
    }
  });
});

/** @param {Page} page */
async function countWorkers(page) {
  await page.evaluateOnNewDocument(() => {
    const Real = Worker;
    window.Worker = class extends Real {
      /** @param {string | URL} url */
      constructor(url) {
        super(url);
        const { dataset } = document.documentElement;
        dataset["workers"] = `${Number(dataset["workers"] ?? 0) + 1}`;
      }
    };
  });
}

/** @param {Frame} app */
function workers(app) {
  return app.evaluate(() => Number(document.documentElement.dataset["workers"]));
}

/**
 * Writes down tasks over 50 ms between the choice of a file and the first change of the report.
 *
 * @param {Frame} app
 */
function watchTasks(app) {
  return app.evaluate(() => {
    /** @type {PerformanceEntry[]} */
    const tasks = [];
    const observer = new PerformanceObserver((list) => void tasks.push(...list.getEntries()));
    observer.observe({ type: "longtask" });
    let [begin, end] = [Infinity, Infinity];
    document.addEventListener("change", () => (begin = performance.now()), { capture: true, once: true });
    const report = document.getElementById("report") ?? document.body;
    new MutationObserver(() => (end = Math.min(end, performance.now()))).observe(report, { childList: true });
    /** @type {any} */ (window).longTasks = () => {
      tasks.push(...observer.takeRecords());
      // The report is rendered in one task, at whose end it is seen to have changed.
      const during = tasks.filter(({ startTime, duration }) => startTime > begin && startTime + duration < end - 10);
      return during.map(({ duration }) => Math.round(duration));
    };
  });
}
