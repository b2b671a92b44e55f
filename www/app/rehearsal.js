// A rehearsal: browsers compile code when it first runs, which makes the first report several times as slow as the next. So when
// the page is ready and nobody has chosen a file yet, the made-up sample is counted, told and drawn where nobody sees it, in small
// steps. What a person does ends it.

import { Sheet } from "#wasm";

/** @import { Report, ReportDocument } from "../types" */
/** @import { Messenger } from "./messenger.js" */

/** How wide figures are drawn, in CSS pixels. */
const WIDTH = 600;

/**
 * @param {Messenger} messenger
 * @param {string} lang
 * @param {() => boolean} isOver whether a person has begun
 */
export async function rehearse(messenger, lang, isOver) {
  const report = await messenger.ask("rehearse", {});
  if (isOver()) return;
  const sheet = new Sheet(lang);
  try {
    for (const step of steps(sheet, report)) {
      await idle();
      if (isOver()) return;
      step();
    }
  } finally {
    sheet.free();
  }
}

/**
 * @param {Sheet} sheet
 * @param {Report} report
 */
function* steps(sheet, report) {
  yield () => sheet.show(report);
  /** @type {ReportDocument | null} */
  let document = null;
  yield () => (document = sheet.document());
  const canvas = window.document.createElement("canvas");
  const exhibits = /** @type {ReportDocument | null} */ (/** @type {unknown} */ (document))?.sections.flatMap((section) => section.exhibits);
  for (const { figure } of exhibits ?? []) {
    if (!figure) continue;
    yield () => {
      const plate = sheet.figure(figure.id, figure.kinds[0]?.id ?? "", WIDTH);
      canvas.width = WIDTH;
      canvas.height = plate?.height ?? 1;
      plate?.draw(canvas, 1, { dark: false, patterns: false, system: null });
      plate?.free();
    };
  }
}

/** @returns {Promise<void>} */
function idle() {
  // Safari has no idle times to tell of.
  if (!("requestIdleCallback" in window)) return new Promise((resolve) => setTimeout(resolve));
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}
