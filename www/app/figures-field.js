// A field for figures that were published: a small CSV, typed or pasted.

import { h } from "./element.js";

/**
 * @param {{ id: string, label: string, help: string, example: string, rows: number, value: string }} field `help` is already said in the
 *   element of that id
 * @returns {{ field: HTMLTextAreaElement, label: HTMLLabelElement }}
 */
export function figuresField({ id, label, help, example, rows, value }) {
  const field = h("textarea", {
    id,
    class: "figures-field",
    rows,
    placeholder: example,
    "aria-describedby": help,
  });
  field.value = value;
  return { field, label: h("label", { class: "figures-label", for: id }, label) };
}
