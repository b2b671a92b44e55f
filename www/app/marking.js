// Marking in the tables what a figure points at.

/**
 * Marks the cells of an exhibit's tables that a place in its figure stands for. A table that is folded away is unfolded
 * when no other has them.
 *
 * @param {Element | null} exhibit
 * @param {string} wanted codes joined by `/`, `*` for any; of several places, with blanks between
 */
export function markCells(exhibit, wanted) {
  if (!exhibit) return;
  const cells = [...exhibit.querySelectorAll("td[data-at]")].filter((cell) => isMeant(cell.getAttribute("data-at") ?? "", wanted));
  const isFolded = (/** @type {Element} */ cell) => cell.closest("details:not([open])") !== null;
  if (cells.length > 0 && cells.every(isFolded)) cells[0]?.closest("details")?.setAttribute("open", "");
  for (const cell of cells) {
    cell.classList.add("marked");
    cell.parentElement?.querySelector("th")?.classList.add("marked");
  }
  // Where the table stands beside the figure, the figure stays in sight; elsewhere scrolling would take it away.
  const target = cells.find((cell) => !isFolded(cell));
  if (matchMedia("(min-width: 1000px)").matches) target?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** @param {Element | null} exhibit */
export function unmarkCells(exhibit) {
  for (const marked of exhibit?.querySelectorAll(".marked") ?? []) marked.classList.remove("marked");
}

/**
 * Whether a cell is one of those that a place in a figure stands for.
 *
 * @param {string} at
 * @param {string} wanted
 */
export function isMeant(at, wanted) {
  const codes = at.split("/");
  return wanted.split(" ").some((one) => {
    const pattern = one.split("/");
    return codes.length === pattern.length && pattern.every((code, index) => code === "*" || code === codes[index]);
  });
}
