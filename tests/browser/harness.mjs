// Opens the built page in both browsers and writes down what it must not do: requests and errors.
//
// CHROMIUM and FIREFOX name the browsers; `cargo xtask test` sets them. What a test waits for, it waits for by
// condition (`app.waitForSelector`, `app.waitForFunction`, both of which work under the page's policy), never by time.
// `input.uploadFile` reaches a file input inside the app's sandboxed frame in both browsers.

import { after, before, describe } from "node:test";
import { pathToFileURL, fileURLToPath } from "node:url";

import puppeteer from "puppeteer-core";

import { PAGE, serve as servePage } from "../../www/serve.mjs";

/** @import { Browser, CDPSession, Frame, LaunchOptions, Page } from "puppeteer-core" */

/**
 * A browser under test; `browser` is there once the suite's tests run.
 * @typedef {{ readonly name: "Chromium" | "Firefox", readonly browser: Browser }} Context
 */

/**
 * An open page. `requests` are the addresses asked for by any of its rooms, other than the page itself; what never
 * leaves the browser (`blob:`, `data:`, `about:`) is none. `consoleErrors` are errors on the console, uncaught errors
 * and breaches of the policy. Both lists grow for as long as the page is open.
 * @typedef {{ page: Page, app: Frame, requests: string[], consoleErrors: string[] }} OpenPage
 */

const root = process.getuid?.() === 0;

