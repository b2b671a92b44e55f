// The wasm module, out of the page's own text.

/**
 * @param {string} base64 of the gzipped module
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compiled(base64) {
  const inflated = new Blob([bytes(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(inflated).arrayBuffer());
}

/** @param {string} base64 */
function bytes(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  // Not `Uint8Array.from`, whose call for each of two million bytes took a quarter of a second.
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
