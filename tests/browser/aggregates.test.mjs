// Merge without records: what a region saves is what the agency reads, and nobody is counted twice.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { chooseFiles, chosen, values } from "./reader.mjs";

/** @import { Frame, Page } from "puppeteer-core" */

const LIST = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));

/** The lists of two regions, and of all others. */
const lists = { syd: "", vast: "", others: "" };
let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fallbild-"));
  const [header = "", ...rows] = (await readFile(LIST, "utf8")).split("\n").filter((row) => row !== "");
  const region = (/** @type {string} */ row) => row.split(";")[1];
  const write = async (/** @type {string} */ name, /** @type {(row: string) => boolean} */ is) => {
    const path = join(folder, name);
    await writeFile(path, [header, ...rows.filter(is)].join("\n"));
    return path;
  };
  lists.syd = await write("syd.csv", (row) => region(row) === "Syd");
  lists.vast = await write("väst.csv", (row) => region(row) === "Väst");
  lists.others = await write("övriga.csv", (row) => region(row) !== "Syd" && region(row) !== "Väst");
});

after(() => rm(folder, { recursive: true }));

forEachBrowser((context) => {
  test("the sums of two regions and the lists of the others are the national report", async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [LIST]);
    await chosen(app, "2021");
    const national = await values(app);
    const sums = [];
    for (const list of [lists.syd, lists.vast]) sums.push(await savedSums(page, app, list));
    assert.match(sums[0] ?? "", /fallbild-sammanraknat-syd-2018-2021\.fallbild$/);
    await startOver(app);
    await chooseFiles(app, [...sums, lists.others]);
    await chosen(app, "2021");
    await app.waitForFunction(() => document.querySelectorAll("[data-file]").length === 3);
    assert.deepEqual(await values(app), national);
    assert.equal(await app.$("#review-0"), null, "sums have no columns to correct");
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("what would count a region twice is refused, and says what to do", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    const sums = await savedSums(page, app, lists.syd);
    await startOver(app);
    await chooseFiles(app, [sums]);
    await chosen(app, "2021");
    const before = await values(app);
    const copy = join(folder, `copy-${context.name}.fallbild`);
    await writeFile(copy, await readFile(sums));
    for (const again of [copy, lists.syd]) {
      await chooseFiles(app, [again]);
      await app.waitForFunction(() => document.getElementById("notices")?.textContent?.includes("två gånger"));
      const said = await app.$eval("#notices", (notices) => notices.textContent ?? "");
      assert(said.includes("Syd 2018") && said.includes("Ta bort den filen först"), said);
    }
    assert.deepEqual(await values(app), before);
    await page.close();
  });

  test("a damaged file says so, and what is shown stays", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    const sums = await savedSums(page, app, lists.vast);
    const damaged = join(folder, `damaged-${context.name}.fallbild`);
    await writeFile(damaged, (await readFile(sums, "utf8")).replace('"female"', '"male"'));
    const before = await values(app);
    await chooseFiles(app, [damaged]);
    await app.waitForFunction(() => document.getElementById("notices")?.textContent?.includes("skadad"));
    assert.deepEqual(await values(app), before);
    await page.close();
  });

  /**
   * Reads a list alone and saves its sums; where they are.
   *
   * @param {Page} page
   * @param {Frame} app
   * @param {string} list
   */
  async function savedSums(page, app, list) {
    await page.evaluate(() => {
      window.addEventListener("message", async ({ data }) => {
        if (data?.kind === "save") Object.assign(window, { saved: { name: data.name, text: await data.blob.text() } });
      });
    });
    if (await app.$eval("#report", (report) => !report.hasAttribute("hidden"))) await startOver(app);
    await chooseFiles(app, [list]);
    await chosen(app, "2021");
    await app.locator("#save-sums").click();
    const handle = await page.waitForFunction(() => Reflect.get(window, "saved"));
    const { name, text } = /** @type {{ name: string, text: string }} */ (await handle.jsonValue());
    await page.evaluate(() => Object.assign(window, { saved: undefined }));
    const path = join(folder, `${context.name}-${name}`);
    await writeFile(path, text);
    return path;
  }
});

/** @param {Frame} app */
async function startOver(app) {
  await app.locator("#start-over").click();
  await app.waitForFunction(() => document.getElementById("report")?.hidden);
}