// Chromium can't sandbox itself as root; the rest keeps it from calling home, which fails noisily without a network.
const CHROMIUM_FLAGS = [
  ...(root ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const LAUNCH = /** @type {const} */ ({
  headless: true,
  timeout: 120_000, // the first start on a new machine is slow
  defaultViewport: { width: 1280, height: 800 },
});

/**
 * @param {string} variable
 * @returns {string}
 */
function executable(variable) {
  const path = process.env[variable];
  if (!path) throw new Error(`set ${variable} to the browser's path, or run \`cargo xtask test\``);
  return path;
}

/**
 * What a browser is started with: options of puppeteer, its flags beside ours; and the folder in which files are saved without asking.
 * @typedef {LaunchOptions & { downloads?: string }} Options
 */

/** What starts each browser. */
export const LAUNCHERS = /** @type {const} */ ({
  Chromium: async (/** @type {Options} */ { downloads, ...more } = {}) => {
    const browser = await puppeteer.launch({
      ...LAUNCH,
      ...more,
      browser: "chrome",
      executablePath: executable("CHROMIUM"),
      args: [...CHROMIUM_FLAGS, ...(more.args ?? [])],
    });
    if (downloads) {
      const session = await browser.target().createCDPSession();
      await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
    }
    return browser;
  },
  Firefox: (/** @type {Options} */ { downloads, ...more } = {}) =>
    puppeteer.launch({
      ...LAUNCH,
      ...more,
      browser: "firefox",
      executablePath: executable("FIREFOX"),
      // puppeteer lets files read each other; users' Firefox doesn't, and only as there does a test prove anything.
      extraPrefsFirefox: {
        "security.fileuri.strict_origin_policy": true,
        // The browser's own list of downloads would take the focus from the page.
        "browser.download.alwaysOpenPanel": false,
        ...(downloads && { "browser.download.folderList": 2, "browser.download.dir": downloads }),
        ...more.extraPrefsFirefox,
      },
    }),
});

/**
 * Declares the suite `fn` once for each browser.
 * @param {(context: Context) => void} fn
 */
export function forEachBrowser(fn) {
  for (const name of /** @type {(keyof typeof LAUNCHERS)[]} */ (Object.keys(LAUNCHERS))) {
    describe(name, () => {
      /** @type {Browser | undefined} */
      let browser;
      before(async () => {
        browser = await LAUNCHERS[name]();
      });
      after(() => browser?.close());
      fn({
        name,
        get browser() {
          if (!browser) throw new Error("the browser is there only inside a test");
          return browser;
        },
      });
    });
  }
}

/**
 * Opens the page in a new tab and finds its app frame, once it is ready. Close it with `page.close()`.
 * @param {Browser} browser
 * @param {string} url
 * @param {(page: Page) => Promise<unknown>} [prepare] what is done before anything of the page is there
 * @returns {Promise<OpenPage>}
 */
export async function openPage(browser, url, prepare) {
  const opened = await openAny(browser, url, prepare);
  const frame = await opened.page.waitForSelector("#app");
  const app = await frame?.contentFrame();
  if (!app) throw new Error("the page has no app frame");
  await app.waitForSelector("body:not(.opening)");
  return { ...opened, app };
}

/**
 * Opens any page in a new tab, watched.
 * @param {Browser} browser
 * @param {string} url
 * @param {(page: Page) => Promise<unknown>} [prepare]
 * @returns {Promise<Omit<OpenPage, "app">>}
 */
export async function openAny(browser, url, prepare) {
  const page = await browser.newPage();
  await prepare?.(page);
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const consoleErrors = [];
  /** @param {string} address */
  const note = (address) => {
    if (!/^(blob|data|about):/.test(address) && !requests.includes(address)) requests.push(address);
  };

  page.on("request", (request) => {
    if (!(request.isNavigationRequest() && request.frame() === page.mainFrame())) note(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => consoleErrors.push(String(error)));
  page.on("error", (error) => consoleErrors.push(`crashed: ${error}`));
  if ((await browser.version()).startsWith("Chrome")) {
    await watchTarget(await page.createCDPSession(), (address, type) => {
      if (!(type === "Document" && address === url)) note(address);
    });
  }

  await page.goto(url);
  return { page, requests, consoleErrors };
}

/**
 * Reports every request of a DevTools target and of the workers and frames that it starts, as the browser itself sees
 * them. Each is held until it is watched, so that none gets away.
 * @param {CDPSession} session
 * @param {(address: string, type: string | undefined) => void} report
 * @returns {Promise<void>}
 */
async function watchTarget(session, report) {
  session.on("Network.requestWillBeSent", ({ request, type }) => report(request.url, type));
  session.on("Network.webSocketCreated", ({ url }) => report(url, undefined));
  session.on("Network.webTransportCreated", ({ url }) => report(url, undefined));
  // A target may be gone before it's watched, as when the page closes; then it asks for nothing any more.
  session.on("sessionattached", (child) => void watchTarget(child, report).catch(() => {}));
  // In this order, but without waiting in between: a service worker may answer only once it runs. It starts no other target and says so
  // by an error.
  await Promise.all([
    session.send("Network.enable"),
    session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }).catch(() => {}),
    session.send("Runtime.runIfWaitingForDebugger"),
  ]);
}

/** Serves the page on a free port of this machine, as `cargo xtask run` does. */
export const serve = servePage;

/** The page's address as a file. */
export function fileUrl() {
  return pathToFileURL(fileURLToPath(PAGE)).href;
}

/**
 * Breaks the worker, as the page sees it, when it is asked for something for the `nth` time; `window.broke` counts how often it was.
 *
 * @param {Page} page
 * @param {string} kind
 * @param {number} nth
 */
export async function breakWorkersAt(page, kind, nth) {
  await page.evaluateOnNewDocument(
    (kind, nth) => {
      const Real = Worker;
      let asked = 0;
      Reflect.set(window, "broke", 0);
      Reflect.set(window, "Worker", class extends Real {
        postMessage(/** @type {any[]} */ ...message) {
          if (message[0]?.kind === kind && ++asked === nth) {
            setTimeout(() => {
              Reflect.set(window, "broke", Reflect.get(window, "broke") + 1);
              this.dispatchEvent(new ErrorEvent("error", { message: "broken by the test", cancelable: true }));
            });
          } else super.postMessage(.../** @type {[any]} */ (message));
        }
      });
    },
    kind,
    nth,
  );
}
