// The shell: the window around the app. It is another origin than the app and hears a few words from it. From anybody else it hears none;
// to a page that embeds it, it says how high it is.

import "../lock.js";
import { packedModule } from "./module.js";
import css from "./shell.css";

/** @import { Asked, ToApp, ToShell } from "../types" */

/** The app starts in well under a second; this long, in milliseconds, it may take on the slowest machine. */
const PATIENCE = 20_000;

/** The names of files that the app saves: lists, recipes, pictures, sums and the report. */
const FILE_NAME = /^fallbild-[\p{L}\p{N} ._-]{1,120}\.(csv|json|svg|png|html|docx|xlsx|zip|fallbild)$/u;

/** Whether another page holds ours. */
const isEmbedded = window.parent !== window;

/** The way to the app. @type {MessagePort | undefined} */
let toApp;

/** A title goes into the browser's history: it is a year and a place, and no longer. */
const LONGEST_TITLE = 120;

/** No report is higher, in CSS pixels. */
const HIGHEST = 200_000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

const timer = window.setTimeout(() => sayFailed(true), PATIENCE);

window.addEventListener("hashchange", () => tellApp({ asked: asked() }));

window.addEventListener("message", ({ source, data, ports }) => {
  const frame = document.querySelector("iframe");
  if (frame && source === frame.contentWindow && isToShell(data)) hear(data, ports[0]);
});

/**
 * @param {ToShell} message
 * @param {MessagePort | undefined} port to answer through
 */
function hear(message, port) {
  switch (message.kind) {
    case "begun":
      toApp = port;
      tellApp({ asked: asked() });
      void packedModule().then((module) => tellApp({ module, asked: asked() }, [module.buffer])).catch(fail);
      break;
    case "seen":
      // A page around keeps its focus.
      if (!isEmbedded) document.querySelector("iframe")?.focus();
      break;
    case "ready":
      window.clearTimeout(timer);
      sayFailed(false);
      break;
    case "failed":
      fail();
      break;
    case "title":
      document.title = message.title.slice(0, LONGEST_TITLE);
      document.documentElement.lang = message.lang === "en" ? "en" : "sv";
      break;
    case "save":
      save(message.name, message.blob);
      break;
    case "unsaved":
      askBeforeLeaving(message.unsaved);
      break;
    case "copy":
      void copy(message.blob).then((done) => port?.postMessage(done));
      break;
    case "height":
      if (isEmbedded) window.parent.postMessage({ type: "fallbild:height", v: 1, height: message.height }, "*");
  }
}

/**
 * @param {ToApp} message
 * @param {Transferable[]} [handed] what is handed over and not copied
 */
function tellApp(message, handed = []) {
  toApp?.postMessage(message, handed);
}

/**
 * What the address asks for, after its `#`: a server never sees that part. What says nothing known asks for nothing.
 *
 * @returns {Asked}
 */
function asked() {
  const said = new URLSearchParams(location.hash.slice(1));
  const [lang, year] = [said.get("lang"), said.get("year") ?? ""];
  return { lang: lang === "sv" || lang === "en" ? lang : null, year: /^(19|20)\d\d$/.test(year) ? Number(year) : null };
}

/**
 * Puts a picture on the clipboard, which a sandboxed frame may not; says whether the browser let it.
 *
 * @param {Blob} blob
 * @returns {Promise<boolean>}
 */
async function copy(blob) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Saves a file that the app has made: a sandboxed frame may not.
 *
 * @param {string} name
 * @param {Blob} blob
 */
function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Has the browser ask before the page is left, or not. Its listener is there only as long as it is needed: with one, a browser keeps no page for
 * the way back.
 *
 * @param {boolean} ask
 */
function askBeforeLeaving(ask) {
  if (ask) window.addEventListener("beforeunload", stay);
  else window.removeEventListener("beforeunload", stay);
}

/** @param {BeforeUnloadEvent} event */
function stay(event) {
  event.preventDefault();
}

function fail() {
  window.clearTimeout(timer);
  sayFailed(true);
}

/** @param {boolean} failed */
function sayFailed(failed) {
  const sentence = document.getElementById("failed");
  if (sentence) sentence.hidden = !failed;
}

/**
 * @param {unknown} data
 * @returns {data is ToShell}
 */
function isToShell(data) {
  if (typeof data !== "object" || data === null || !("kind" in data)) return false;
  if (data.kind === "title") return "title" in data && typeof data.title === "string" && "lang" in data;
  if (data.kind === "save") {
    return "name" in data && typeof data.name === "string" && FILE_NAME.test(data.name) && "blob" in data && data.blob instanceof Blob;
  }
  if (data.kind === "unsaved") return "unsaved" in data && typeof data.unsaved === "boolean";
  if (data.kind === "copy") return "blob" in data && data.blob instanceof Blob && data.blob.type === "image/png";
  if (data.kind === "height") return "height" in data && typeof data.height === "number" && data.height >= 0 && data.height <= HIGHEST;
  return data.kind === "begun" || data.kind === "seen" || data.kind === "ready" || data.kind === "failed";
}
