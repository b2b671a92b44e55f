// The whole way in real browsers: open the page, choose the made-up case list, read the published numbers off the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage, serve } from "./harness.mjs";
import { account, accountOf, chooseFiles, chosen, text, value, values } from "./reader.mjs";

/** @import { Frame } from "puppeteer-core" */

const SAMPLE = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));
const LATER = fileURLToPath(new URL("../data/made-up-cases-2022-2023.csv", import.meta.url));
const FACTS = JSON.parse(await readFile(new URL("../facts/kanda-fall.json", import.meta.url), "utf8"));
const REGIONS = ["nord", "mitt", "bergslagen", "vast", "stockholm", "ost", "syd", "not_recorded"];

forEachBrowser((context) => {
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    server = await serve();
  });
  after(() => server.close());

  for (const [place, address] of /** @type {const} */ ([
    ["disk", () => fileUrl()],
    ["loopback HTTP", () => server.url],
  ])) {
    test(`from ${place}: the published numbers stand in the tables, and nothing is asked of any network`, async () => {
      const { page, app, requests, consoleErrors } = await openPage(context.browser, address());
      await chooseFiles(app, [SAMPLE]);
      await showsTheReportOf2021(app);
      await drewEveryFigure(app);
      await showsTheComparisonOverTime(app);
      await showsAnotherYear(app);
      await regionsAddUp(app);
      await speaksEnglish(app);
      assert.deepEqual(requests, []);
      assert.deepEqual(consoleErrors, []);
      await page.close();
    });
  }

  test("the built-in sample is the same as the file", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await app.locator("#try-sample").click();
    await showsTheReportOf2021(app);
    const fromSample = await values(app);
    await app.locator("#start-over").click();
    await app.waitForSelector("#report", { hidden: true });
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    assert.deepEqual(await values(app), fromSample);
    await page.close();
  });

  test("the made-up sample gives way to a real file", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await app.locator("#try-sample").click();
    await chosen(app, "2021");
    await app.waitForSelector(".sample");
    await chooseFiles(app, [LATER]);
    await chosen(app, "2023");
    const { files, rows } = await account(app);
    assert.deepEqual({ files, rows }, { files: 1, rows: 1009 });
    assert.equal(await app.$(".sample"), null);
    await page.close();
  });

  test("several files add up, and a dropped one too", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE, LATER]);
    await chosen(app, "2023");
    await accountOf(app, "files", 2);
    const together = await account(app);
    assert.equal(together.rows, 1989 + 1009);
    assert.equal(together["set-aside"], 0);
    assert.equal(together.rows, together.adults + together.children + together["related-children"]);

    await app.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["år;kön;ålder\n2023;kvinna;31\n2023;man;zzz\n;man;20\n"], "släppt.csv"));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await accountOf(app, "files", 3);
    const dropped = await account(app);
    assert.equal(dropped.rows, together.rows + 3);
    assert.equal(dropped.adults, together.adults + 2);
    assert.equal(dropped["set-aside"], 1);
    assert.equal(dropped["without-age"], together["without-age"] + 1);
    await page.close();
  });
});

