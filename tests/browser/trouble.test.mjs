// What goes wrong is said in a clear sentence, in the user's language, and the report already shown stays.

import assert from "node:assert/strict";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { breakWorkersAt, fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { account, accountOf, chooseFiles, chosen, values } from "./reader.mjs";

const SAMPLE = fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url));
const LATER = fileURLToPath(new URL("../data/made-up-cases-2022-2023.csv", import.meta.url));
const HEADER = "år;kön;ålder;brott\n";
const MEGABYTE = 1024 * 1024;

/**
 * Files that cannot be read: what they hold, and what the sentence says in Swedish and English.
 * @type {Record<string, { content: string | Uint8Array, says: RegExp, saysInEnglish: RegExp }>}
 */
const BAD = {
  "tom.csv": { content: "", says: /Filen är tom/, saysInEnglish: /The file is empty/ },
  "bara-rubriker.csv": { content: HEADER, says: /inga rader/, saysInEnglish: /no rows/ },
  "rapport.pdf": { content: "%PDF-1.7\n%âãÏÓ\n", says: /PDF/, saysInEnglish: /a PDF/ },
  "bild.png": { content: bytes(0x89, "PNG\r\n", 0x1a, "\n"), says: /en bild/, saysInEnglish: /a picture/ },
  "lista.zip": { content: bytes("PK", 3, 4, 20, 0), says: /zip-fil/, saysInEnglish: /zip file/ },
  "annat.csv": {
    content: "namn;belopp\nx;1\n",
    says: /Det går inte att säga vad kolumnerna innehåller/,
    saysInEnglish: /It cannot be said what the columns hold/,
  },
  "lång-rad.csv": {
    content: `${HEADER}2021;${"x".repeat(2 * MEGABYTE)};31;\n`,
    says: /rad 2 är längre än 1 MB/,
    saysInEnglish: /line 2 is longer than 1 MB/,
  },
};

forEachBrowser((context) => {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "fallbild-"));
    for (const [name, { content }] of Object.entries(BAD)) await writeFile(join(folder, name), content);
  });
  after(() => rm(folder, { recursive: true }));

  test("a worker that breaks while it reads again what it held has nothing left, and that is said once", async () => {
    // Each file once; then both again, when the first worker has been broken: the second of them breaks the next one.
    const { page, app } = await openPage(context.browser, fileUrl(), async (page) => {
      await breakWorkersAt(page, "write", 1);
      await breakWorkersAt(page, "read", 4);
    });
    await chooseFiles(app, [SAMPLE, LATER]);
    await chosen(app, "2023");
    const year = () => app.$eval("#title", (title) => title.textContent);
    const before = await year();
    await app.$eval("[data-tool=save-table]", (button) => /** @type {HTMLElement} */ (button).click());
    await app.waitForFunction(() => /stannade oväntat/.test(document.getElementById("notices")?.textContent ?? ""));
    await app.waitForFunction(() => Reflect.get(window, "broke") === 2);
    const notices = () => app.$$eval("#notices li", (all) => all.length);
    const told = await notices();
    assert.equal(await year(), before);
    await app.$eval("#title", (title) => /** @type {HTMLElement} */ (title).focus());
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
    await app.waitForSelector("#start:not([hidden])");
    assert.equal(await notices(), told);
    await page.close();
  });

  test("each bad file gets its own sentence, in both languages, and the report stays", async () => {
    const { page, app, requests, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    const shown = await values(app);

    const names = Object.keys(BAD);
    await chooseFiles(app, names.map((name) => join(folder, name)));
    await app.waitForFunction((all) => document.querySelectorAll("#notices li").length === all, {}, names.length);
    const notices = () => app.$$eval("#notices li [role=alert]", (found) => found.map((each) => each.textContent ?? ""));
    for (const [index, notice] of (await notices()).entries()) {
      const name = names[index] ?? "";
      assert(notice.includes(name), `${notice} does not name ${name}`);
      assert.match(notice, BAD[name]?.says ?? /^$/);
    }
    await app.locator("#language").click();
    await app.waitForFunction(() => document.documentElement.lang === "en");
    for (const [index, notice] of (await notices()).entries()) {
      assert.match(notice, BAD[names[index] ?? ""]?.saysInEnglish ?? /^$/);
    }
    assert.deepEqual(await values(app), shown);

    await app.locator("#notices button.plain").click();
    await app.waitForFunction((left) => document.querySelectorAll("#notices li").length === left, {}, names.length - 1);
    assert.deepEqual(requests, []);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("a row with too many cells is set aside with its line, and the others count", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    const path = join(folder, "en-cell-för-mycket.csv");
    await writeFile(path, `${HEADER}2021;man;31;människohandel\n2021;man;31;människohandel;och;mer\n2021;kvinna;20;\n`);
    await chooseFiles(app, [path]);
    await accountOf(app, "rows", 3);
    const { adults, "set-aside": aside } = await account(app);
    assert.deepEqual({ adults, aside }, { adults: 2, aside: 1 });
    const details = await app.$eval("#account details", (element) => element.textContent ?? "");
    assert.match(details, /Fler celler än rubriker.*rad 3/s);
    await page.close();
  });

  test("the same file twice counts once", async () => {
    const { page, app } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    await chooseFiles(app, [SAMPLE]);
    await app.waitForFunction(() => /är redan inläst/.test(document.getElementById("notices")?.textContent ?? ""));
    const { files, rows } = await account(app);
    assert.deepEqual({ files, rows }, { files: 1, rows: 1989 });
    await page.close();
  });

  test("a line of 200 MB is refused, and the report stays", async () => {
    const path = join(folder, "200-mb.csv");
    await writeMegabytes(path, HEADER + "2021;\"", "x".repeat(MEGABYTE), 200);
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    const shown = await values(app);
    await chooseFiles(app, [path]);
    await app.waitForFunction(() => /rad 2 är längre än 1 MB/.test(document.getElementById("notices")?.textContent ?? ""));
    assert.deepEqual(await values(app), shown);
    assert.deepEqual(consoleErrors, []);
    await page.close();
    await rm(path);
  });

  test("a long reading shows how far it has come and can be cancelled; the report stays", async () => {
    const path = join(folder, "stor.csv");
    const rows = "2021;kvinna;31;människohandel\n2021;man;30;\n".repeat(24_000);
    await writeMegabytes(path, HEADER, rows, 250);
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl());
    await chooseFiles(app, [SAMPLE]);
    await chosen(app, "2021");
    const shown = await values(app);
    await chooseFiles(app, [path]);
    const cancel = await app.waitForSelector("#reading-cancel", { visible: true });
    await app.waitForFunction(() => (document.querySelector("#reading progress")?.getAttribute("value") ?? "0") !== "0");
    await cancel?.click();
    await app.waitForFunction(() => /Läsningen avbröts/.test(document.getElementById("notices")?.textContent ?? ""));
    assert.deepEqual(await values(app), shown);
    // And the page goes on.
    await chooseFiles(app, [LATER]);
    await accountOf(app, "files", 2);
    assert.deepEqual(consoleErrors, []);
    await page.close();
    await rm(path);
  });
});

/**
 * Bytes, from numbers and ASCII text.
 * @param {(number | string)[]} parts
 */
function bytes(...parts) {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part, "latin1")])));
}

/**
 * A file of a beginning and then one text again and again.
 * @param {string} path
 * @param {string} beginning
 * @param {string} again
 * @param {number} times
 */
async function writeMegabytes(path, beginning, again, times) {
  const file = await open(path, "w");
  await file.write(beginning);
  for (let written = 0; written < times; written++) await file.write(again);
  await file.close();
}
