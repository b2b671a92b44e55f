// The figures of the page: drawn at the width they have, and again whenever that, the scale or the colours change.

import { h } from "./element.js";
import { FigureView } from "./figure.js";
import { tellShell } from "./shell.js";

/** @import { Sheet } from "#wasm" */
/** @import { FigureText, Paint } from "../types" */

/** How wide a figure is on paper, in CSS pixels, and how fine. */
const PAPER = { width: 640, scale: 3 };

/** How fine a saved picture is: twice as many pixels as on an ordinary screen. */
const SAVED_SCALE = 2;

const MEASURE = "figures drawn";

export class Figures {
  /** @type {Map<string, FigureView>} */
  #views = new Map();
  /** @type {Map<string, string>} */
  #kinds = new Map();
  /** What was drawn on once is drawn on again: a new canvas takes longer to be made than to be drawn on. @type {Map<string, HTMLCanvasElement>} */
  #canvases = new Map();
  #frame = 0;
  #printing = false;
  #patterns = false;
  #sheet;
  #copyFailed;
  #announce;
  #dark = matchMedia("(prefers-color-scheme: dark)");
  #forced = matchMedia("(forced-colors: active)");
  #observer = new ResizeObserver(() => this.#soon());

  /**
   * @param {Sheet} sheet
   * @param {() => void} copyFailed
   * @param {(text: string) => void} announce
   */
  constructor(sheet, copyFailed, announce) {
    this.#sheet = sheet;
    this.#copyFailed = copyFailed;
    this.#announce = announce;
    window.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") for (const view of this.#views.values()) view.dismiss();
    });
    for (const query of [this.#dark, this.#forced]) query.addEventListener("change", () => this.#soon());
    window.addEventListener("beforeprint", () => this.#print(true));
    window.addEventListener("afterprint", () => this.#print(false));
    this.#followScale();
  }

  /** Forgets the figures of the page; they are made anew. */
  clear() {
    this.#views.clear();
  }

  /**
   * Makes a figure of the page.
   *
   * @param {FigureText} text
   */
  make(text) {
    const view = this.#view(text, this.#sheet);
    this.#views.set(text.id, view);
    return view;
  }

  /**
   * Makes a figure that is drawn where nobody sees it, on the canvas of the one that will be seen.
   *
   * @param {FigureText} text
   * @param {Sheet} sheet
   */
  unseen(text, sheet) {
    return this.#view(text, sheet);
  }

  /** @param {FigureView} view */
  drawUnseen(view) {
    view.drawUnseen(devicePixelRatio, this.#onScreen());
  }

  /**
   * @param {FigureText} text
   * @param {Sheet} sheet
   */
  #view(text, sheet) {
    return new FigureView(text, this.#canvas(text.id), {
      sheet,
      kindOf: (id) => this.#kinds.get(id) ?? "",
      choose: (id, kind) => {
        this.#kinds.set(id, kind);
        this.#draw();
      },
      save: (id, format) => void this.#save(id, format),
      copy: (id) => this.#copy(id),
      announce: this.#announce,
    });
  }

  /** @param {string} id */
  #canvas(id) {
    const canvas = this.#canvases.get(id) ?? h("canvas", { role: "img" });
    this.#canvases.set(id, canvas);
    return canvas;
  }

  /** Draws the figures, which stand in the page now, and from here on whenever they must be drawn anew. */
  show() {
    for (const [id, { element }] of this.#views) if (!element.isConnected) this.#views.delete(id);
    this.#draw();
    this.#observer.disconnect();
    for (const view of this.#views.values()) this.#observer.observe(view.box);
  }

  /**
   * Whether groups are told apart by patterns, too.
   *
   * @param {boolean} patterns
   */
  usePatterns(patterns) {
    this.#patterns = patterns;
    this.#draw();
  }

  /**
   * The figure of a table, if it has one.
   *
   * @param {string} id
   */
  of(id) {
    return this.#views.get(id);
  }

  #soon() {
    if (this.#printing) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  /** @param {boolean} printing */
  #print(printing) {
    this.#printing = printing;
    this.#draw();
  }

  /** The scale changes when the window moves to another screen, or the page is zoomed. */
  #followScale() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = () => {
      this.#followScale();
      this.#soon();
    };
    query.addEventListener("change", changed, { once: true });
  }

  #draw() {
    performance.mark("figures");
    // All widths are asked for before anything is drawn, so that the page is laid out once.
    const views = [...this.#views.values()].map((view) => /** @type {const} */ ([view, view.box.clientWidth]));
    const screen = this.#onScreen();
    let drawn = false;
    try {
      for (const [view, width] of views) {
        // A canvas on paper has the shape of its picture (paper.css).
        const isNew = this.#printing
          ? view.draw(PAPER.width, PAPER.scale, this.#onPaper(), 1)
          : view.draw(width, devicePixelRatio, screen);
        drawn ||= isNew;
      }
    } finally {
      // When all are drawn: a canvas that is told its font asks for the style of the page, which would be asked for once for each. Where one
      // could not be drawn, those after it have not been, either.
      for (const [view] of views) view.settle();
    }
    // Only the last drawing is kept, for the benchmark.
    if (drawn) {
      performance.clearMeasures(MEASURE);
      performance.measure(MEASURE, "figures");
    }
    performance.clearMarks("figures");
  }

  /** @returns {Paint} */
  #onScreen() {
    return { dark: this.#dark.matches, patterns: this.#patterns, system: this.#forced.matches ? systemColours() : null };
  }

  /** @returns {Paint} */
  #onPaper() {
    return { dark: false, patterns: this.#patterns, system: null };
  }

  /**
   * The picture of a figure, to take along.
   *
   * @param {string} id
   */
  #picture(id) {
    return this.#sheet.picture(id, this.#kinds.get(id) ?? "");
  }

  /**
   * @param {string} id
   * @param {"svg" | "png"} format
   */
  async #save(id, format) {
    const plate = this.#picture(id);
    if (!plate) return;
    const name = `${plate.fileName}.${format}`;
    const blob = await this.#taken(plate, format);
    if (blob) tellShell({ kind: "save", name, blob });
  }

  /** @param {string} id */
  async #copy(id) {
    const plate = this.#picture(id);
    const blob = plate && (await this.#taken(plate, "png"));
    const done = blob ? await copied(blob) : false;
    if (!done) this.#copyFailed();
    return done;
  }

  /**
   * The picture as a file; the plate is let go of.
   *
   * @param {import("#wasm").Plate} plate
   * @param {"svg" | "png"} format
   */
  async #taken(plate, format) {
    try {
      return format === "svg" ? svg(plate.svg(this.#onPaper())) : await this.#png(plate);
    } finally {
      plate.free();
    }
  }

  /**
   * @param {import("#wasm").Plate} plate
   * @returns {Promise<Blob | null>}
   */
  #png(plate) {
    const canvas = document.createElement("canvas");
    canvas.width = plate.width * SAVED_SCALE;
    canvas.height = plate.height * SAVED_SCALE;
    plate.draw(canvas, SAVED_SCALE, this.#onPaper());
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  }
}

/** @param {string} text */
function svg(text) {
  return new Blob([text], { type: "image/svg+xml" });
}

/**
 * Asks the shell to put a picture on the clipboard, which a sandboxed frame may not; says whether it did.
 *
 * @param {Blob} blob
 * @returns {Promise<boolean>}
 */
function copied(blob) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data === true);
    };
    tellShell({ kind: "copy", blob }, [port2]);
  });
}

/** The colours that a person has chosen for everything. */
function systemColours() {
  const probe = document.body.appendChild(document.createElement("span"));
  const colour = (/** @type {string} */ name) => {
    probe.style.color = name;
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
    return /** @type {[number, number, number]} */ ([red, green, blue]);
  };
  const colours = { text: colour("CanvasText"), paper: colour("Canvas"), faint: colour("GrayText") };
  probe.remove();
  return colours;
}
