// Fallbild inside other pages: as high as its content or scrolling, deaf to everybody, telling nothing but its height.

import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { fileUrl, forEachBrowser, LAUNCHERS, openAny, openPage } from "./harness.mjs";
import { chosen, chooseFiles } from "./reader.mjs";
import { embedded, serveSite } from "./site.mjs";

/** @import { Frame, Page } from "puppeteer-core" */

const NO_LIST = fileURLToPath(import.meta.url);

const frame = (/** @type {string} */ attributes) =>
  `<!doctype html><link rel="icon" href="data:,"><iframe title="Fallbild" allow="clipboard-write *" ${attributes}></iframe>`;

/** Pages of this test's own. @type {Record<string, string>} */
const PAGES = {
  "plain.html": `${frame('src="fallbild.html" width="1000"')}<script src="height.js"></script>`,
  "sandboxed.html": frame('src="fallbild.html" width="1000" height="700" sandbox="allow-scripts allow-downloads allow-same-origin"'),
  "locked.html": frame('src="fallbild.html" width="1000" height="700" sandbox="allow-scripts allow-downloads"'),
  "asking.html": `<!doctype html><link rel="icon" href="data:,"><script src="fall-bild.js"></script>
    <fall-bild src="fallbild.html" lang="en" year="2019"><a href="fallbild.html">Fallbild</a></fall-bild>`,
  "sibling.html": `<!doctype html><link rel="icon" href="data:,"><script src="fall-bild.js"></script><fall-bild></fall-bild>
    <iframe id="sibling" srcdoc="<p>"></iframe>`,
};

/** @type {Awaited<ReturnType<typeof serveSite>>} */
let site;

before(async () => {
  // Another site than the page around it.
  site = await serveSite(PAGES);
  PAGES["unallowed.html"] = `<!doctype html><link rel="icon" href="data:,">
    <iframe src="${site.other}fallbild.html" title="Fallbild" width="1000" height="700"></iframe>`;
  PAGES["starless.html"] = PAGES["unallowed.html"].replace("width", 'allow="clipboard-write" width');
  PAGES["elsewhere.html"] = `<!doctype html><link rel="icon" href="data:,"><script src="fall-bild.js"></script>
    <p>Här.</p><fall-bild src="${site.other}fallbild.html"></fall-bild>`;
});

after(() => site.close());

