// One figure on the page: its picture, what its places say to pointer, touch and keyboard, and what can be done with it.

import { h } from "./element.js";
import { mark, say } from "./kept.js";
import { isMeant, markCells, unmarkCells } from "./marking.js";

/** @import { Plate, Sheet } from "#wasm" */
/** @import { FigureText, Paint, Spot } from "../types" */

/**
 * What the figures of the page have in common.
 *
 * @typedef {object} Studio
 * @property {Sheet} sheet
 * @property {(id: string) => string} kindOf the kind in which a reader wants a figure
 * @property {(id: string, kind: string) => void} choose
 * @property {(id: string, format: "svg" | "png") => void} save
 * @property {(id: string) => Promise<boolean>} copy
 * @property {(text: string) => void} announce says it to those who do not see it
 */

/** How long a button says that it has done its work, in milliseconds. */
const SAYING = 2500;

/**
 * A canvas that must grow is made anew, which takes longer than to draw on it: one is made so many times as high as what it shows, where there
 * is time for it. The sample's figures, of which the page makes its canvases, are lower than those of many lists.
 */
const ROOM = 1.6;

/** Between a figure's place and what it says, in pixels. */
const GAP = 8;

export class FigureView {
  /** @type {Spot[]} */
  #spots = [];
  /** On what the keyboard stands. */
  #now = 0;
  /** What is told. */
  #current = -1;
  #chosen = -1;
  /** What a finger was told last. */
  #said = -1;
  /** How it is drawn, and what: the same again need not be. */
  #drawn = "";
  /** @type {Plate | null} */
  #plate = null;
  /** Whether it may have to show something else. */
  #stale = true;
  /** What the places of what has been drawn say, until it is said. @type {Spot[] | null} */
  #coming = null;
  #canvas;
  #plot;
  #marks = h("div", { class: "marks", role: "slider", tabindex: 0, "aria-describedby": "figure-help" });
  #ring = h("div", { class: "ring", hidden: true });
  #fixed = h("div", { class: "ring fixed", hidden: true });
  #tip = h("p", { class: "tip", "aria-hidden": "true", hidden: true });
  #caption = h("figcaption", { class: "unseen" });
  #studio;
  #text;
  #tools;

  /**
   * @param {FigureText} text
   * @param {HTMLCanvasElement} canvas to draw it on
   * @param {Studio} studio
   */
  constructor(text, canvas, studio) {
    this.#canvas = canvas;
    wipe(canvas);
    this.#studio = studio;
    this.#text = text;
    this.#tools = this.#makeTools();
    this.#plot = h("div", { class: "plot" }, this.#canvas, this.#fixed, this.#ring, this.#marks, this.#tip);
    this.#marks.setAttribute("aria-label", studio.sheet.textWith("figure-values", "figure", text.label));
    /** @type {HTMLElement} */
    this.element = h(
      "figure",
      { "data-figure": text.id },
      this.#plot,
      this.#caption,
      this.#tools,
    );
    this.#listen();
    this.change(text);
  }

  /**
   * Shows what the figure is now, once it is drawn; of what it was, nothing is told or marked any more.
   *
   * @param {FigureText} text of the same label and kinds
   */
  change(text) {
    this.#text = text;
    this.#stale = true;
    this.#said = -1;
    say(this.#caption, `${text.label}. ${text.title}`);
    this.#hideTip();
    this.#letGo();
  }

  /** The kind in which it is drawn. */
  get #kind() {
    const wanted = this.#studio.kindOf(this.#text.id);
    return this.#text.kinds.find(({ id }) => id === wanted) ?? this.#text.kinds[0];
  }

  /** What must be watched to know its width. */
  get box() {
    return this.#plot;
  }

