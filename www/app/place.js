// Keeping the reader's place while the report around it is made anew.

/**
 * Makes the report anew; what stood at the top of the window stands there afterwards, and what was unfolded is unfolded.
 *
 * @param {HTMLElement} root
 * @param {() => void} render
 */
export function keepingPlace(root, render) {
  const anchor = topmost(root);
  const before = new Map([...root.querySelectorAll("details")].map((details) => [foldOf(details), details.open]));
  const focused = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
  render();
  for (const details of root.querySelectorAll("details")) {
    details.open = before.get(foldOf(details)) ?? details.open;
  }
  // What had the focus may have gone: the file that was removed.
  if (focused) (document.getElementById(focused) ?? document.getElementById("add-file"))?.focus({ preventScroll: true });
  if (!anchor) return;
  const now = document.getElementById(anchor.id)?.getBoundingClientRect().top;
  if (now !== undefined) window.scrollBy(0, now - anchor.top);
}

/** @param {Element} details */
function foldOf(details) {
  return details.getAttribute("data-fold");
}

/**
 * The last heading at or above the top of the window, and where it stands.
 *
 * @param {HTMLElement} root
 */
function topmost(root) {
  // Where the window stands is not known before everything is laid out, which an empty place need not wait for.
  if (root.childElementCount === 0 || window.scrollY === 0) return null;
  const headings = [...root.querySelectorAll(":is(h1, h2, h3)[id]")];
  const above = headings.filter((heading) => heading.getBoundingClientRect().top <= 120).pop();
  return above ? { id: above.id, top: above.getBoundingClientRect().top } : null;
}
