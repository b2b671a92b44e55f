// The words of the page. All of them come from the sheet, in its language.

/** @import { Sheet } from "#wasm" */

/**
 * Fills what the template leaves empty: `data-text` names an element's text, `data-label` its accessible name.
 *
 * @param {ParentNode} root
 * @param {Sheet} sheet
 */
export function fill(root, sheet) {
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = sheet.text(element.getAttribute("data-text") ?? "");
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", sheet.text(element.getAttribute("data-label") ?? ""));
  }
}
