// On paper the report comes first; what was read to make it is an appendix.

/** Prints; false where the page around does not let us, which only shows by nothing happening. */
export function printed() {
  let began = false;
  const begin = () => (began = true);
  window.addEventListener("beforeprint", begin);
  window.print();
  window.removeEventListener("beforeprint", begin);
  return began;
}

/** @param {HTMLElement} report */
export function printAccountLast(report) {
  /** @type {Element | null} */
  let next = null;
  window.addEventListener("beforeprint", () => {
    const account = report.querySelector(":scope > .account");
    // Asked twice, it is moved once.
    if (!account || !account.nextElementSibling) return;
    next = account.nextElementSibling;
    report.append(account);
  });
  window.addEventListener("afterprint", () => {
    const account = report.querySelector(":scope > .account");
    if (account && next?.parentElement === report) next.before(account);
    next = null;
  });
}
