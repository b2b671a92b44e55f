// What is taken along: every format, the same bytes as without a page; tables as tables.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { chooseFiles, chosen, digest, savedFiles } from "./reader.mjs";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LIST = join(ROOT, "tests/data/made-up-cases-2018-2021.csv");

/** Where the program without a page has written the same report, and on which day. */
let folder = "";
let day = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "fallbild-"));
  const now = new Date();
  const two = (/** @type {number} */ number) => `${number}`.padStart(2, "0");
  day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const program = ["run", "--quiet", "--locked", "--example", "report", "--"];
  await run("cargo", [...program, "--out", folder, "--date", day, LIST], { cwd: ROOT });
});

after(() => rm(folder, { recursive: true }));

forEachBrowser((context) => {
  const opened = async () => {
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [LIST]);
    await chosen(app, "2021");
    return { page, app, consoleErrors };
  };

  test("every format is saved, and is byte for byte what the program writes", async () => {
    const { page, app, consoleErrors } = await opened();
    const saved = await savedFiles(page);
    await app.locator("#save").click();
    const formats = await app.$$eval("#saving-formats button", (buttons) => buttons.map((each) => each.dataset.format ?? ""));
    assert(formats.length >= 6, formats.join());
    const names = [];
    for (const format of formats) {
      await app.locator(`[data-format="${format}"]`).click();
      const { name, hex } = await saved();
      const written = await readFile(join(folder, name));
      assert.equal(hex, await digest(written), `${name}: the page's bytes and the program's`);
      await app.waitForFunction((name) => document.getElementById("saving-status")?.textContent?.includes(name), {}, name);
      names.push(name);
    }
    const whole = (await readdir(folder, { withFileTypes: true })).filter((each) => each.isFile()).map(({ name }) => name);
    assert.deepEqual(names.sort(), whole.sort());
    await page.keyboard.press("Escape");
    assert.equal(await app.$eval("#saving", (dialog) => dialog.hasAttribute("open")), false);
    assert.equal(await app.evaluate(() => document.activeElement?.id), "save", "the focus is back where it was");
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("the dialog speaks the language of the page, and so do the files", async () => {
    const { page, app } = await opened();
    const saved = await savedFiles(page);
    await app.locator("#language").click();
    await app.waitForFunction(() => document.documentElement.lang === "en");
    await app.locator("#save").click();
    await app.waitForFunction(() => document.getElementById("saving-title")?.textContent === "Save the report");
    await app.locator('[data-format="html"]').click();
    const { name, text } = await saved();
    assert.match(name, /^fallbild-2021-internal-report\.html$/);
    assert.match(text, /<html lang="en"/);
    await page.close();
  });

  test("one table is saved as CSV", async () => {
    const { page, app } = await opened();
    const saved = await savedFiles(page);
    await app.locator('[data-table-tools="adults_by_sex_crime"] [data-tool="save-table"]').click();
    const { name, text } = await saved();
    assert.match(name, /^fallbild-2021-intern(al)?-.+\.csv$/);
    assert(text.startsWith("\u{FEFF}"), "Excel knows by it that this is UTF-8");
    assert.match(text, /^Kvinnor;264;25;289\r$/m);
    await page.close();
  });

  test("a table is copied as a table", async () => {
    const { page, app } = await opened();
    await app.evaluate(() => {
      const target = document.createElement("div");
      target.id = "target";
      target.contentEditable = "true";
      document.body.append(target);
    });
    await app.locator('[data-table-tools="adults_by_sex_crime"] [data-tool="copy-table"]').click();
    await app.focus("#target");
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    await app.waitForSelector("#target table");
    const pasted = await app.$eval("#target", (target) => {
      const rows = [...target.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => (cell.textContent ?? "").trim()));
      return { rows, text: target.textContent ?? "" };
    });
    assert.deepEqual(pasted.rows[1]?.slice(0, 4), ["Kvinnor", "264", "25", "289"]);
    assert(pasted.text.includes("Vuxna efter kön och brott, 2021"), "its title comes along");
    await page.close();
  });
});
