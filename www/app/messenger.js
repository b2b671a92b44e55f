// Questions to the worker, each with an id and a promise. A worker that breaks rejects every promise that waits; the next
// question goes to a fresh one, which has counted nothing.

/** @import { FromWorker, Talk } from "../types" */

/** A worker that has not heard after so many milliseconds that it is to stop is given up: a program may take that long to solve. */
const UNHEARD = 5000;

/** A file of so many bytes is read in parts, by several workers at once. */
const PARTED = 8_000_000;

/** No more workers than this help one another: each takes its memory. */
const HELPERS = 3;

/** The worker broke; what it had counted is gone. */
export class Crash extends Error {}

/**
 * @typedef {object} Pending
 * @property {keyof Talk} kind
 * @property {(answer: any) => void} resolve
 * @property {(reason: unknown) => void} reject
 * @property {((done: number) => void) | undefined} progress in bytes, or as a share
 * @property {Worker[]} helpers those that help with it, as long as it waits
 */

export class Messenger {
  /** Called when the worker has broken, with what it was asked for, before those who wait hear of it. @type {(kinds: (keyof Talk)[]) => void} */
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
      const worker = this.#awake();
      const { helpers, ports } = this.#helpersFor(worker, ask);
      this.#pending.set(id, { kind, resolve, reject, progress, helpers });
      worker.postMessage({ ...ask, id, kind, helpers: ports }, ports);
    });
  }

  /**
   * Workers that help with a large file, and how the one that was asked reaches them.
   *
   * @param {Worker} worker
   * @param {object} ask
   */
  #helpersFor(worker, ask) {
    /** @type {{ helpers: Worker[], ports: MessagePort[] }} */
    const found = { helpers: [], ports: [] };
    const isLarge = "file" in ask && "key" in ask && ask.file instanceof File && ask.file.size >= PARTED;
    const count = isLarge ? Math.min(HELPERS, Math.max(1, navigator.hardwareConcurrency - 1)) : 0;
    while (found.helpers.length < count) {
      const { port1, port2 } = new MessageChannel();
      const helper = this.#makeWorker();
      const isGone = () => worker.postMessage({ kind: "alone" });
      helper.onmessageerror = isGone;
      helper.onerror = (event) => {
        event.preventDefault();
        isGone();
      };
      helper.postMessage({ kind: "help", port: port2 }, [port2]);
      found.helpers.push(helper);
      found.ports.push(port1);
    }
    return found;
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
    for (const helper of pending.helpers) helper.terminate();
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
    this.onCrash(waiting.map(({ kind }) => kind));
    for (const { reject, helpers } of waiting) {
      for (const helper of helpers) helper.terminate();
      reject(new Crash());
    }
  }
}
