// What the shell hands the app: the wasm module, and what the page around asks for: in which language and for which year it wants the
// report, by the fragment of our address. And what it is told: how high our content is.

import { isEmbedded } from "./sight.js";
import { tellShell } from "./shell.js";

/** @import { Asked, ToApp } from "../types" */

/**
 * Tells the shell that the app has begun. It answers through a port, so that nobody else has a way to talk to the app: at once with what
 * is asked for, then with the module, and whenever the page around asks for something else.
 */
export function meetShell() {
  const { port1, port2 } = new MessageChannel();
  /** @type {Asked} */
  let last = { lang: null, year: null };
  /** Until somebody hears. @type {Asked[]} */
  const waiting = [];
  let hear = (/** @type {Asked} */ asked) => {
    waiting.push(asked);
  };
  /** @type {Promised<Asked["lang"]>} */
  const lang = promised();
  /** @type {Promised<Uint8Array<ArrayBuffer>>} */
  const module = promised();
  port1.onmessage = (/** @type {MessageEvent<ToApp>} */ { data }) => {
    const { lang: said, year } = data.asked;
    hear({ lang: said === last.lang ? null : said, year: year === last.year ? null : year });
    last = data.asked;
    lang.resolve(said);
    if (data.module) module.resolve(data.module);
  };
  tellShell({ kind: "begun" }, [port2]);
  return {
    /** The language that is asked for at first. */
    lang: lang.promise,
    /** The gzipped module. */
    module: module.promise,
    /**
     * @param {(asked: Asked) => void} ask called with what is new only: a person may have chosen otherwise since
     */
    onAsked(ask) {
      hear = ask;
      waiting.splice(0).forEach(ask);
    },
  };
}

/**
 * @template T
 * @typedef {{ promise: Promise<T>, resolve: (value: T) => void }} Promised
 */

/**
 * A promise that is kept from outside.
 *
 * @template T
 * @returns {Promised<T>}
 */
function promised() {
  let resolve = (/** @type {T} */ _value) => {};
  const promise = new Promise((/** @type {(value: T) => void} */ keep) => (resolve = keep));
  return { promise, resolve };
}

/** Tells the shell how high the content is, which does not depend on how high the window is, whenever that changes. */
export function tellHeight() {
  if (!isEmbedded) return;
  let last = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height !== last) tellShell({ kind: "height", height });
    last = height;
  });
  observer.observe(document.body);
}
