// Whatever a file says, in its name, its headers or its cells, is text on the page and in what is saved, and all of it is seen.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, openPage } from "./harness.mjs";
import { accountOf, chooseFiles, chosen, savedFiles } from "./reader.mjs";

/** @import { ElementHandle, Frame } from "puppeteer-core" */

const HOSTILE = fileURLToPath(new URL("../hostile/", import.meta.url));
/** @type {Record<string, string>} */
const TEXTS = JSON.parse(await readFile(join(HOSTILE, "texts.json"), "utf8"));

/** In a file's name; a slash it cannot hold. */
const NAME = "<img src=x onerror=window.hostile=1>\u202Evsc\u2067\u200B=1+1 \u05D0\u05D1 12";
/** What it is on the page. */
const NAME_SEEN = "<img src=x onerror=window.hostile=1>\uFFFDvsc\uFFFD=1+1 \u05D0\u05D1 12";
/** The files, as the folder calls them. */
const FILES = ["list.csv", "list.xlsx", "recipe.json", "sums.fallbild", "figures.csv"];
/** Signs that hide or reorder text, by a list of the test's own. U+2068 and U+2069 are ours, where both are there. */
const UNSEEN = "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2067\\u206A-\\u206F\\uFEFF]|\\uDB40";

forEachBrowser((context) => {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "fallbild-"));
    for (const file of FILES) await copyFile(join(HOSTILE, file), named(file));
  });
  after(() => rm(folder, { recursive: true }));

  /** @param {string} file */
  const named = (file) => join(folder, `${NAME}${file}`);

  const opened = async () => {
    const { page, app, requests, consoleErrors } = await openPage(context.browser, fileUrl());
    /** @type {string[]} */
    const dialogs = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.accept();
    });
    for (const room of [page.mainFrame(), app]) await room.evaluate(watch);
    /** Nothing has come of what the files say: no script, request, dialog, nor a breach of the policy. */
    const unharmed = async () => {
      for (const room of [page.mainFrame(), app]) {
        const { hostile, breaches, scripts, strange } = await room.evaluate(harm);
        assert.deepEqual({ hostile, breaches, scripts, strange }, { hostile: null, breaches: [], scripts: true, strange: [] });
      }
      assert.deepEqual({ requests, consoleErrors, dialogs }, { requests: [], consoleErrors: [], dialogs: [] });
    };
    return { page, app, unharmed };
  };

  test("names, headers and cells are text, and seen, in every state of the page", async () => {
    const { page, app, unharmed } = await opened();
    await chooseFiles(app, [named("sums.fallbild"), named("list.csv")]);
    await accountOf(app, "files", 2);
    await chooseFiles(app, [named("list.xlsx")]);
    await accountOf(app, "files", 3);
    await chooseFiles(app, [named("figures.csv")]);
    await app.waitForSelector(".differences");
    await chooseFiles(app, [named("recipe.json"), named("list.csv")]);
    await app.waitForFunction(() => document.querySelectorAll("#notices li").length > 1);

    for (const lang of ["sv", "en"]) {
      if (lang === "en") await app.locator("#language").click();
      await app.waitForFunction((lang) => document.documentElement.lang === lang, {}, lang);
      await app.$$eval("#report details", (folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
      const said = await seen(app);
      assert(said.includes(NAME_SEEN), "the file's name, in the account and in notices");
      for (const text of [TEXTS["markup"], TEXTS["end of a script"], "kvinna\uFFFDvsc.exe", "kvi\uFFFDn\uFFFDn\uFFFDa", "=1+1"]) {
        assert(said.includes(text ?? ""), text);
      }
      for (const [place, button] of (await app.$$eval("[id^=review-][id$='0'], [id^=review-][id$='1'], [id^=review-][id$='2']", (all) => all.map((each) => each.id))).entries()) {
        await app.locator(`#${button}`).click();
        await app.waitForSelector("#review[open]");
        // What a person comes to gets all its choices.
        await app.$$eval("#review select", (selects) => selects.slice(0, 30).forEach((select) => select.focus()));
        const asked = await seen(app);
        assert(asked.includes(TEXTS["end of an attribute"]?.slice(0, 40) ?? ""), `file ${place}`);
        await unharmed();
        await app.locator("#review-close").click();
        await app.waitForSelector("#review:not([open])");
      }
      await unharmed();
    }
    await app.locator("#mode-is-publication").click();
    await app.waitForSelector("#publication-heading");
    const input = /** @type {ElementHandle<HTMLInputElement>} */ (await app.waitForSelector("#public-file"));
    await input.uploadFile(named("recipe.json"));
    await app.waitForFunction((name) => document.body.textContent?.includes(name), {}, NAME_SEEN);
    await seen(app);
    await unharmed();
    await page.close();
  });

  test("what is saved holds no word of theirs, or holds it as text", async () => {
    const { page, app, unharmed } = await opened();
    const saved = await savedFiles(page);
    await chooseFiles(app, [named("list.csv")]);
    await chosen(app, "2021");
    await app.locator("#save").click();
    for (const format of await app.$$eval("#saving-formats button", (buttons) => buttons.map((each) => each.dataset.format ?? ""))) {
      await app.locator(`[data-format="${format}"]`).click();
      const { name, text } = await saved();
      assert.match(name, /^fallbild-2021-[a-z0-9-]+\.[a-z]+$/);
      assert(!/hostile|vsc\.exe/.test(text), name);
    }
    await app.locator("#saving-close").click();

    await app.locator("#with-values-0").click();
    await app.locator("#save-listing-0").click();
    const listing = await saved();
    // Letters and digits are left of the name; the sign that turns it round is not.
    assert.match(listing.name, /^fallbild-rader-att-se-over-img srcx onerrorwindowhostile1vsc11 אב 12list\.csv$/);
    const cells = listing.text.slice(1).split("\r\n").flatMap((row) => row.split(";"));
    assert(cells.some((cell) => cell.startsWith('"\'=HYPERLINK')), "its formula is text");
    assert(cells.every((cell) => !/^"?\s*[=+@＝-]/u.test(cell)), "and so is every other");
    assert(!new RegExp(UNSEEN).test(listing.text.slice(1).replaceAll("\r\n", "")));

    await app.locator("#review-0").click();
    await app.waitForSelector("#review[open]");
    await app.locator("#review-save").click();
    const recipe = await saved();
    assert(!new RegExp(UNSEEN).test(recipe.text), "what an editor would not show is written in digits");
    assert(JSON.parse(recipe.text).header.includes(TEXTS["an override"]), "and means the same");
    await app.locator("#review-close").click();

    await app.locator("#save-sums").click();
    const sums = await saved();
    assert.match(sums.name, /^fallbild-sammanraknat-vast-2021\.fallbild$/);
    assert(!sums.text.includes("hostile"));
    await unharmed();
    await page.close();
  });

  test("texts as long as can be, and ten thousand columns, fit the narrowest screen", async () => {
    const long = "väldigtlångt".repeat(70_000);
    const many = Array.from({ length: 10_000 }, (_, place) => `${TEXTS["an override"]}${place}`);
    const files = {
      "cell.csv": `år;kön;region\n2021;${long};Väst\n`,
      "header.csv": `år;kön;${long}\n2021;kvinna;a\n`,
      "columns.csv": `år;kön;${many.join(";")}\n2021;man;${many.join(";")}\n`,
      [`${"n".repeat(250)}.csv`]: "år;kön\n2021;kvinna\n",
      "no-list.csv": `${long};x\n1;2\n`,
    };
    const paths = [];
    for (const [name, content] of Object.entries(files)) {
      paths.push(join(folder, name));
      await writeFile(join(folder, name), content);
    }
    const { page, app, unharmed } = await opened();
    await page.setViewport({ width: 320, height: 640 });
    await chooseFiles(app, paths);
    await accountOf(app, "files", 4);
    await app.$$eval("#report details", (folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
    assert.match(await seen(app), /väldigtlångt[a-zåä]*…/u, "a cut is seen");
    for (let file = 0; file < 4; file++) {
      await app.locator(`#review-${file}`).click();
      await app.waitForSelector("#review[open]");
      const widths = await app.evaluate(() => [document.documentElement, document.getElementById("review")].map((box) => (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0)));
      assert.deepEqual(widths, [0, 0], `file ${file}: nothing is wider than the screen`);
      assert((await seen(app)).length < 500_000, "the page does not hold the cell");
      await app.locator("#review-close").click();
      await app.waitForSelector("#review:not([open])");
    }
    await unharmed();
    await page.close();
  });

  test("the shell saves no file under a name that is none of ours", async () => {
    const { page, app, unharmed } = await opened();
    await page.evaluate(() => {
      /** @type {string[]} */
      const names = [];
      Object.assign(window, { names });
      HTMLAnchorElement.prototype.click = function () {
        names.push(this.download);
      };
    });
    const refused = ["fallbild-a.exe", "fallbild-a.csv.", "fallbild-a.csv ", "fallbild-a.csv\n", "fallbild-../a.csv", "fallbild-a\\b.csv", "fallbild-a:b.csv",
      "fallbild-\u202Evsc.csv", "fallbild-a\u200B.csv", "fallbild-a\u0000.csv", "CON.csv", "a.csv", `fallbild-${"a".repeat(121)}.csv`, "fallbild-.csv"];
    await app.evaluate((names) => {
      for (const name of names) parent.postMessage({ kind: "save", name, blob: new Blob([]) }, "*");
    }, [...refused, "fallbild-å 1_b.csv"]);
    const saved = await page.waitForFunction(() => Reflect.get(window, "names").length > 0 && Reflect.get(window, "names"));
    assert.deepEqual(await saved.jsonValue(), ["fallbild-å 1_b.csv"]);
    await unharmed();
    await page.close();
  });

  test("a recipe that says what nobody could is refused or harmless", async () => {
    const { page, app, unharmed } = await opened();
    const large = '{"fallbild":"recipe","version":1,"header_line":18446744073709551615}';
    const answers = Array.from({ length: 20_000 }, (_, place) => ({ column: "sex", text: `${TEXTS["markup"]}${place}`, means: "female" }));
    await writeFile(join(folder, "large.json"), large);
    await writeFile(join(folder, "many.json"), JSON.stringify({ fallbild: "recipe", version: 1, values: answers.slice(0, 9_000), separator: '"' }));
    await chooseFiles(app, [join(folder, "large.json")]);
    await app.waitForFunction(() => document.querySelector("#notices li")?.textContent?.includes("large.json"));
    await chooseFiles(app, [join(folder, "many.json"), named("list.csv")]);
    await app.waitForFunction((name) => document.getElementById("notices")?.textContent?.includes(name), {}, NAME_SEEN);
    await seen(app);
    await unharmed();
    await page.close();
  });
});

/**
 * All that the app shows or says; nothing unseen is in it, and no direction reaches out of its own text.
 *
 * @param {Frame} app
 */
async function seen(app) {
  const said = await app.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node.parentElement instanceof HTMLScriptElement)) texts.push(node.textContent ?? "");
    }
    for (const element of document.querySelectorAll("*")) {
      for (const name of ["aria-label", "aria-description", "aria-valuetext", "title", "alt", "placeholder", "label"]) {
        texts.push(element.getAttribute(name) ?? "");
      }
    }
    return texts;
  });
  for (const text of said) {
    assert(!new RegExp(UNSEEN).test(text), JSON.stringify(text));
    const ends = text.replaceAll(/[^\u2068\u2069]/gu, "");
    assert.match(ends, /^(\u2068\u2069)*$/u, JSON.stringify(text));
  }
  return said.join("\n");
}

/** Notes breaches of the policy, and the scripts that there are. Runs in the page. */
function watch() {
  /** @type {string[]} */
  const breaches = [];
  document.addEventListener("securitypolicyviolation", (event) => breaches.push(`${event.violatedDirective} ${event.blockedURI}`));
  Object.assign(window, { breaches, scriptsBefore: document.scripts.length });
}

/** What has come of the files. Runs in the page. */
function harm() {
  const tags = "img, iframe:not(#app), object, embed, link, base, form, svg, math, style, a[href]:not([href^='#'])";
  const isStrange = (/** @type {string} */ name) => /^(on|srcdoc$|formaction$)/.test(name);
  const all = [...document.body.querySelectorAll("*:not(#app)")];
  const strange = all.filter((element) => element.matches(tags) || element.getAttributeNames().some(isStrange));
  return {
    hostile: Reflect.get(window, "hostile") ?? null,
    breaches: Reflect.get(window, "breaches"),
    scripts: document.scripts.length === Reflect.get(window, "scriptsBefore"),
    strange: strange.map((element) => element.outerHTML.slice(0, 200)),
  };
}
