// What stands in the page stays where it stands as long as it says the same: browsers style and lay out anew only what was put in or changed.

/**
 * Puts nodes into an element, in this order, and takes out what else is in it. What is in its place is not touched.
 *
 * @param {Element} parent
 * @param {Node[]} nodes
 */
export function arrange(parent, nodes) {
  const stay = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!stay.has(child)) child.remove();
  let next = parent.firstChild;
  for (const node of nodes) {
    if (node === next) next = node.nextSibling;
    else parent.insertBefore(node, next);
  }
}

/**
 * Lets an element say a text, and nothing else.
 *
 * @param {Element} element
 * @param {string} text
 */
export function say(element, text) {
  const only = element.firstChild;
  if (only instanceof Text && only.nextSibling === null) {
    if (only.data !== text) only.data = text;
  } else if (only !== null || text !== "") element.textContent = text;
}

/**
 * Gives an element an attribute, or takes it away.
 *
 * @param {Element} element
 * @param {"class" | "aria-label" | "data-at"} name
 * @param {string | null} value
 */
export function mark(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/**
 * An element that stays while what is in it is made anew, and that only if it is of something else: put in anew, it would be a reason to style
 * what stands after it.
 *
 * @template {HTMLElement} T
 * @template D plain data
 */
export class Filled {
  /** @type {string | null} */
  #of = null;
  #make;

  /**
   * @param {T} element
   * @param {(data: D) => Node[]} make
   */
  constructor(element, make) {
    this.element = element;
    this.#make = make;
  }

  /**
   * The element, filled.
   *
   * @param {D} data
   */
  with(data) {
    const now = JSON.stringify(data);
    if (this.#of !== now) this.element.replaceChildren(...this.#make(data));
    this.#of = now;
    return this.element;
  }
}

/**
 * Remembers what was made of something, and makes it anew only of something else.
 *
 * @template {Node} T
 */
export class Kept {
  /** @type {string | null} */
  #of = null;
  /** @type {T | null} */
  #node = null;

  /**
   * @param {unknown} of what it is made of, as plain data
   * @param {() => T} make
   * @returns {T}
   */
  get(of, make) {
    const now = JSON.stringify(of);
    if (this.#node === null || this.#of !== now) {
      this.#node = make();
      this.#of = now;
    }
    return this.#node;
  }

  forget() {
    this.#of = null;
    this.#node = null;
  }
}
