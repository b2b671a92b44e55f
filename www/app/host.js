// What the shell says of the page around: in which language and for which year it wants the report, by the fragment of our address. And
// what it is told: how high our content is.

import { isEmbedded } from "./sight.js";
import { tellShell } from "./shell.js";

/** @import { Asked } from "../types" */

/**
 * Tells the shell that the app is there. It answers through a port, at once and whenever the page around asks for something else, so
 * that nobody else has a way to talk to the app.
 *
 * @param {(asked: Asked) => void} ask called with what is new only: a person may have chosen otherwise since
 */
export function meetShell(ask) {
  const { port1, port2 } = new MessageChannel();
  /** @type {Asked} */
  let last = { lang: null, year: null };
  port1.onmessage = (/** @type {MessageEvent<Asked>} */ { data: { lang, year } }) => {
    const before = last;
    last = { lang, year };
    ask({ lang: lang === before.lang ? null : lang, year: year === before.year ? null : year });
  };
  tellShell({ kind: "ready" }, [port2]);
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
