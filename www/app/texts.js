// The words of the page. All of them come from the module: by the sheet, in its language, or, before the module stands, by what the build
// has asked it.

/**
 * Whoever knows the words, in one language.
 *
 * @typedef {{ text(key: string): string }} Texts
 */

/**
 * Fills what the template leaves empty: `data-text` names an element's text, `data-label` its accessible name.
 *
 * @param {ParentNode} root
 * @param {Texts} texts
 */
export function fill(root, texts) {
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = texts.text(element.getAttribute("data-text") ?? "");
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", texts.text(element.getAttribute("data-label") ?? ""));
  }
}
