// The wasm module, out of the page's own text. It stands in the shell, behind the app's frame: there the browser reads it once, while the
// app is being made ready. In the app it would be read twice, as the frame's attribute and as the frame's text.

/** @returns {Promise<Uint8Array<ArrayBuffer>>} the gzipped module, once the page has been read to its end; other bytes each time */
export async function packedModule() {
  await parsed();
  return bytes(document.getElementById("module")?.textContent ?? "");
}

/** @returns {Promise<void>} */
function parsed() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }));
}

/** @param {string} base64 */
function bytes(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  // Not `Uint8Array.from`, whose call for each of two million bytes took a quarter of a second.
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
