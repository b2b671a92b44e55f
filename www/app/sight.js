// What of the frame a person sees. A page that embeds Fallbild may make its frame as high as its content: then the frame's own window is
// no measure, and what is fixed to it stands where nobody looks.

import { h } from "./element.js";

/** Whether another page holds ours. The shell alone is above the app otherwise. */
export const isEmbedded = window.parent !== window.top;

/**
 * The part of the frame that is in sight, from and to, in pixels of its window. The browser says it across origins, when it next draws.
 *
 * @returns {Promise<{ top: number, bottom: number }>}
 */
function inSight() {
  return new Promise((resolve) => {
    const pane = h("div", { class: "pane" });
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      pane.remove();
      const seen = entry?.intersectionRect;
      resolve(seen && seen.height > 0 ? { top: seen.top, bottom: seen.bottom } : { top: 0, bottom: window.innerHeight });
    });
    document.body.append(pane);
    observer.observe(pane);
  });
}

/** Where things that are fixed stand until it is asked again: the style sheets use both lengths, and 0 without them. */
async function fixInSight() {
  const { top, bottom } = await inSight();
  const root = document.documentElement.style;
  root.setProperty("--unseen-above", `${Math.max(0, top)}px`);
  root.setProperty("--unseen-below", `${Math.max(0, window.innerHeight - bottom)}px`);
}

/**
 * Opens a dialog where the person looks.
 *
 * @param {HTMLDialogElement} dialog
 */
export async function openInSight(dialog) {
  if (isEmbedded) await fixInSight();
  if (!dialog.open) dialog.showModal();
}

/**
 * Shows what covers the window, in the part of it that is seen.
 *
 * @param {HTMLElement} cover
 */
export function coverSight(cover) {
  if (isEmbedded && cover.hidden) void fixInSight();
  cover.hidden = false;
}

/**
 * Brings the desk to where the person looks, for what has just come onto it.
 *
 * @param {HTMLElement} item
 */
export async function bringIntoSight(item) {
  if (isEmbedded) {
    const desk = item.closest(".desk");
    const { top, bottom } = await inSight();
    if (!(desk instanceof HTMLElement)) return;
    // As if it had not been brought before: the style sheet moves it by this, for as long as there is something on it.
    desk.style.removeProperty("--brought");
    const place = desk.getBoundingClientRect().top;
    desk.style.setProperty("--brought", `${Math.max(0, top - place)}px`);
    desk.style.setProperty("--seen", `${bottom - Math.max(0, top)}px`);
  }
  item.scrollIntoView({ block: "nearest" });
}
