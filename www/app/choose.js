// Ways for files to come in: the buttons, the file input behind them, a drop anywhere on the page, and a table that is pasted.

import { byId } from "./element.js";
import { coverSight } from "./sight.js";
import { isTyped } from "./undo.js";

/** A drag that has left the window says so by silence; Firefox speaks every 350 ms. */
const SILENCE = 600;

/**
 * @param {(files: File[]) => void} take
 * @param {(text: string) => void} takeText what is pasted without a file
 */
export function chooseFiles(take, takeText) {
  const input = byId("file", HTMLInputElement);
  for (const id of ["choose-file", "add-file"]) {
    byId(id, HTMLButtonElement).addEventListener("click", () => input.click());
  }
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again once it has been mended.
    input.value = "";
    if (files.length > 0) take(files);
  });
  takeDrops(take);
  takePastes(take, takeText);
}

/**
 * What is copied from a spreadsheet is text with tabs.
 *
 * @param {(files: File[]) => void} take
 * @param {(text: string) => void} takeText
 */
function takePastes(take, takeText) {
  window.addEventListener("paste", (event) => {
    if (isTyped(event.target) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const files = [...(event.clipboardData?.files ?? [])];
    // A file that is copied comes with its name as text, a table with its picture as a file.
    const lists = files.filter(({ type }) => !type.startsWith("image/"));
    if (lists.length > 0) take(lists);
    else takeText(text);
  });
}

/** @param {(files: File[]) => void} take */
function takeDrops(take) {
  const overlay = byId("drop", HTMLElement);
  let timer = 0;
  const hide = () => {
    window.clearTimeout(timer);
    overlay.hidden = true;
  };
  window.addEventListener("dragover", (event) => {
    // Also what is no file is not let through: the browser would open it in place of the page.
    event.preventDefault();
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.dataTransfer.dropEffect = "copy";
    coverSight(overlay);
    window.clearTimeout(timer);
    timer = window.setTimeout(hide, SILENCE);
  });
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    hide();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take(files);
  });
}
