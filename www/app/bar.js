// How high the bar is that stays in sight: what is scrolled to, or gets the focus, must not be under it.

/** @param {HTMLElement} bar */
export function watchBar(bar) {
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty("--desk", `${bar.offsetHeight}px`);
  });
  observer.observe(bar);
}
