// The wasm module, out of the page's own text.

/**
 * @param {string} base64 of the gzipped module
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compiled(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(inflated).arrayBuffer());
}
