// The shell: the window around the app. It is another origin than the app and hears a few words from it.

import css from "./shell.css";

/** @import { ToShell } from "../types" */

/** The app starts in well under a second; this long, in milliseconds, it may take on the slowest machine. */
const PATIENCE = 20_000;

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
  }
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
  return data.kind === "ready" || data.kind === "failed";
}
