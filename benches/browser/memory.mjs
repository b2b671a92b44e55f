// What the workers of the page hold, as Chromium tells it; Firefox lets nobody ask a worker.

import { lookedAt } from "./ours.mjs";

/** @import { Browser, CDPSession, Frame } from "puppeteer-core" */

/** It is asked so often what the workers hold beside it, in milliseconds. */
const EVERY = 200;

/**
 * What the workers hold at most while something is done on the page.
 *
 * @typedef {object} Held
 * @property {number} before the wasm memory of the one worker that is there from the start, in bytes
 * @property {number[]} wasm each worker's wasm memory at the end; none ever shrinks
 * @property {number} script objects and buffers of all workers beside it, at most, with what nobody uses any more
 */

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {(app: Frame) => Promise<unknown>} act
 * @returns {Promise<Held>}
 */
export async function held(browser, url, act) {
  const { page, app } = await lookedAt(browser, url, (page) => page.evaluateOnNewDocument(watchWorkers));
  const wasm = async () => {
    const sizes = await Promise.all(page.workers().map((worker) => worker.evaluate(() => Number(Reflect.get(self, "wasmMemory").buffer.byteLength))));
    return sizes.toSorted((one, two) => two - one);
  };
  const [before = NaN] = await wasm();
  let [script, done] = [0, false];
  const acted = act(app).finally(() => (done = true));
  while (!done) {
    script = Math.max(script, await scriptMemory(page.workers().map((worker) => worker.client)));
    await Promise.race([acted, new Promise((resolve) => setTimeout(resolve, EVERY))]);
  }
  await acted;
  const found = { before, wasm: await wasm(), script };
  await page.close();
  return found;
}

/**
 * In the page, before its scripts: each worker keeps its wasm memory where it can be asked for, and none is ended before it was.
 */
function watchWorkers() {
  const keep = `{
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (module, imports) {
      const instance = new Instance(module, imports);
      self.wasmMemory = instance.exports.memory;
      return instance;
    };
  }\n`;
  const RealBlob = Blob;
  window.Blob = class extends RealBlob {
    /**
     * @param {BlobPart[]} [parts]
     * @param {BlobPropertyBag} [options]
     */
    constructor(parts = [], options) {
      super(options?.type === "text/javascript" ? [keep, ...parts] : parts, options);
    }
  };
  Worker.prototype.terminate = () => {};
}

/** @param {CDPSession[]} sessions */
async function scriptMemory(sessions) {
  let sum = 0;
  for (const session of sessions) {
    const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
    sum += usedSize + backingStorageSize;
  }
  return sum;
}
