// How high the bar is that stays in sight: what is scrolled to, or gets the focus, must not be under it.

/** @param {HTMLElement} bar */
export function watchBar(bar) {
  // Set a moment later: all elements inherit it, so that everything is styled anew, which the first sight of a report need not wait for.
  const observer = new ResizeObserver(() => setTimeout(() => document.documentElement.style.setProperty("--desk", `${bar.offsetHeight}px`)));
  observer.observe(bar);
}
