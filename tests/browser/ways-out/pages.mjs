// The attacked pages: Fallbild with the attacker's code inside it, and a page of the same three rooms without locks.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";

import { inRoom } from "./room.mjs";
import { WAYS } from "./ways.mjs";

const WORKER_OPENS = '<script type="text/plain" id="worker-source">';
const CLOSES = "</script>";

/** What the attacker brings into a room. */
const ATTACK = `;(${inRoom})({${Object.entries(WAYS).map(([id, { go }]) => `${JSON.stringify(id)}:${go}`).join()}});`;
assert(!/<\/script|<!--/i.test(ATTACK), "HTML would read the attack otherwise");

/**
 * Fallbild as it is built, with the attack at the end of the app's script and of the worker's, as if a flaw had let it in.
 * The policy knows the changed script; all else is as it was.
 * @param {string} page
 */
export function attacked(page) {
  const { before, value, after } = cut(page, ' srcdoc="', '"');
  const app = value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const worker = cut(app, WORKER_OPENS, CLOSES);
  const withWorker = worker.before + worker.value + ATTACK + worker.after;
  const last = withWorker.lastIndexOf("<script>");
  const script = cut(withWorker.slice(last), "<script>", CLOSES);
  const changed = withWorker.slice(0, last) + script.before + script.value + ATTACK + script.after;
  const whole = before + changed.replaceAll("&", "&amp;").replaceAll('"', "&quot;") + after;
  const hash = nameOf(script.value);
  assert.equal(whole.split(hash).length, 2, "the policy names the app's script once");
  return whole.replace(hash, nameOf(script.value + ATTACK));
}

/** The same rooms, the same attack, no policy, no sandbox, no lock. */
export function control() {
  const worker = `${ATTACK} postMessage("here");`;
  const app = `${ATTACK} new Worker(URL.createObjectURL(new Blob([document.getElementById("worker-source").textContent])));`;
  const frame = `<!doctype html><body>${WORKER_OPENS}${worker}${CLOSES}<script>${app}${CLOSES}`;
  const srcdoc = frame.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><iframe id="app" srcdoc="${srcdoc}"></iframe>`;
}

/**
 * @param {string} text
 * @param {string} opens
 * @param {string} closes
 */
function cut(text, opens, closes) {
  const start = text.indexOf(opens) + opens.length;
  const end = text.indexOf(closes, start);
  assert(start >= opens.length && end >= start, `no ${opens}`);
  return { before: text.slice(0, start), value: text.slice(start, end), after: text.slice(end) };
}

/**
 * A script's name in a policy.
 * @param {string} script
 */
function nameOf(script) {
  return `sha256-${createHash("sha256").update(script).digest("base64")}`;
}
