// The wasm module, compiled while it is inflated.

/**
 * @param {Uint8Array<ArrayBuffer>} packed gzipped
 * @returns {Promise<WebAssembly.Module>}
 */
export function compiled(packed) {
  const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compileStreaming(new Response(inflated, { headers: { "Content-Type": "application/wasm" } }));
}
