// Making elements. Text is always text: nothing on the page is ever parsed as markup. No browser remembers what stands in a
// field; that none corrects, completes or translates it is said once, by the page's root.

const FIELDS = ["input", "select", "textarea"];

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes] null, undefined and false leave the
 *   attribute out; true sets it without a value
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  if (FIELDS.includes(tag)) element.setAttribute("autocomplete", "off");
  // No arrays are made for it: this is done thousands of times at once.
  for (const name in attributes) {
    const value = attributes[name];
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
  return element;
}

/**
 * The element with an id; the template has it.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new TypeError(`no ${type.name} #${id}`);
  return element;
}
