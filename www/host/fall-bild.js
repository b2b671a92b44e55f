// <fall-bild src="fallbild.html" lang="sv" year="2021">: Fallbild in another page, in a frame as high as its content. It is exactly
// <iframe src="fallbild.html#lang=sv&year=2021" title="Fallbild" allow="clipboard-write *">. A link inside the element is for browsers
// without scripts. Needs nothing of the page's policy but this script and the frame.

/** A frame is made no higher than this, whoever asks, in CSS pixels. */
const HIGHEST = 200_000;

/** Where a page may come from. */
const PAGES = ["http:", "https:", "file:"];

// The page's own rules win over these.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :where(fall-bild, fall-bild > iframe) { display: block; }
  :where(fall-bild > iframe) { width: 100%; height: 40rem; border: 0; }
  fall-bild > :not(iframe) { display: none; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

class FallBild extends HTMLElement {
  static observedAttributes = ["src", "lang", "year"];

  /** @type {HTMLIFrameElement | null} */
  #frame = null;

  /** Whether it stands in the page, with all its attributes. */
  #isThere = false;

  connectedCallback() {
    this.#isThere = true;
    window.addEventListener("message", this.#hear);
    this.#open();
  }

  disconnectedCallback() {
    window.removeEventListener("message", this.#hear);
    this.#isThere = false;
    this.#close();
  }

  /** Moved by `moveBefore`, the element keeps its frame, and the frame what is in it. */
  connectedMoveCallback() {}

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (!this.#isThere || before === now) return;
    const address = this.#address;
    if (!address) this.#close();
    else if (!this.#frame) this.#open();
    else if (name === "src") this.#frame.src = address;
    // Only what follows the # changes: nothing is loaded anew, and the way back of the browser stays as it is.
    else this.#frame.contentWindow?.location.replace(address);
  }

  #open() {
    const address = this.#address;
    if (!address) return;
    this.#frame = document.createElement("iframe");
    this.#frame.title = "Fallbild";
    this.#frame.allow = "clipboard-write *";
    this.#frame.src = address;
    // What stands inside may not have been read yet.
    this.prepend(this.#frame);
  }

  #close() {
    this.#frame?.remove();
    this.#frame = null;
  }

  /** The page's address, with the attributes after the #, which no server sees. None where `src` is no address of a page: a script's, say. */
  get #address() {
    const src = this.getAttribute("src") ?? "fallbild.html";
    if (!URL.canParse(src, document.baseURI)) return null;
    const address = new URL(src, document.baseURI);
    if (!PAGES.includes(address.protocol)) return null;
    const asked = new URLSearchParams();
    for (const name of ["lang", "year"]) {
      const value = this.getAttribute(name);
      if (value) asked.set(name, value);
    }
    address.hash = asked.toString();
    return address.href;
  }

  /** @param {MessageEvent} event */
  #hear = ({ source, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (data?.type !== "fallbild:height" || data.v !== 1 || !Number.isFinite(data.height)) return;
    if (data.height > 0 && data.height <= HIGHEST) this.#frame.style.height = `${data.height}px`;
  };
}

if (!customElements.get("fall-bild")) customElements.define("fall-bild", FallBild);