/** @param {Frame} app */
async function showsTheReportOf2021(app) {
  await chosen(app, "2021");
  const { adults, children, related_children: related } = FACTS["2021"];
  for (const [sex, crimes] of Object.entries(adults.sex_crime)) {
    for (const [crime, count] of Object.entries(crimes)) {
      assert.equal(await value(app, "adults_by_sex_crime", `${sex}/${crime}`), count, `${sex} ${crime}`);
    }
    assert.equal(await value(app, "adults_by_sex_crime", `${sex}/total`), adults.sex[sex]);
  }
  assert.equal(await value(app, "adults_by_sex_crime", "total/total"), adults.total);
  for (const [sex, forms] of Object.entries(adults.sex_form_known)) {
    for (const [form, count] of Object.entries(forms)) {
      assert.equal(await value(app, "adults_by_sex_form", `${sex}/${form}`), count, `${sex} ${form}`);
    }
  }
  for (const [sex, count] of Object.entries(children.sex)) {
    assert.equal(await value(app, "children_by_sex", sex), count);
  }
  for (const [age, count] of Object.entries(related.age)) {
    assert.equal(await value(app, "related_children_by_age_place", `${age}/total`), count);
  }
  for (const [place, count] of Object.entries(related.place)) {
    assert.equal(await value(app, "related_children_by_age_place", `total/${place}`), count);
  }
  const ranked = await app.$$eval("[data-table=adults_by_origin_form] tbody td[data-at$='/total']", (cells) =>
    cells.slice(0, 5).map((cell) => cell.getAttribute("data-at")?.split("/")[0]),
  );
  assert.deepEqual(ranked, adults.origin_rank);
}

/** @param {Frame} app */
async function drewEveryFigure(app) {
  const colours = await app.$$eval("canvas", (canvases) =>
    canvases.map((canvas) => {
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const seen = new Set();
      for (let at = 0; at < pixels.length; at += 4) seen.add(`${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`);
      return seen;
    }).map((seen) => ({ women: seen.has("91,42,134"), men: seen.has("217,115,13"), shades: seen.size })),
  );
  // Six figures, the years of adults, and two maps, on which the sexes are not told apart.
  assert.equal(colours.length, 9);
  assert.equal(colours.filter(({ women, men }) => women && men).length, 7);
  assert(colours.every(({ shades }) => shades > 4));
}

/** @param {Frame} app */
async function showsTheComparisonOverTime(app) {
  for (const [year, count] of Object.entries(FACTS.adults_by_year.total)) {
    assert.equal(await value(app, "adults_by_year_crime_sex", `${year}/total/total`), count);
  }
  assert.equal(await text(app, "adults_by_year_crime_sex", "2018/exploitation/total"), "..", "not collected is not zero");
  const women = await app.$$eval("[data-table=adults_by_year_crime_sex] tr", (rows) =>
    rows
      .filter((row) => row.querySelector("[data-at='2021/total/female']"))
      .flatMap((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
  );
  assert.deepEqual(women.slice(-2), ["+126", "+77\u00a0%"]);
}

/** @param {Frame} app */
async function showsAnotherYear(app) {
  await app.select("#year", "2018");
  await chosen(app, "2018");
  assert.equal(await value(app, "adults_by_sex_crime", "female/trafficking"), FACTS.adults_by_year["2018"].sex.female);
  assert.equal(await text(app, "adults_by_sex_crime", "male/exploitation"), "..");
  await app.select("#year", "2021");
  await chosen(app, "2021");
}

/** @param {Frame} app */
async function regionsAddUp(app) {
  const place = () => app.$eval("#title .place", (element) => element.textContent);
  let sum = 0;
  let shown = await place();
  for (const region of REGIONS) {
    await app.select("#region", region);
    await app.waitForFunction((before) => document.querySelector("#title .place")?.textContent !== before, {}, shown);
    shown = await place();
    sum += await value(app, "adults_by_sex_crime", "total/total");
  }
  await app.select("#region", "");
  await app.waitForFunction((before) => document.querySelector("#title .place")?.textContent !== before, {}, shown);
  assert.equal(sum, FACTS["2021"].adults.total);
  assert.equal(await value(app, "adults_by_sex_crime", "total/total"), sum);
}

/** @param {Frame} app */
async function speaksEnglish(app) {
  const swedish = await values(app);
  assert.match(await app.$eval("#title", (title) => title.textContent ?? ""), /Kända fall 2021/);
  await app.locator("#language").click();
  await app.waitForFunction(() => document.documentElement.lang === "en");
  assert.match(await app.$eval("#title", (title) => title.textContent ?? ""), /Known cases 2021/);
  assert.deepEqual(await values(app), swedish);
}
