// A rehearsal: browsers compile code, find fonts and make canvases when they are first needed, which makes the first report several times
// as slow as the next. So when the page is ready and nobody has chosen a file yet, the made-up sample is counted, told, laid out and drawn where
// nobody sees it, in small steps, and several times: what runs often is compiled once more, and better. What a person does ends it.

import { Sheet } from "#wasm";
import { accountSection } from "./account.js";
import { h } from "./element.js";
import { ReportBody } from "./report.js";

/** @import { FigureText, Rehearsal } from "../types" */
/** @import { FigureView } from "./figure.js" */
/** @import { Figures } from "./figures.js" */
/** @import { Messenger } from "./messenger.js" */

/** More have no effect that can be measured. */
const ROUNDS = 8;

/**
 * @param {Messenger} messenger
 * @param {Figures} figures
 * @param {string} lang
 * @param {AbortSignal} begun raised when a person begins
 */
export async function rehearse(messenger, figures, lang, begun) {
  if (begun.aborted) return;
  const sheet = new Sheet(lang);
  const stage = new Stage();
  const strike = () => stage.strike();
  begun.addEventListener("abort", strike);
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const play = await messenger.ask("rehearse", {});
      for (const step of steps(sheet, play, figures, stage)) {
        await idle();
        if (begun.aborted) return;
        step();
      }
    }
  } finally {
    begun.removeEventListener("abort", strike);
    stage.strike();
    sheet.free();
  }
}

/**
 * @param {Sheet} sheet
 * @param {Rehearsal} play
 * @param {Figures} figures
 * @param {Stage} stage
 */
function* steps(sheet, { report, account }, figures, stage) {
  yield () => sheet.show(report);
  yield () => sheet.document();
  yield () => sheet.consistency();
  yield () => stage.place(accountSection(sheet.account(account), [], NO_WISHES, sheet));
  const { sections } = sheet.document();
  /** @type {FigureView[]} */
  const views = [];
  const make = (/** @type {FigureText} */ text) => {
    const view = figures.unseen(text, sheet);
    views.push(view);
    return view;
  };
  for (const section of sections) {
    yield () => stage.place(...new ReportBody({ figures: { make }, wishes: NO_WISHES, sheet }).elements({ sections: [section] }));
    for (const view of views.splice(0)) yield () => figures.drawUnseen(view);
  }
}

/** Nobody asks for anything. */
const NO_WISHES = {
  review() {},
  remove() {},
  readSheets() {},
  saveListing() {},
  toggleOnce() {},
  saveSums() {},
  save: () => Promise.resolve(false),
  copied() {},
  copyFailed() {},
};

/** Where nobody sees or hears it, and no other code finds it: a closed tree of its own, as wide as the report will be. */
class Stage {
  #box = h("div", { class: "stage", "aria-hidden": "true", inert: true });
  #report = h("article", { id: "report" });

  constructor() {
    const tree = this.#box.attachShadow({ mode: "closed" });
    tree.adoptedStyleSheets = document.adoptedStyleSheets;
    tree.append(this.#report);
    document.getElementById("main")?.append(this.#box);
  }

  /**
   * Lays it out, in the place of what was there.
   *
   * @param {...Node} nodes
   */
  place(...nodes) {
    this.#report.replaceChildren(...nodes);
    void this.#report.offsetHeight;
  }

  strike() {
    this.#box.remove();
    this.#report.replaceChildren();
  }
}

/** @returns {Promise<void>} */
function idle() {
  // Safari has no idle times to tell of.
  if (!("requestIdleCallback" in window)) return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}
