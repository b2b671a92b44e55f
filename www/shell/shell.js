// The shell: the window around the app. It is another origin than the app and hears a few words from it.

import css from "./shell.css";

/** @import { ToShell } from "../types" */

/** The app starts in well under a second; this long, in milliseconds, it may take on the slowest machine. */
const PATIENCE = 20_000;

/** The names of files that the app saves: lists and recipes. */
const FILE_NAME = /^fallbild-[\p{L}\p{N} ._-]{1,120}\.(csv|json)$/u;

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

const timer = window.setTimeout(() => sayFailed(true), PATIENCE);

window.addEventListener("message", ({ source, data }) => {
  const frame = document.querySelector("iframe");
  if (frame && source === frame.contentWindow && isToShell(data)) hear(data);
});

/** @param {ToShell} message */
function hear(message) {
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
  return data.kind === "ready" || data.kind === "failed";
}
