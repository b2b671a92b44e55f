// Figures: drawn at the width they have, and again whenever that, the scale or the colours change.

/** @import { Sheet } from "#wasm" */

/** How wide a figure is on paper, in CSS pixels, and how fine. */
const PAPER = { width: 640, scale: 3, dark: false };

export class Figures {
  /** @type {HTMLCanvasElement[]} */
  #canvases = [];
  #frame = 0;
  #printing = false;
  #sheet;
  #dark = matchMedia("(prefers-color-scheme: dark)");
  #observer = new ResizeObserver(() => this.#soon());

  /** @param {Sheet} sheet */
  constructor(sheet) {
    this.#sheet = sheet;
    this.#dark.addEventListener("change", () => this.#soon());
    window.addEventListener("beforeprint", () => this.#print(true));
    window.addEventListener("afterprint", () => this.#print(false));
    this.#followScale();
  }

  /**
   * Draws the canvases in a part of the page; forgets all others.
   *
   * @param {ParentNode} root
   */
  take(root) {
    this.#canvases = [...root.querySelectorAll("canvas")];
    this.#draw();
    this.#observer.disconnect();
    // The box around a canvas is as wide as its column; the canvas itself is as wide as it was drawn.
    for (const canvas of this.#canvases) if (canvas.parentElement) this.#observer.observe(canvas.parentElement);
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
    for (const canvas of this.#canvases) {
      const width = Math.floor(canvas.parentElement?.clientWidth ?? 0);
      const screen = { width, scale: devicePixelRatio, dark: this.#dark.matches };
      draw(this.#sheet, canvas, this.#printing ? PAPER : screen);
    }
  }
}

/**
 * @param {Sheet} sheet
 * @param {HTMLCanvasElement} canvas
 * @param {{ width: number, scale: number, dark: boolean }} how
 */
function draw(sheet, canvas, { width, scale, dark }) {
  if (width === 0) return;
  const number = Number(canvas.dataset["figure"]);
  const height = sheet.figureHeight(number, width);
  const looks = `${width} ${height} ${scale} ${dark}`;
  // What is already drawn this way is not drawn again: a canvas that is sized anew flickers.
  if (canvas.dataset["drawn"] === looks) return;
  canvas.dataset["drawn"] = looks;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  sheet.drawFigure(number, canvas, width, scale, dark);
}
