// What a person does before the module stands, on a slow machine a second: it is kept, and done as soon as that is over.

/**
 * Keeps the last click on a button, and shows that it has been heard; files that are chosen meanwhile wait by themselves.
 *
 * @param {string} but the buttons, by a selector, that do without the module
 * @returns {() => void} to be called when everything stands
 */
export function keepClicks(but) {
  /** @type {HTMLButtonElement | null} */
  let kept = null;
  const keep = (/** @type {MouseEvent} */ event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button || button.matches(but)) return;
    event.stopImmediatePropagation();
    kept = button;
    showWaiting();
  };
  window.addEventListener("click", keep, true);
  return () => {
    window.removeEventListener("click", keep, true);
    document.body.classList.remove("opening", "waited-for");
    kept?.click();
  };
}

/** Somebody waits for the module: the pointer says so. */
export function showWaiting() {
  if (document.body.classList.contains("opening")) document.body.classList.add("waited-for");
}
