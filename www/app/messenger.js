// Questions to the worker, each with an id and a promise. A worker that breaks rejects every promise that waits; the next
// question goes to a fresh one, which has counted nothing.

/** @import { FromWorker, Talk } from "../types" */

/** A worker that has not heard after so many milliseconds that it is to stop is given up: a program may take that long to solve. */
const UNHEARD = 5000;

/** The worker broke; what it had counted is gone. */
export class Crash extends Error {}

/**
 * @typedef {object} Pending
 * @property {keyof Talk} kind
 * @property {(answer: any) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {((done: number) => void) | undefined} progress in bytes, or as a share
 */

export class Messenger {
  /** Called when the worker has broken, before those who wait hear of it. */
  onCrash = () => {};
  /** @type {Map<number, Pending>} */
  #pending = new Map();
  /** @type {Worker | null} */
  #worker = null;
  #lastId = 0;
  #makeWorker;

  /** @param {() => Worker} makeWorker a worker that has been started */
  constructor(makeWorker) {
    this.#makeWorker = makeWorker;
  }

  /** Starts the worker ahead of the first question. */
  warm() {
    this.#awake();
  }

  /**
   * Asks; rejects with a {@link Crash}, or with what is wrong with the file.
   *
   * @template {keyof Talk} K
   * @param {K} kind
   * @param {Talk[K]["ask"]} ask
   * @param {(done: number) => void} [progress]
   * @returns {Promise<Talk[K]["answer"]>}
   */
  ask(kind, ask, progress) {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#pending.set(id, { kind, resolve, reject, progress });
      this.#awake().postMessage({ ...ask, id, kind });
    });
  }

  /**
   * Stops what is under way. A worker that does not hear it is given up.
   *
   * @param {"reading" | "publication"} what
   */
  cancel(what) {
    const worker = this.#worker;
    worker?.postMessage({ kind: "cancel", what });
    if (what !== "publication" || !worker) return;
    const waiting = [...this.#pending].filter(([, { kind }]) => kind === "publish").map(([id]) => id);
    const isDeaf = () => waiting.some((id) => this.#pending.has(id));
    if (waiting.length > 0) setTimeout(() => isDeaf() && this.#crash(worker), UNHEARD);
  }

  #awake() {
    this.#worker ??= this.#started();
    return this.#worker;
  }

  #started() {
    const worker = this.#makeWorker();
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onmessageerror = () => this.#crash(worker);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#crash(worker);
    };
    return worker;
  }

  /** @param {FromWorker} message */
  #hear(message) {
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if ("bytes" in message) {
      pending.progress?.(message.bytes);
      return;
    }
    if ("share" in message) {
      pending.progress?.(message.share);
      return;
    }
    this.#pending.delete(message.id);
    if ("error" in message) pending.reject(message.error);
    else pending.resolve(message.answer);
  }

  /** @param {Worker} worker */
  #crash(worker) {
    worker.terminate();
    if (this.#worker !== worker) return;
    this.#worker = null;
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    this.onCrash();
    for (const { reject } of waiting) reject(new Crash());
  }
}
