// The shell: the window around the app. It is another origin than the app and hears a few words from it.

import "../lock.js";
import css from "./shell.css";

/** @import { ToShell } from "../types" */

/** The app starts in well under a second; this long, in milliseconds, it may take on the slowest machine. */
const PATIENCE = 20_000;

/** The names of files that the app saves: lists, recipes, pictures, sums and the report. */
const FILE_NAME = /^fallbild-[\p{L}\p{N} ._-]{1,120}\.(csv|json|svg|png|html|docx|xlsx|zip|fallbild)$/u;

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

const timer = window.setTimeout(() => sayFailed(true), PATIENCE);

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
    case "ready":
      window.clearTimeout(timer);
      sayFailed(false);
      document.querySelector("iframe")?.focus();
      break;
    case "failed":
      window.clearTimeout(timer);
      sayFailed(true);
      break;
    case "title":
      document.title = message.title;
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
  }
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
  return data.kind === "ready" || data.kind === "failed";
}