forEachBrowser((context) => {
  test("the demo embeds it under a strict policy of its own: as high as its content, and lower again", async () => {
    const { page, app, requests, consoleErrors } = await open("demo.html");
    await fits(page, app);
    const empty = await height(page);
    await sample(app);
    await fits(page, app);
    assert((await height(page)) > 3 * empty, "the frame grows with the report");
    await app.locator("#start-over").click();
    await app.waitForSelector("#start:not([hidden])");
    await page.waitForFunction((wanted) => document.querySelector("iframe")?.clientHeight === wanted, {}, empty);
    assert.equal(await app.evaluate(() => document.activeElement?.id), "choose-file");
    assert.deepEqual(requests.filter((address) => !address.startsWith(site.url)), []);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("a frame of fixed height keeps it, and its content scrolls", async () => {
    const { page, app, consoleErrors } = await open("demo-fixed.html");
    const fixed = await height(page);
    await sample(app);
    const scrolled = await app.evaluate(() => {
      window.scrollTo(0, 3000);
      return window.scrollY;
    });
    assert.equal(scrolled, 3000);
    assert.equal(await height(page), fixed);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("the script for a plain frame follows its height; a page around keeps its focus", async () => {
    const { page, app } = await open("plain.html");
    await fits(page, app);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY");
    await page.close();
  });

  test("all that the page around ever hears is a height", async () => {
    const page = await context.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      if (window !== window.top) return;
      /** @type {unknown[]} */
      const heard = [];
      Object.assign(window, { heard });
      window.addEventListener("message", ({ data }) => heard.push(data));
    });
    await page.goto(`${site.url}elsewhere.html`);
    const { app } = await embedded(page);
    await sample(app);
    await app.locator("#language").click();
    await app.locator('[data-table-tools="adults_by_sex_crime"] [data-tool="save-table"]').click();
    await app.locator("#mode-is-publication").click();
    await app.waitForSelector(".publication");
    await app.locator("#start-over").click();
    await app.waitForSelector("#start:not([hidden])");
    await fits(page, app);
    /** @type {Record<string, unknown>[]} */
    const heard = await page.evaluate(() => Reflect.get(window, "heard"));
    assert(heard.length >= 3, `${heard.length} messages`);
    for (const data of heard) {
      assert.deepEqual(Object.keys(data).sort(), ["height", "type", "v"]);
      assert.deepEqual([data["type"], data["v"], Number.isInteger(data["height"])], ["fallbild:height", 1, true]);
    }
    await page.close();
  });

  test("what others say changes nothing, neither in Fallbild nor in the page around", async () => {
    const { page, shell, app } = await open("sibling.html");
    await sample(app);
    await fits(page, app);
    const before = await state(page, shell, app);
    // Of one speaker, what was said last is heard last.
    const heard = [await lasts(page, 3), await lasts(shell, 2), await lasts(app, 2)];
    // The page around speaks to both rooms, and so does a frame beside: whatever the rooms say to each other, and more.
    const words = [
      { kind: "title", title: "stulen", lang: "en" },
      { kind: "failed" },
      { kind: "ready" },
      { kind: "height", height: 5 },
      { kind: "save", name: "fallbild-x.csv", blob: null },
      { lang: "en", year: 2018 },
      { type: "fallbild:year", v: 1, year: 2018 },
      { id: 1, answer: null },
      "fallbild",
      null,
    ];
    await page.evaluate(async (words) => {
      const fallbild = document.querySelector("fall-bild > iframe");
      const beside = document.querySelector("#sibling");
      if (!(fallbild instanceof HTMLIFrameElement && beside instanceof HTMLIFrameElement)) throw new Error("frames");
      const shell = /** @type {Window} */ (fallbild.contentWindow);
      for (const speaker of [window, /** @type {any} */ (beside.contentWindow)]) {
        for (const listener of [shell, shell[0], window]) {
          const say = speaker.Function("listener", "word", "listener.postMessage(word, '*')");
          for (const word of [...words, { type: "fallbild:height", v: 1, height: 77 }, "last"]) say(listener, word);
        }
      }
    }, words);
    // And Fallbild's own frame, heights that are none.
    await shell.evaluate(() => {
      const wrong = [0, -1, NaN, Infinity, 1e9, "77", null, [77]];
      for (const height of wrong) window.parent.postMessage({ type: "fallbild:height", v: 1, height }, "*");
      window.parent.postMessage({ type: "fallbild:height", v: 2, height: 77 }, "*");
      window.parent.postMessage({ type: "height", v: 1, height: 77 }, "*");
      window.parent.postMessage("last", "*");
    });
    await Promise.all(heard.map((all) => all.evaluate((all) => all.promise)));
    assert.deepEqual(await state(page, shell, app), before);
    // And a height that is one is taken, so that this test can fail.
    await shell.evaluate(() => window.parent.postMessage({ type: "fallbild:height", v: 1, height: 1234 }, "*"));
    await page.waitForFunction(() => document.querySelector("fall-bild > iframe")?.clientHeight === 1234);
    await page.close();
  });

  test("language and year come by attributes, at once and later, and nothing is loaded anew", async () => {
    const { page, shell, app, consoleErrors } = await open("asking.html");
    assert.equal(await app.evaluate(() => document.documentElement.lang), "en");
    await sample(app, "2019");
    await shell.evaluate(() => Object.assign(window, { same: true }));
    const history = await page.evaluate(() => window.history.length);
    await set(page, "year", "2020");
    await chosen(app, "2020");
    await set(page, "lang", "sv");
    await app.waitForFunction(() => document.documentElement.lang === "sv");
    // What a person chooses holds until the page around asks for something else.
    await app.locator("#language").click();
    await app.waitForFunction(() => document.documentElement.lang === "en");
    await set(page, "year", "2018");
    await chosen(app, "2018");
    assert.equal(await app.evaluate(() => document.documentElement.lang), "en");
    // A year that the data lack, a language that there is none of.
    await set(page, "year", "1999");
    await set(page, "lang", "de");
    await set(page, "year", "2021");
    await chosen(app, "2021");
    assert.equal(await app.evaluate(() => document.documentElement.lang), "en");
    assert.equal(await shell.evaluate(() => Reflect.get(window, "same")), true);
    assert.equal(await page.evaluate(() => window.history.length), history);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("the element cleans up after itself", async () => {
    const { page } = await open("asking.html");
    const left = await page.evaluate(() => {
      const element = /** @type {HTMLElement} */ (document.querySelector("fall-bild"));
      element.remove();
      const inside = element.innerHTML;
      document.body.append(element);
      return { inside, frames: element.querySelectorAll("iframe").length };
    });
    assert.deepEqual(left, { inside: '<a href="fallbild.html">Fallbild</a>', frames: 1 });
    await embedded(page);
    await page.close();
  });

  test("the element opens addresses of pages alone", async () => {
    const { page, consoleErrors } = await open("asking.html");
    const frames = () => page.$$eval("fall-bild > iframe", (each) => each.length);
    for (const src of ["javascript:parent.ran=1", " java\nscript:parent.ran=1", "data:text/html,x", "blob:x", "about:blank", "http://", "https://a:b"]) {
      await set(page, "src", src);
      assert.equal(await frames(), 0, src);
      // So it is where the page comes with such an address.
      await page.$eval("fall-bild", (element) => element.replaceWith(element.cloneNode()));
      await set(page, "year", "2020");
      assert.equal(await frames(), 0, src);
    }
    await set(page, "src", "fallbild.html");
    const { app } = await embedded(page);
    await sample(app, "2020");
    assert.equal(await frames(), 1);
    assert.equal(await page.evaluate(() => Reflect.has(window, "ran")), false);
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  test("an address asks for language and year, whatever else it says", async () => {
    const hostile = "#lang=en&year=2019&lang=<script>alert(1)</script>&title=x&__proto__=1&%00&year=2018";
    const { page, app, consoleErrors } = await openPage(context.browser, fileUrl() + hostile);
    await sample(app, "2019");
    assert.equal(await app.evaluate(() => document.documentElement.lang), "en");
    for (const nonsense of ["#lang=%E0%A4%A", "#year=20211", "#lang=SV&year=-1", `#${"x".repeat(100_000)}`, "#main", ""]) {
      await page.evaluate((hash) => void (location.hash = hash), nonsense);
    }
    await page.evaluate(() => void (location.hash = "#year=2020"));
    await chosen(app, "2020");
    assert.equal(await app.evaluate(() => document.documentElement.lang), "en");
    assert.deepEqual(consoleErrors, []);
    await page.close();
  });

  for (const host of ["demo.html", "elsewhere.html"]) {
    test(`in a frame of ${host} as high as its content, what opens is where the person looks`, async () => {
      const { page, app } = await open(host);
      await sample(app);
      await fits(page, app);
      await lookAt(page, app, 6000);
      await app.evaluate(() => document.getElementById("save")?.click());
      await isSeen(page, app, "#saving[open]");
      await page.keyboard.press("Escape");
      await app.waitForSelector("#saving:not([open])");

      await lookAt(page, app, 9000);
      await chooseFiles(app, [NO_LIST]);
      await isSeen(page, app, "#notices > li");
      await app.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#notices button:not([hidden]):last-child")).click());
      await app.waitForFunction(() => getComputedStyle(/** @type {Element} */ (document.querySelector(".desk"))).translate === "none");

      await lookAt(page, app, 3000);
      await app.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["år;kön"], "lista.csv"));
        // Nobody drags on, as a person would: the cover stays for as long as it is looked at.
        const drag = () => {
          if (!document.querySelector("#drop")) return;
          window.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
          requestAnimationFrame(drag);
        };
        drag();
      });
      await isSeen(page, app, "#drop > p");
      await page.close();
    });

    test(`in a frame of ${host} as high as its content, links and the keyboard move the page around`, async () => {
      const { page, app } = await open(host);
      await sample(app);
      await fits(page, app);
      await app.evaluate(() => {
        const link = [...document.querySelectorAll(".contents a")].at(-1);
        if (link instanceof HTMLElement) link.click();
      });
      await isSeen(page, app, "#section-check");
      await page.keyboard.press("Tab");
      await isSeen(page, app, ":focus");
      await page.close();
    });
  }

  test("printing that the page around forbids is said", async () => {
    const { page, app } = await open("sandboxed.html");
    await sample(app);
    await app.locator("#print").click();
    await app.waitForFunction(() => /tillåter inte utskrift/.test(document.getElementById("notices")?.textContent ?? ""));
    await page.close();
  });

  test("copying that the page around forbids is said", async () => {
    // Firefox does not ask the page around.
    const wanted = context.name === "Firefox" ? "copied" : "failed";
    assert.equal(await copied("unallowed.html"), wanted);
    // With our headers the page is of no origin: not of the one that is allowed without a star.
    assert.equal(await copied("starless.html"), wanted);
  });

  test("copying that the page around allows is done, in a frame of another site", async () => {
    assert.equal(await copied("elsewhere.html"), "copied");
  });

  /**
   * Copies a picture, and says what came of it.
   *
   * @param {string} host
   */
  async function copied(host) {
    const { page, app } = await open(host);
    await sample(app);
    await app.locator("[data-figure=children_by_sex] .tools > button:last-child").click();
    const outcome = await app.waitForFunction(() => {
      const failed = /lät inte bilden kopieras/.test(document.getElementById("notices")?.textContent ?? "");
      const copied = document.querySelector("[data-figure=children_by_sex] .tools > button:last-child")?.textContent === "Kopierad";
      return (failed && "failed") || (copied && "copied");
    });
    const answer = await outcome.jsonValue();
    await page.close();
    return answer;
  }

  test("changes in the correction screen can be left where the browser may not ask", async () => {
    const { page, app } = await open("sandboxed.html");
    await chooseFiles(app, [fileURLToPath(new URL("../data/made-up-cases-2018-2021.csv", import.meta.url))]);
    await chosen(app, "2021");
    await app.locator(".account button[data-review], .file button").click();
    const select = await app.waitForSelector("#review[open] select");
    await select?.evaluate((each) => each.dispatchEvent(new Event("change", { bubbles: true })));
    await app.locator("#review-close").click();
    await app.waitForFunction(() => /Stäng en gång till/.test(document.getElementById("review-status")?.textContent ?? ""));
    await app.locator("#review-close").click();
    await app.waitForSelector("#review:not([open])");
    await page.close();
  });

  /** @param {string} name */
  async function open(name) {
    const opened = await openAny(context.browser, site.url + name);
    return { ...opened, ...(await embedded(opened.page)) };
  }

  // Real downloads, in a browser that is told where to put them.
  for (const host of ["plain.html", "sandboxed.html", "locked.html"]) {
    test(`files are saved from ${host}`, async (test) => {
      const folder = await mkdtemp(join(tmpdir(), "fallbild-"));
      test.after(() => rm(folder, { recursive: true }));
      const browser = await LAUNCHERS[context.name]({ downloads: folder });
      test.after(() => browser.close());
      const { page } = await openAny(browser, site.url + host);
      const { app } = await embedded(page);
      await sample(app);
      await app.locator("#save").click();
      await app.waitForSelector("#saving-embedded:not([hidden])");
      await app.locator('[data-format="xlsx"]').click();
      await saved(folder, "fallbild-2021-intern-tabeller.xlsx");
    });
  }
});

/**
 * Reads the made-up sample.
 *
 * @param {Frame} app
 * @param {string} [year]
 */
async function sample(app, year = "2021") {
  await app.locator("#try-sample").click();
  await chosen(app, year);
}

/** @param {Page} page */
function height(page) {
  return page.$eval("iframe[title=Fallbild]", (frame) => frame.clientHeight);
}

/**
 * Waits until the frame is as high as what is in it.
 *
 * @param {Page} page
 * @param {Frame} app
 */
async function fits(page, app) {
  await until(async () => {
    const content = await app.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    return (await height(page)) === content && (await app.evaluate(() => window.innerHeight)) === content;
  });
}

/**
 * Waits for what only several rooms together can say; no other end than the runner's.
 *
 * @param {() => Promise<boolean>} holds
 */
async function until(holds) {
  while (!(await holds())) await setTimeout(50);
}

/**
 * What could have been changed.
 *
 * @param {Page} page
 * @param {Frame} shell
 * @param {Frame} app
 */
async function state(page, shell, app) {
  const title = () => ({ title: document.title, lang: document.documentElement.lang });
  const failed = await shell.$eval("#failed", (sentence) => sentence.hasAttribute("hidden"));
  return { height: await height(page), shell: await shell.evaluate(title), app: await app.evaluate(title), failed };
}

/**
 * Listens in a room until so many speakers have said their last word.
 *
 * @param {Page | Frame} room
 * @param {number} speakers
 */
function lasts(room, speakers) {
  return room.evaluateHandle((speakers) => {
    /** @type {Set<unknown>} */
    const done = new Set();
    /** @type {Promise<void>} */
    const promise = new Promise((resolve) => {
      window.addEventListener("message", ({ source, data }) => {
        if (data === "last" && done.add(source).size === speakers) resolve();
      });
    });
    return { promise };
  }, speakers);
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} value
 */
async function set(page, name, value) {
  await page.$eval("fall-bild", (element, name, value) => element.setAttribute(name, value), name, value);
}

/**
 * Scrolls the page around.
 *
 * @param {Page} page
 * @param {Frame} app
 * @param {number} y
 */
async function lookAt(page, app, y) {
  await page.evaluate((y) => window.scrollTo(0, y), y);
  const offset = await page.$eval("iframe[title=Fallbild]", (each) => -each.getBoundingClientRect().top);
  // The app knows of it.
  await app.evaluate(
    (offset) =>
      new Promise((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          if (Math.abs((entry?.intersectionRect.top ?? 0) - offset) <= 1) {
            observer.disconnect();
            resolve(undefined);
            return;
          }
          // Asked anew, it answers by the next frame.
          observer.unobserve(document.body);
          observer.observe(document.body);
        });
        observer.observe(document.body);
      }),
    offset,
  );
}

/**
 * Waits until an element of the app is wholly within the window of the page around, or fills it.
 *
 * @param {Page} page
 * @param {Frame} app
 * @param {string} selector
 */
async function isSeen(page, app, selector) {
  await until(async () => {
    const box = await app.$eval(selector, (element) => element.getBoundingClientRect().toJSON()).catch(() => null);
    const frame = await page.$eval("iframe[title=Fallbild]", (each) => each.getBoundingClientRect().top);
    const height = await page.evaluate(() => window.innerHeight);
    return box && frame + box.top >= -1 && frame + box.top < height && frame + Math.min(box.bottom, box.top + height) <= height + 1;
  });
}

/**
 * Waits until a file is there, whole.
 *
 * @param {string} folder
 * @param {string} name
 */
async function saved(folder, name) {
  await until(async () => {
    const names = await readdir(folder);
    return names.length === 1 && names[0] === name && (await stat(join(folder, name))).size > 1000;
  });
}
