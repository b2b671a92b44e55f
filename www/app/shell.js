// What the app tells the shell: that it is there, or is not, and how the window is titled. The shell is another origin.

/** @import { ToShell } from "../types" */

/**
 * @param {ToShell} message
 * @param {Transferable[]} [ports] through which it answers
 */
export function tellShell(message, ports = []) {
  window.parent.postMessage(message, "*", ports);
}