  /**
   * Draws it, unless it is already drawn this way: a canvas that is sized anew flickers. Afterwards it is to be settled.
   *
   * @param {number} width in CSS pixels
   * @param {number} scale
   * @param {Paint} paint
   * @param {number} [room] how many times as high as the picture its canvas is to be; any that is high enough will do otherwise
   * @returns {boolean} whether it was not yet known to be
   */
  draw(width, scale, paint, room) {
    const kind = this.#kind;
    const looks = JSON.stringify([width, scale, paint, kind?.id, room]);
    if (width === 0 || (this.#drawn === looks && !this.#stale)) return false;
    const plate = this.#studio.sheet.figure(this.#text.id, kind?.id ?? "", width);
    if (!plate) return false;
    const canvas = this.#canvas;
    mark(canvas, "aria-label", `${this.#text.label}. ${this.#text.title}. ${kind?.description ?? ""}`);
    if (this.#drawn === looks && this.#plate?.isAs(plate)) {
      plate.free();
      this.#stale = false;
      return true;
    }
    this.#plate?.free();
    this.#plate = plate;
    this.#stale = true;
    this.#drawn = "";
    // A canvas that is given a size is made anew, though it had that size. It may be higher than what is shown of it (`object-fit`), if not wider;
    // the ground that is drawn first hides what was there, and below it nothing is left.
    const [wide, high] = [Math.round(plate.width * scale), Math.round(plate.height * scale)];
    const tall = Math.round(high * (room ?? 1));
    if (canvas.width === wide && (room ? canvas.height === tall : canvas.height >= high)) clear(canvas, high);
    else [canvas.width, canvas.height] = [wide, tall];
    plate.draw(canvas, scale, paint);
    this.#coming = plate.spots();
    this.#drawn = looks;
    this.#stale = false;
    return true;
  }

  /** Gives it its place in the page after it was drawn; where it could not be, nothing of what it was is left. */
  settle() {
    if (this.#plate && (this.#stale || this.#coming)) {
      const { width, height } = this.#plate;
      this.#canvas.style.width = `${width}px`;
      this.#canvas.style.height = `${height}px`;
      this.element.style.setProperty("--plot", `${height}px`);
    }
    if (this.#stale) {
      this.#drawn = "";
      wipe(this.#canvas);
      this.#take([]);
    } else if (this.#coming) this.#take(this.#coming);
    this.#coming = null;
  }

  /**
   * Draws it once where nobody sees it, and makes its canvas as high as it may have to be. A map is as high for every list.
   *
   * @param {number} scale
   * @param {Paint} paint
   */
  drawUnseen(scale, paint) {
    this.draw(this.#plot.clientWidth, scale, paint, this.#kind?.id === "map" ? 1 : ROOM);
    this.settle();
    this.#plate?.free();
    this.#plate = null;
  }

  /** @param {Spot[]} spots */
  #take(spots) {
    const [chosen, current] = [this.#spots[this.#chosen]?.at, this.#spots[this.#now]?.at];
    const wasTold = !this.#tip.hidden;
    this.#spots = spots;
    this.#hideTip();
    this.#marks.hidden = spots.length === 0;
    // A figure that only says that there is nothing to show is nothing to take along.
    this.#tools.hidden = spots.length === 0;
    this.#marks.setAttribute("aria-valuemin", "1");
    this.#marks.setAttribute("aria-valuemax", `${spots.length}`);
    // Who stands on a place when the window changes stands on it afterwards.
    const again = this.#now === 0 ? 0 : Math.max(0, spots.findIndex(({ at }) => at === current));
    this.#value(again);
    if (wasTold && document.activeElement === this.#marks) this.#point(again);
    this.#chosen = chosen === undefined ? -1 : spots.findIndex(({ at }) => at === chosen);
    place(this.#fixed, spots[this.#chosen]);
  }

  /** @param {number} index of the place that the keyboard stands on */
  #value(index) {
    this.#now = index;
    this.#marks.setAttribute("aria-valuenow", `${index + 1}`);
    this.#marks.setAttribute("aria-valuetext", this.#spots[index]?.text ?? "");
  }

  #listen() {
    const marks = this.#marks;
    marks.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch") this.#point(this.#at(event));
    });
    marks.addEventListener("pointerleave", () => this.#hideTip());
    marks.addEventListener("blur", () => this.#hideTip());
    marks.addEventListener("focus", () => {
      if (marks.matches(":focus-visible")) this.#point(this.#now);
    });
    marks.addEventListener("click", (event) => {
      const index = this.#at(event);
      // A finger cannot point without pressing: its first tap says what is there, the next one marks it.
      const marksNow = event instanceof PointerEvent && event.pointerType === "touch" ? index === this.#said : true;
      this.#said = index;
      this.#point(index);
      if (marksNow) this.#choose(index);
    });
    marks.addEventListener("keydown", (event) => this.#key(event));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const last = this.#spots.length - 1;
    const now = this.#now;
    /** @type {Record<string, number>} */
    const steps = {
      ArrowRight: now + 1,
      ArrowDown: now + 1,
      ArrowLeft: now - 1,
      ArrowUp: now - 1,
      PageDown: now + 10,
      PageUp: now - 10,
      Home: 0,
      End: last,
    };
    const step = steps[event.key];
    if (step !== undefined) this.#point(Math.min(last, Math.max(0, step)));
    else if (event.key === "Enter" || event.key === " ") this.#choose(now);
    else if (event.key === "Escape") {
      this.#hideTip();
      this.#letGo();
    } else return;
    event.preventDefault();
  }

  /**
   * The place under a pointer: of several, the smallest.
   *
   * @param {MouseEvent} event
   */
  #at(event) {
    const box = this.#plot.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let found = -1;
    for (const [index, spot] of this.#spots.entries()) {
      const smaller = found < 0 || size(spot) < size(/** @type {Spot} */ (this.#spots[found]));
      if (smaller && isIn(spot, x, y)) found = index;
    }
    return found;
  }

  /** @param {number} index */
  #point(index) {
    const spot = this.#spots[index];
    if (!spot) {
      this.#hideTip();
      return;
    }
    if (index === this.#current) return;
    this.#current = index;
    this.#value(index);
    place(this.#ring, spot);
    this.#tip.textContent = spot.text;
    this.#tip.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.#tip;
    const middle = (spot.area.left + spot.area.right) / 2;
    const left = Math.max(0, Math.min(middle - width / 2, this.#plot.clientWidth - width));
    const above = spot.area.top - height - GAP;
    this.#tip.style.left = `${left}px`;
    this.#tip.style.top = `${above < -height ? spot.area.bottom + GAP : above}px`;
  }

  /** What is told can be sent away by who only points, too. */
  dismiss() {
    this.#hideTip();
  }

  #hideTip() {
    this.#current = -1;
    this.#tip.hidden = true;
    // What may have to be protected a moment later is not kept where nobody sees it.
    say(this.#tip, "");
    this.#ring.hidden = true;
  }

  /** @param {number} index */
  #choose(index) {
    const { sheet, announce } = this.#studio;
    const again = index === this.#chosen;
    this.#letGo();
    const spot = this.#spots[index];
    if (again) announce(sheet.text("figure-unmarked"));
    if (again || !spot) return;
    announce(sheet.textWith("figure-marked", "what", spot.text));
    this.#chosen = index;
    place(this.#fixed, spot);
    markCells(this.element.closest(".exhibit"), spot.at);
  }

  /** Nothing is marked any more. */
  #letGo() {
    this.#chosen = -1;
    this.#fixed.hidden = true;
    unmarkCells(this.element.closest(".exhibit"));
  }

  /**
   * Shows where the figure draws a cell of its table.
   *
   * @param {string} at
   */
  pointTo(at) {
    const exact = this.#spots.find((spot) => spot.at === at);
    place(this.#ring, exact ?? this.#spots.find((spot) => isMeant(at, spot.at)));
  }

  #makeTools() {
    const { sheet } = this.#studio;
    const id = this.#text.id;
    const button = (/** @type {string} */ key, /** @type {() => void} */ act) => {
      const element = h("button", { type: "button", class: "small" }, sheet.text(key));
      element.addEventListener("click", act);
      return element;
    };
    const copy = button("copy-figure", () => {
      void this.#studio.copy(id).then((done) => {
        if (!done) return;
        copy.textContent = sheet.text("copied-figure");
        this.#studio.announce(sheet.text("copied-figure"));
        window.setTimeout(() => (copy.textContent = sheet.text("copy-figure")), SAYING);
      });
    });
    return h(
      "div",
      { class: "tools", role: "group", "aria-label": sheet.textWith("figure-tools", "figure", this.#text.label) },
      this.#text.kinds.length > 1 && this.#kinds(),
      button("save-svg", () => this.#studio.save(id, "svg")),
      button("save-png", () => this.#studio.save(id, "png")),
      copy,
    );
  }

  #kinds() {
    const chosen = this.#kind?.id;
    const buttons = this.#text.kinds.map(({ id, name }) => {
      const button = h("button", { type: "button", class: "small", "aria-pressed": `${id === chosen}`, "data-kind": id }, name);
      button.addEventListener("click", () => {
        for (const each of buttons) each.setAttribute("aria-pressed", `${each === button}`);
        this.#letGo();
        this.#studio.choose(this.#text.id, id);
      });
      return button;
    });
    return h("span", { class: "kinds" }, ...buttons);
  }
}

/** @param {Spot} spot */
function size({ area }) {
  return (area.right - area.left) * (area.bottom - area.top);
}

/**
 * @param {Spot} spot
 * @param {number} x
 * @param {number} y
 */
function isIn({ area, round }, x, y) {
  const { left, top, right, bottom } = area;
  if (x < left || x > right || y < top || y > bottom) return false;
  if (!round) return true;
  const [dx, dy] = [(2 * (x - left)) / (right - left) - 1, (2 * (y - top)) / (bottom - top) - 1];
  return dx * dx + dy * dy <= 1;
}

/**
 * Puts an outline around a place, or hides it where there is none.
 *
 * @param {HTMLElement} ring
 * @param {Spot | undefined} spot
 */
function place(ring, spot) {
  ring.hidden = !spot;
  if (!spot) return;
  const { left, top, right, bottom } = spot.area;
  ring.style.left = `${left}px`;
  ring.style.top = `${top}px`;
  ring.style.width = `${right - left}px`;
  ring.style.height = `${bottom - top}px`;
  ring.classList.toggle("round", spot.round);
}

/**
 * Leaves nothing of what was drawn before: where this figure cannot be drawn, no other is to be taken for it.
 *
 * @param {HTMLCanvasElement} canvas
 */
function wipe(canvas) {
  canvas.removeAttribute("aria-label");
  clear(canvas, 0);
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} from below which nothing is left
 */
function clear(canvas, from) {
  const context = canvas.getContext("2d");
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, from, canvas.width, canvas.height - from);
}
