// What the app tells the shell: that it is there, or is not, and how the window is titled. The shell is another origin.

/** @import { ToShell } from "../types" */

/** @param {ToShell} message */
export function tellShell(message) {
  window.parent.postMessage(message, "*");
}
