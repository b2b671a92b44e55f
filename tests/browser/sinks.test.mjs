// The page's scripts have no place where a text could become markup, script or an address. Trusted Types forbid most such places while
// the page runs, in browsers that have them; here they are forbidden as they are written, for all.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const WWW = fileURLToPath(new URL("../../www/", import.meta.url));
/** What runs in the page, and what a page around it gets from us. */
const FOLDERS = ["", "app", "shell", "worker", "host"];

const SINKS = [
  // What parses a text as markup.
  /\b(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|parseFromString|createContextualFragment|insertHTML)\b/,
  /\bdocument\s*\.\s*write/,
  /\b(innerHTML|outerHTML|srcdoc)["'\]]*\s*(\+?=(?!=)|:)/,
  // What runs it.
  /\b(eval|Function|importScripts)\s*\(/,
  /\bset(Timeout|Interval)\(\s*["'`]/,
  // What makes an address or a style of it.
  /\.\s*(href|src|action|formAction|cssText|background)\s*\+?=(?!=)/,
  /\blocation\s*(\.\s*(href|assign|replace)\b|=(?!=))/,
  /\bh\(\s*["'`]\w+["'`],\s*\{[^}]*?["']?\b(on\w+|src|style|action|formaction|ping)["']?\s*:/,
  /\bh\(\s*["'`]\w+["'`],\s*\{[^}]*?["']?\bhref["']?\s*:(?!\s*["'`]#)/,
  // An attribute by a name that is not written here.
  /\bsetAttribute\(\s*(?!["'])/,
  /\bsetAttribute\(\s*["'](on|src|style|href|action|formaction|ping)/,
];

/** The places that there are, each with the reason why no text from outside gets there. */
const ALLOWED = [
  // Its names are written in our scripts, where this test sees them.
  'app/element.js: if (value === true) element.setAttribute(name, "");',
  "app/element.js: else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));",
  // Its names are three, by its type, and none of them makes anything of a text.
  "app/kept.js: else element.setAttribute(name, value);",
  // An address that the browser makes.
  "shell/shell.js: link.href = URL.createObjectURL(blob);",
  // Two names that are written beside it.
  'host/demo.js: if (select instanceof HTMLSelectElement) select.addEventListener("change", () => fallbild?.setAttribute(name, select.value));',
  // What the page around says is opened, and only as a page: a test gives it scripts.
  "host/fall-bild.js: this.#frame.src = address;",
  'host/fall-bild.js: else if (name === "src") this.#frame.src = address;',
  "host/fall-bild.js: else this.#frame.contentWindow?.location.replace(address);",
  // The address begins with the page's name; what is asked for stands after the #.
  "host/start.js: if (location.hash) frame?.contentWindow?.location.replace(new URL(`fallbild.html${location.hash}`, document.baseURI));",
  // Read, not written.
  'host/service-worker.js: return new URL(name || ".", self.location.href).href;',
];

test("no script of the page makes markup, script or an address of a text", async () => {
  const found = [];
  for (const folder of FOLDERS) {
    for (const name of (await readdir(join(WWW, folder))).filter((each) => each.endsWith(".js"))) {
      const path = join(folder, name);
      found.push(...sinks(await readFile(join(WWW, path), "utf8")).map((sink) => `${path}: ${sink}`));
    }
  }
  assert.deepEqual(found.sort(), ALLOWED.toSorted());
});

test("no template of the page has a script among its attributes", async () => {
  for (const path of ["app/app.html", "shell/shell.html"]) {
    assert.doesNotMatch(await readFile(join(WWW, path), "utf8"), /\s(on\w+|style|formaction)=|javascript:/i, path);
  }
});

test("each such place would be found", () => {
  const places = [
    "a.innerHTML = text", "a['outerHTML'] = text", "a.innerHTML += text", "document.write(text)", "a.insertAdjacentHTML('beforeend', text)",
    "new DOMParser().parseFromString(text, 'text/html')", "new Function(text)", "eval(text)", "frame.srcdoc = text", "link.href = text",
    "a.setAttribute('onclick', text)", "a.setAttribute(name, text)", "h('a', { href: text })", "h('p', { id: 'a', onclick: text })",
    "h(\n  'p',\n  { style: text })", "setTimeout('a()', 1)", "location.assign(text)", "window.location = text", "Object.assign(a, { innerHTML: text })",
  ];
  for (const place of places) assert.equal(sinks(place).length, 1, place);
  for (const plain of ["a.textContent = text", "h('a', { href: `#${id}` })", "a.setAttribute('role', text)", "a.outerHTML.length", "sheet.write(text)"]) {
    assert.deepEqual(sinks(plain), [], plain);
  }
});

/**
 * The lines of a script that make more of a text than text.
 *
 * @param {string} source
 */
function sinks(source) {
  const code = source.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  const places = SINKS.flatMap((sink) => [...code.matchAll(new RegExp(sink, "g"))].map(({ index }) => index));
  const lines = places.map((place) => code.slice(code.lastIndexOf("\n", place) + 1).split("\n", 1)[0]?.trim() ?? "");
  return [...new Set(lines)];
}
