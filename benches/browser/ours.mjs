// Times of the page itself, taken inside it, so that what drives the browser is not in them.

import { values } from "../../tests/browser/reader.mjs";

/** @import { Browser, CDPSession, ElementHandle, Frame, Page } from "puppeteer-core" */

/**
 * From an event until the report stood.
 *
 * @typedef {object} Shown
 * @property {number} tables until all tables were in the page, not yet laid out
 * @property {number} figures until the last figure was drawn
 */

/** Nobody chooses a file sooner than so many milliseconds after the page is ready. It rehearses meanwhile, as it does for people. */
const LOOKING = 1500;

/** A large list takes its time, in slow browsers too. */
const LONGEST = 300_000;

/** @param {Browser} browser */
export async function isChromium(browser) {
  return (await browser.version()).startsWith("Chrome");
}

/**
 * A new tab that is watched as little as can be.
 *
 * @param {Browser} browser
 */
export async function unwatched(browser) {
  const page = await browser.newPage();
  if (await isChromium(browser)) {
    // Each worker would wait until puppeteer, which is in another process, lets it go.
    const session = /** @type {CDPSession} */ (Reflect.get(page.mainFrame(), "client"));
    await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
    // Nor would anybody read the whole page once more to have it at hand for whoever asks what was loaded.
    await session.send("Network.disable");
  }
  return page;
}

/**
 * Opens the page in a new tab.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {(page: Page) => Promise<unknown>} [prepare] what is done before anything of the page is there
 */
export async function opened(browser, url, prepare) {
  const page = await unwatched(browser);
  await prepare?.(page);
  await page.goto(url);
  const app = await (await page.waitForSelector("#app"))?.contentFrame();
  if (!app) throw new Error("the page has no app frame");
  await app.waitForSelector("body:not(.opening)");
  return { page, app };
}

/**
 * Opens the page and looks at it for a moment.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {(page: Page) => Promise<unknown>} [prepare]
 */
export async function lookedAt(browser, url, prepare) {
  const { page, app } = await opened(browser, url, prepare);
  await new Promise((resolve) => setTimeout(resolve, LOOKING));
  return { page, app };
}

/**
 * How long a list takes, from its choice on; and what the page says is in it.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {string} path
 */
export async function listShown(browser, url, path) {
  const { page, app } = await lookedAt(browser, url);
  const shown = await timeOf(app, "#file", path);
  const counts = await values(app);
  await page.close();
  return { shown, counts };
}

/**
 * How long it takes until the report stands, after a file, or something else, was chosen.
 *
 * @param {Frame} app
 * @param {"#file" | "#year" | "#region"} field
 * @param {string} chosen a path, or a value
 * @returns {Promise<Shown>}
 */
export async function timeOf(app, field, chosen) {
  await app.evaluate(watch, field);
  const element = /** @type {ElementHandle} */ (await app.$(field));
  if (field === "#file") await /** @type {ElementHandle<HTMLInputElement>} */ (element).uploadFile(chosen);
  else await app.select(field, chosen);
  const found = await app.waitForFunction(() => Reflect.get(window, "timed"), { timeout: LONGEST, polling: 50 });
  return found.evaluate((timed) => timed);
}

/**
 * In the page: writes down when the field's choice was heard and when what came of it stood. The report is put in its place at once, and
 * then its figures are drawn; the page says when it began that and when it was done.
 *
 * @param {string} field
 */
function watch(field) {
  Reflect.set(window, "timed", null);
  performance.clearMeasures();
  const report = /** @type {HTMLElement} */ (document.getElementById("report"));
  const begin = () => {
    const begun = performance.now();
    const observer = new MutationObserver(() => {
      if (!report.querySelector("[data-table] td[data-at]")) return;
      observer.disconnect();
      const seen = performance.now();
      // What is put off until the page has been laid out is drawn by then.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => end(seen))));
    });
    observer.observe(report, { childList: true, characterData: true, subtree: true });
    const end = (/** @type {number} */ seen) => {
      const drawings = performance.getEntriesByName("figures drawn");
      const tables = Math.min(seen, ...drawings.map(({ startTime }) => startTime));
      const figures = Math.max(...drawings.map(({ startTime, duration }) => startTime + duration));
      Reflect.set(window, "timed", { tables: tables - begun, figures: figures - begun });
    };
  };
  // Before the page's own listeners.
  window.addEventListener("change", ({ target }) => target instanceof Element && target.matches(field) && begin(), { capture: true, once: true });
}
