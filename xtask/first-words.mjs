// The words that stand in the page before its module does: those that the app's template and the table of columns name, in both languages,
// as the module says them. Prints them as JSON; the module's bindings must have been made.

import { readFile } from "node:fs/promises";
import { initSync, Sheet } from "#wasm";
import { COLUMN_TEXTS } from "../www/app/start.js";

const template = await readFile(new URL("../www/app/app.html", import.meta.url), "utf8");
initSync({ module: await readFile(new URL("../target/page/fallbild_bg.wasm", import.meta.url)) });

const named = [...template.matchAll(/ data-(?:text|label)="([^"]+)"/g)].map(([, key = ""]) => key);
const keys = [...new Set([...named, ...COLUMN_TEXTS])];
const words = ["sv", "en"].map((lang) => {
  const sheet = new Sheet(lang);
  return [lang, Object.fromEntries(keys.map((key) => [key, sheet.text(key)]))];
});
process.stdout.write(JSON.stringify(Object.fromEntries(words)));
