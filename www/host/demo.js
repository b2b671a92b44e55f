// The demo's two choices become attributes of the element.

const fallbild = document.querySelector("fall-bild");

for (const name of ["lang", "year"]) {
  const select = document.getElementById(name);
  if (select instanceof HTMLSelectElement) select.addEventListener("change", () => fallbild?.setAttribute(name, select.value));
}
