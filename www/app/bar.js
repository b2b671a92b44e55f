// How high the bar is that stays in sight: what is scrolled to, or gets the focus, must not be under it.

/** @param {HTMLElement} bar */
export function watchBar(bar) {
  // What is to be seen need not wait for it: it concerns the style of everything.
  const observer = new ResizeObserver(() => setTimeout(() => document.documentElement.style.setProperty("--desk", `${bar.offsetHeight}px`)));
  observer.observe(bar);
}
