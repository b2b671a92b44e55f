// Tables wider than their place scroll within it. Only those that do need a stop for the keyboard.

/** @type {ResizeObserver} */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) mark(target instanceof HTMLTableElement ? target.parentElement : target);
});

/**
 * Watches the boxes in a part of the page; forgets all others.
 *
 * @param {ParentNode} root
 */
export function watchScrollers(root) {
  observer.disconnect();
  for (const box of root.querySelectorAll(".scroll")) {
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
  }
}

/** @param {Element | null} box */
function mark(box) {
  if (!box) return;
  const scrolls = box.scrollWidth > box.clientWidth;
  if (scrolls) {
    box.setAttribute("tabindex", "0");
    // Not a region: a report would have as many landmarks as it has tables.
    box.setAttribute("role", "group");
  } else {
    box.removeAttribute("tabindex");
    box.removeAttribute("role");
  }
}
