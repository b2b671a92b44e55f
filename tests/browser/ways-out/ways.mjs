// Every way out that a browser has, as far as we know them. Each is tried inside Fallbild's app frame, or its worker, and
// in the same rooms of a page without locks, which must be seen by the logger: else the attempt proves nothing.
//
// `lacking` says where even the unlocked page cannot go this way, and why; `still` says where Fallbild itself goes it,
// and what closes it. The keys name a browser, a scheme and a room, each only where it matters. Both lists are
// tested: what is said here and is not so fails.

/** @import { Tools } from "./room.mjs" */

/**
 * @typedef {object} Way
 * @property {("app" | "worker")[]} rooms where it is tried
 * @property {(tools: Tools) => unknown} go a promise where the browser says itself when the attempt has come to its end
 * @property {"http" | "tcp" | "udp" | "dns"} [by] how the logger would see it; http where nothing is said
 * @property {true} [leaves] it moves the page, so it is tried with nothing beside it
 * @property {true} [holds] it holds its room until there is an answer: it is tried before the room has anything else to do, since Firefox can
 * wait for ever in a worker that makes another beside other things
 * @property {Record<string, string>} [lacking]
 * @property {Record<string, string>} [still]
 */

const APP = /** @type {("app" | "worker")[]} */ (["app"]);
const WORKER = /** @type {("app" | "worker")[]} */ (["worker"]);
const BOTH = /** @type {("app" | "worker")[]} */ (["app", "worker"]);

const NOT_THERE = "not there";
const ASKS = "asks a person first";
const UPPERMOST = "only of the uppermost page";
const NOT_FOLLOWED = "no longer followed, or never was";
const NO_ADVERTISING = "only for advertising, which has been taken out or asks for an enrolment";
const SAME_ORIGIN = "only for the same origin, which a file has not";

/** A name and a bare connection: no policy of a page covers it. What closes it is not the page's: SECURITY.md says so. */
const PRECONNECT = {
  "Chromium file": "a file has no headers; over http Connection-Allowlist closes it",
  "Chromium bare": "so it is without that header",
  "Firefox": "knows no Connection-Allowlist yet",
};

/** @type {Record<string, Way>} */
export const WAYS = {
  // Asked for by scripts.
  "fetch": { rooms: BOTH, go: (t) => t.need("fetch")(t.url) },
  "fetch no-cors": { rooms: BOTH, go: (t) => t.need("fetch")(t.url, { mode: "no-cors" }) },
  "fetch POST": { rooms: BOTH, go: (t) => t.need("fetch")(t.url, { method: "POST", body: "x", mode: "no-cors" }) },
  "fetch keepalive": { rooms: BOTH, go: (t) => t.need("fetch")(t.url, { keepalive: true, mode: "no-cors" }) },
  "fetchLater": { rooms: APP, lacking: { Firefox: NOT_THERE }, go: (t) => void t.need("fetchLater")(t.url, { activateAfter: 0 }) },
  "XMLHttpRequest": {
    rooms: BOTH,
    go: (t) => {
      const request = new (t.need("XMLHttpRequest"))();
      request.open("GET", t.url);
      request.send();
      return t.heard(request);
    },
  },
  "XMLHttpRequest, synchronous": {
    rooms: BOTH,
    holds: true,
    go: (t) => {
      const request = new (t.need("XMLHttpRequest"))();
      request.open("GET", t.url, false);
      request.send();
    },
  },
  "WebSocket": { rooms: BOTH, go: (t) => t.heard(new (t.need("WebSocket"))(t.ws)) },
  "WebSocketStream": { rooms: BOTH, lacking: { Firefox: NOT_THERE }, go: (t) => new (t.need("WebSocketStream"))(t.ws).opened },
  "EventSource": { rooms: BOTH, go: (t) => t.heard(new (t.need("EventSource"))(t.url)) },
  "sendBeacon": { rooms: APP, go: (t) => void t.need("navigator.sendBeacon")(t.url, "x") },
  "Cache.add": {
    rooms: BOTH,
    go: async (t) => (await t.need("caches").open("way")).add(t.url),
  },
  "WebAssembly.compileStreaming": { rooms: BOTH, go: (t) => t.need("WebAssembly.compileStreaming")(t.need("fetch")(t.url)) },
  "WebAssembly.instantiateStreaming": {
    rooms: BOTH,
    go: (t) => t.need("WebAssembly.instantiateStreaming")(t.need("fetch")(t.url)),
  },
  "WebTransport": {
    rooms: BOTH,
    by: "udp",
    go: (t) => void new (t.need("WebTransport"))(`https://${t.host}/`),
  },
  "WebRTC": { rooms: BOTH, lacking: { worker: NOT_THERE }, by: "udp", go: (t) => t.stun(globalThis) },
  "WebRTC of an empty frame": { rooms: APP, by: "udp", go: (t) => t.stun(t.put("iframe").contentWindow) },
  "WebRTC of an about:blank frame": {
    rooms: APP,
    by: "udp",
    go: (t) => t.stun(t.put("iframe", { src: "about:blank" }).contentWindow),
  },
  "WebRTC of a srcdoc frame": {
    rooms: APP,
    by: "udp",
    go: async (t) => {
      const frame = t.make("iframe");
      frame.srcdoc = "<p>";
      t.add(frame);
      await t.heard(frame);
      await t.stun(frame.contentWindow);
    },
  },
  "WebRTC of an object's frame": {
    rooms: APP,
    lacking: { Firefox: "such an object has no frame" },
    by: "udp",
    go: (t) => t.stun(t.put("object", { data: "about:blank", type: "text/html" }).contentWindow),
  },
  "WebRTC of a window": { rooms: APP, by: "udp", leaves: true, go: (t) => t.stun(globalThis.open("about:blank") ?? {}) },
  "WebRTC of a window's address": {
    rooms: APP,
    by: "udp",
    go: (t) => {
      t.put("iframe");
      return t.stun(t.need("frames")[t.need("length") - 1]);
    },
  },
  "FontFace": { rooms: BOTH, go: (t) => new (t.need("FontFace"))("way", `url(${t.url})`).load() },

  // Scripts and workers.
  "import()": { rooms: BOTH, go: (t) => import(t.url) },
  "importScripts": { rooms: WORKER, holds: true, go: (t) => t.need("importScripts")(t.url) },
  "importScripts, with a policy of one's own": {
    rooms: WORKER,
    holds: true,
    go: (t) => {
      const policy = t.need("trustedTypes.createPolicy")("fallbild", { createScriptURL: (/** @type {string} */ url) => url });
      t.need("importScripts")(policy.createScriptURL(t.url));
    },
  },
  "script": { rooms: APP, go: (t) => t.heard(t.put("script", { src: t.url })) },
  "script of a module": { rooms: APP, go: (t) => t.heard(t.put("script", { type: "module", src: t.url })) },
  "script in SVG": { rooms: APP, go: (t) => t.add(t.svg("svg", {}, t.svg("script", { href: t.url }))) && undefined },
  "script, inline": {
    rooms: APP,
    go: (t) => {
      t.add(t.make("script", {}, `fetch("${t.url}")`));
    },
  },
  "script, inline module": {
    rooms: APP,
    go: (t) => {
      t.add(t.make("script", { type: "module" }, `import "${t.url}"`));
    },
  },
  "event handler attribute": {
    rooms: APP,
    go: (t) => t.put("button", { onclick: `fetch("${t.url}")` }).click(),
  },
  "eval": { rooms: BOTH, go: (t) => t.need("eval")(`fetch("${t.url}")`) },
  "new Function": { rooms: BOTH, go: (t) => new Function(`return fetch("${t.url}")`)() },
  "setTimeout of a text": { rooms: BOTH, go: (t) => void t.need("setTimeout")(`fetch("${t.url}")`) },
  "Worker": { rooms: BOTH, holds: true, lacking: { file: SAME_ORIGIN }, go: (t) => t.heard(new (t.need("Worker"))(t.url)) },
  "Worker of a module": {
    rooms: BOTH,
    holds: true,
    lacking: { file: SAME_ORIGIN },
    go: (t) => t.heard(new (t.need("Worker"))(t.url, { type: "module" })),
  },
  "Worker of a blob": {
    rooms: BOTH,
    holds: true,
    go: (t) => t.heard(new (t.need("Worker"))(t.blob(`fetch("${t.url}").finally(() => postMessage(0))`))),
  },
  "Worker of a blob, with a policy of one's own": {
    rooms: BOTH,
    holds: true,
    go: (t) => {
      const policy = t.need("trustedTypes.createPolicy")("fallbild", { createScriptURL: (/** @type {string} */ url) => url });
      return t.heard(new (t.need("Worker"))(policy.createScriptURL(t.blob(`fetch("${t.url}").finally(() => postMessage(0))`))));
    },
  },
  "Worker of data:": {
    rooms: BOTH,
    holds: true,
    go: (t) => t.heard(new (t.need("Worker"))(`data:text/javascript,fetch("${t.url}",{mode:"no-cors"}).finally(()=>postMessage(0))`)),
  },
  "SharedWorker": { rooms: APP, lacking: { file: SAME_ORIGIN }, go: (t) => void new (t.need("SharedWorker"))(t.url) },
  "SharedWorker of a blob": {
    rooms: APP,
    lacking: { "Chromium file": SAME_ORIGIN },
    go: (t) => void new (t.need("SharedWorker"))(t.blob(`fetch("${t.url}",{mode:"no-cors"})`)),
  },
  "service worker": {
    rooms: APP,
    lacking: { file: SAME_ORIGIN },
    go: (t) => t.need("navigator.serviceWorker").register(t.url),
  },
  "audio worklet": {
    rooms: APP,
    go: (t) => new (t.need("OfflineAudioContext"))(1, 1, 44100).audioWorklet.addModule(t.url),
  },
  "paint worklet": { rooms: APP, lacking: { Firefox: NOT_THERE }, go: (t) => t.need("CSS.paintWorklet").addModule(t.url) },
  "layout worklet": { rooms: APP, lacking: { "": NOT_THERE }, go: (t) => t.need("CSS.layoutWorklet").addModule(t.url) },
  "animation worklet": { rooms: APP, lacking: { "": NOT_THERE }, go: (t) => t.need("CSS.animationWorklet").addModule(t.url) },
  "shared storage worklet": { rooms: APP, lacking: { "": NOT_THERE }, go: (t) => t.need("sharedStorage.worklet").addModule(t.url) },

  // Pictures, sound, things inside the page.
  "img": { rooms: APP, go: (t) => t.heard(t.put("img", { src: t.url })) },
  "img srcset": { rooms: APP, go: (t) => t.heard(t.put("img", { srcset: `${t.url} 1x` })) },
  "img, not in the page": {
    rooms: APP,
    go: (t) => {
      const image = new (t.need("Image"))();
      image.src = t.url;
      return t.heard(image);
    },
  },
  "img crossorigin": { rooms: APP, go: (t) => t.heard(t.put("img", { crossorigin: "", src: t.url })) },
  "img attributionsrc": { rooms: APP, lacking: { "": NO_ADVERTISING }, go: (t) => void t.put("img", { attributionsrc: t.url }) },
  "picture": {
    rooms: APP,
    go: (t) => void t.add(t.make("picture", {}, t.make("source", { srcset: t.url }), t.make("img"))),
  },
  "input image": { rooms: APP, go: (t) => void t.put("input", { type: "image", src: t.url }) },
  "body background": {
    rooms: APP,
    go: (t) => {
      const table = t.make("table", { background: t.url }, t.make("tr", {}, t.make("td", {}, "x")));
      t.add(table);
    },
  },
  "svg image": { rooms: APP, go: (t) => void t.add(t.svg("svg", {}, t.svg("image", { href: t.url, width: "9", height: "9" }))) },
  "svg use": { rooms: APP, lacking: { file: SAME_ORIGIN }, go: (t) => void t.add(t.svg("svg", {}, t.svg("use", { href: `${t.url}#x` }))) },
  "svg feImage": {
    rooms: APP,
    go: (t) => {
      const filter = t.svg("filter", { id: "way-filter" }, t.svg("feImage", { href: t.url }));
      t.add(t.svg("svg", {}, filter, t.svg("rect", { width: "9", height: "9", filter: "url(#way-filter)" })));
    },
  },
  "svg fill": {
    rooms: APP,
    lacking: { "Firefox": SAME_ORIGIN },
    go: (t) => void t.add(t.svg("svg", {}, t.svg("rect", { width: "9", height: "9", fill: `url(${t.url}#x)` }))),
  },
  "svg set href": {
    rooms: APP,
    go: (t) => {
      const set = t.svg("set", { attributeName: "href", to: t.url });
      t.add(t.svg("svg", {}, t.svg("image", { width: "9", height: "9" }, set)));
    },
  },
  "svg as a picture": {
    rooms: APP,
    lacking: { "": "a picture loads nothing itself" },
    go: (t) => {
      const text = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="${t.url}" width="9" height="9"/></svg>`;
      return t.heard(t.put("img", { src: t.blob(text, "image/svg+xml") }));
    },
  },
  "video": { rooms: APP, go: (t) => void t.put("video", { src: t.url, preload: "auto" }) },
  "video poster": { rooms: APP, go: (t) => void t.put("video", { poster: t.url }) },
  "audio": { rooms: APP, go: (t) => void t.put("audio", { src: t.url, preload: "auto" }) },
  "source": { rooms: APP, go: (t) => void t.add(t.make("video", { preload: "auto" }, t.make("source", { src: t.url }))) },
  "track": {
    rooms: APP,
    go: (t) => {
      const track = t.make("track", { src: t.url, default: "", kind: "subtitles", srclang: "sv" });
      t.add(t.make("video", { crossorigin: "anonymous" }, track));
      track.track.mode = "showing";
    },
  },
  "media session": {
    rooms: APP,
    lacking: { Chromium: "only what is played is shown to the system" },
    go: (t) => {
      t.need("navigator.mediaSession").metadata = new (t.need("MediaMetadata"))({ artwork: [{ src: t.url }] });
    },
  },
  "iframe": { rooms: APP, go: (t) => void t.put("iframe", { src: t.url }) },
  "iframe of a blob": {
    rooms: APP,
    go: (t) => void t.put("iframe", { src: t.blob(t.markup("img"), "text/html") }),
  },
  "iframe of data:": { rooms: APP, go: (t) => void t.put("iframe", { src: `data:text/html,${t.markup("img")}` }) },
  "iframe srcdoc": {
    rooms: APP,
    go: (t) => {
      const frame = t.make("iframe");
      frame.srcdoc = t.markup("img");
      t.add(frame);
    },
  },
  "iframe of javascript:": {
    rooms: APP,
    go: (t) => void t.put("iframe", { src: `javascript:fetch("${t.url}")` }),
  },
  "iframe, written into": {
    rooms: APP,
    go: (t) => t.put("iframe").contentDocument.body.append(Object.assign(new Image(), { src: t.url })),
  },
  "frame": {
    rooms: APP,
    go: (t) => void t.add(t.make("frameset", {}, t.make("frame", { src: t.url }))),
  },
  "embed": { rooms: APP, go: (t) => void t.put("embed", { src: t.url, type: "text/html" }) },
  "object": { rooms: APP, go: (t) => void t.put("object", { data: t.url, type: "text/html" }) },
  "portal": {
    rooms: APP,
    lacking: { "": NOT_THERE },
    go: (t) => {
      t.need("HTMLPortalElement");
      t.put("portal", { src: t.url });
    },
  },
  "fencedframe": {
    rooms: APP,
    lacking: { "": NO_ADVERTISING },
    go: (t) => {
      t.put("fencedframe").config = new (t.need("FencedFrameConfig"))(t.url);
    },
  },

  // Style.
  "style": { rooms: APP, go: (t) => void t.add(t.make("style", {}, `body { background: url(${t.url}) }`)) },
  "style @import": { rooms: APP, go: (t) => void t.add(t.make("style", {}, `@import url(${t.url});`)) },
  "style attribute": {
    rooms: APP,
    go: (t) => void t.add(t.make("p", { style: `background: url(${t.url})` }, "x")),
  },
  "style, set by a script": {
    rooms: APP,
    go: (t) => {
      t.add(t.make("p", {}, "x")).style.backgroundImage = `url(${t.url})`;
    },
  },
  "style, typed": {
    rooms: APP,
    lacking: { Firefox: NOT_THERE },
    go: (t) => {
      t.need("CSSStyleValue");
      t.add(t.make("p", {}, "x")).attributeStyleMap.set("background-image", `url(${t.url})`);
    },
  },
  "style, animated": {
    rooms: APP,
    go: (t) => {
      const background = `url(${t.url})`;
      t.add(t.make("p", {}, "x")).animate({ backgroundImage: [background, background] }, { duration: 1000, fill: "both" });
    },
  },
  "adopted background": { rooms: APP, go: (t) => void t.box(`.NAME { background: url(${t.url}) }`) },
  "adopted image-set": { rooms: APP, go: (t) => void t.box(`.NAME { background: image-set("${t.url}" 1x) }`) },
  "adopted @import": { rooms: APP, lacking: { "": "such a sheet imports nothing" }, go: (t) => void t.box(`@import url(${t.url});`) },
  "adopted cursor": { rooms: APP, go: (t) => void t.box(`.NAME { cursor: url(${t.url}), auto }`) },
  "adopted list-style": { rooms: APP, go: (t) => void t.box(`.NAME { display: list-item; list-style-image: url(${t.url}) }`) },
  "adopted border-image": { rooms: APP, go: (t) => void t.box(`.NAME { border: 9px solid; border-image: url(${t.url}) 9 }`) },
  "adopted content": { rooms: APP, go: (t) => void t.box(`.NAME::before { content: url(${t.url}) }`) },
  "adopted mask": { rooms: APP, go: (t) => void t.box(`.NAME { mask-image: url(${t.url}) }`) },
  "adopted filter": { rooms: APP, lacking: { file: SAME_ORIGIN }, go: (t) => void t.box(`.NAME { filter: url(${t.url}#x) }`) },
  "adopted clip-path": { rooms: APP, lacking: { "Firefox file": SAME_ORIGIN }, go: (t) => void t.box(`.NAME { clip-path: url(${t.url}#x) }`) },
  "adopted shape-outside": { rooms: APP, go: (t) => void t.box(`.NAME { float: left; position: static; shape-outside: url(${t.url}) }`) },
  "adopted @font-face": {
    rooms: APP,
    go: (t) => void t.box(`@font-face { font-family: NAME; src: url(${t.url}) } .NAME { font-family: NAME }`),
  },
  "adopted custom property": {
    rooms: APP,
    go: (t) => void t.box(`.NAME { --way: url(${t.url}); background: var(--way) }`),
  },
  "canvas filter": {
    rooms: APP,
    lacking: { file: SAME_ORIGIN },
    go: (t) => {
      const context = t.put("canvas").getContext("2d");
      if (!("filter" in context)) t.need("CanvasFilterThatIsNotThere");
      context.filter = `url(${t.url}#x)`;
      context.fillRect(0, 0, 9, 9);
    },
  },

  // Links that a browser follows by itself.
  "link stylesheet": { rooms: APP, go: (t) => void t.put("link", { rel: "stylesheet", href: t.url }) },
  "link alternate stylesheet": { rooms: APP, go: (t) => void t.put("link", { rel: "alternate stylesheet", title: "x", href: t.url }) },
  "link preload image": { rooms: APP, go: (t) => void t.put("link", { rel: "preload", as: "image", href: t.url }) },
  "link preload fetch": { rooms: APP, go: (t) => void t.put("link", { rel: "preload", as: "fetch", crossorigin: "", href: t.url }) },
  "link preload font": { rooms: APP, go: (t) => void t.put("link", { rel: "preload", as: "font", crossorigin: "", href: t.url }) },
  "link preload script": { rooms: APP, go: (t) => void t.put("link", { rel: "preload", as: "script", href: t.url }) },
  "link preload style": { rooms: APP, go: (t) => void t.put("link", { rel: "preload", as: "style", href: t.url }) },
  "link preload track": { rooms: APP, lacking: { Firefox: NOT_FOLLOWED }, go: (t) => void t.put("link", { rel: "preload", as: "track", href: t.url }) },
  "link modulepreload": { rooms: APP, go: (t) => void t.put("link", { rel: "modulepreload", href: t.url }) },
  "link prefetch": { rooms: APP, lacking: { "Firefox file": "only for pages that were served" }, leaves: true, go: (t) => void t.put("link", { rel: "prefetch", href: t.url }) },
  "link prerender": { rooms: APP, lacking: { "": NOT_FOLLOWED }, go: (t) => void t.put("link", { rel: "prerender", href: t.url }) },
  "link next": { rooms: APP, leaves: true, lacking: { Chromium: NOT_FOLLOWED, "Firefox file": "only for pages that were served" }, go: (t) => void t.put("link", { rel: "next", href: t.url }) },
  "link icon": { rooms: APP, lacking: { "": UPPERMOST }, go: (t) => void t.put("link", { rel: "icon", href: t.url }) },
  "link manifest": { rooms: APP, lacking: { "": UPPERMOST }, go: (t) => void t.put("link", { rel: "manifest", href: t.url }) },
  "link compression-dictionary": { rooms: APP, go: (t) => void t.put("link", { rel: "compression-dictionary", href: t.url }) },
  "link search": {
    rooms: APP,
    lacking: { "": NOT_FOLLOWED },
    go: (t) => void t.put("link", { rel: "search", type: "application/opensearchdescription+xml", title: "x", href: t.url }),
  },
  "link preconnect": { rooms: APP, by: "tcp", still: PRECONNECT, go: (t) => void t.put("link", { rel: "preconnect", href: `http://${t.host}/` }) },
  "link preconnect to a name": {
    rooms: APP,
    by: "dns",
    still: PRECONNECT,
    go: (t) => void t.put("link", { rel: "preconnect", href: `http://${t.name}/` }),
  },
  "link dns-prefetch": { rooms: APP, lacking: { file: "only for pages that were served" }, by: "dns", still: { "Chromium bare": PRECONNECT["Chromium bare"] }, go: (t) => void t.put("link", { rel: "dns-prefetch", href: `//${t.name}/` }) },
  "a, never clicked": { rooms: APP, lacking: { Chromium: "no name is asked for before a click" }, by: "dns", go: (t) => void t.add(t.make("a", { href: `http://${t.name}/` }, "x")) },
  "fetch to a name": { rooms: BOTH, by: "dns", go: (t) => t.need("fetch")(`http://${t.name}/`) },
  "img from a name": { rooms: APP, by: "dns", go: (t) => t.heard(t.put("img", { src: `http://${t.name}/` })) },
  "WebSocket to a name": { rooms: BOTH, by: "dns", go: (t) => void new (t.need("WebSocket"))(`ws://${t.name}/`) },
  "WebRTC to a name": { rooms: APP, by: "dns", go: (t) => t.stun(globalThis, t.name) },
  "speculation rules, prefetch": {
    rooms: APP,
    lacking: { Chromium: UPPERMOST, Firefox: NOT_THERE },
    go: (t) => {
      const rules = JSON.stringify({ prefetch: [{ source: "list", urls: [t.url], eagerness: "immediate" }] });
      t.add(t.make("script", { type: "speculationrules" }, rules));
    },
  },
  "speculation rules, prerender": {
    rooms: APP,
    lacking: { Chromium: UPPERMOST, Firefox: NOT_THERE },
    go: (t) => {
      const rules = JSON.stringify({ prerender: [{ source: "list", urls: [t.url], eagerness: "immediate" }] });
      t.add(t.make("script", { type: "speculationrules" }, rules));
    },
  },

  // Text that is read as markup or as a script.
  "innerHTML": {
    rooms: APP,
    go: (t) => {
      t.put("div").innerHTML = t.markup("img");
    },
  },
  "outerHTML": {
    rooms: APP,
    go: (t) => {
      t.put("div").outerHTML = t.markup("img");
    },
  },
  "insertAdjacentHTML": { rooms: APP, go: (t) => t.put("div").insertAdjacentHTML("beforeend", t.markup("img")) },
  "setHTML": {
    rooms: APP,
    lacking: { "": "takes away what would be loaded" },
    go: (t) => {
      t.need("Element.prototype.setHTML");
      t.put("div").setHTML(t.markup("img"));
    },
  },
  "setHTMLUnsafe": { rooms: APP, go: (t) => t.put("div").setHTMLUnsafe(t.markup("img")) },
  "createContextualFragment": {
    rooms: APP,
    go: (t) => {
      const range = document.createRange();
      range.selectNode(document.body);
      t.add(range.createContextualFragment(t.markup("img")));
    },
  },
  "DOMParser": {
    rooms: APP,
    go: (t) => t.add(new DOMParser().parseFromString(t.markup("img"), "text/html").body.firstChild),
  },
  "DOMParser, external entity": {
    rooms: APP,
    lacking: { "": "browsers read no external entities" },
    go: (t) => void new DOMParser().parseFromString(`<!DOCTYPE x [<!ENTITY y SYSTEM "${t.url}">]><x>&y;</x>`, "application/xml"),
  },
  "execCommand insertHTML": {
    rooms: APP,
    go: (t) => {
      t.edit();
      document.execCommand("insertHTML", false, t.markup("img"));
    },
  },
  "execCommand insertImage": {
    rooms: APP,
    go: (t) => {
      t.edit();
      document.execCommand("insertImage", false, t.url);
    },
  },
  "markup, with a policy of one's own": {
    rooms: APP,
    go: (t) => {
      const policy = t.need("trustedTypes.createPolicy")("fallbild", { createHTML: (/** @type {string} */ html) => html });
      t.put("div").innerHTML = policy.createHTML(t.markup("img"));
    },
  },
  "XSLT document()": {
    rooms: APP,
    lacking: { "": "opens no other document for a script" },
    go: (t) => {
      const space = "http://www.w3.org/1999/XSL/Transform";
      const sheet = document.implementation.createDocument(space, "xsl:stylesheet", null);
      sheet.documentElement.setAttribute("version", "1.0");
      const template = sheet.createElementNS(space, "xsl:template");
      template.setAttribute("match", "/");
      const copy = sheet.createElementNS(space, "xsl:copy-of");
      copy.setAttribute("select", `document('${t.url}')`);
      template.append(copy);
      sheet.documentElement.append(template);
      const processor = new (t.need("XSLTProcessor"))();
      processor.importStylesheet(sheet);
      processor.transformToFragment(document.implementation.createDocument(null, "x", null), document);
    },
  },

  // What asks a person, a payment service or an identity provider.
  "Notification icon": { rooms: APP, lacking: { Chromium: ASKS, http: ASKS, bare: ASKS }, go: (t) => void new (t.need("Notification"))("x", { icon: t.url }) },
  "PaymentRequest": {
    rooms: APP,
    lacking: { Firefox: NOT_THERE },
    go: (t) =>
      new (t.need("PaymentRequest"))([{ supportedMethods: t.url }], {
        total: { label: "x", amount: { currency: "SEK", value: "1" } },
      }).canMakePayment(),
  },
  "identity provider": {
    rooms: APP,
    lacking: { Firefox: NOT_THERE },
    by: "tcp",
    go: (t) => {
      t.need("IdentityCredential");
      void t.need("navigator.credentials").get({ identity: { providers: [{ configURL: `http://${t.host}/`, clientId: "x" }] } });
    },
  },
  "PresentationRequest": {
    rooms: APP,
    lacking: { "": ASKS },
    go: (t) => new (t.need("PresentationRequest"))([t.url]).start(),
  },
  "registerProtocolHandler": {
    rooms: APP,
    lacking: { "": ASKS },
    go: (t) => t.need("navigator.registerProtocolHandler")("web+way", `${t.url}?%s`),
  },
  "interest group": {
    rooms: APP,
    lacking: { "": NO_ADVERTISING },
    go: (t) => t.need("navigator.joinAdInterestGroup")({ owner: new URL(t.url).origin, name: "x", updateURL: t.url }, 99),
  },

  // Going there. Each alone, since the page may be gone afterwards.
  "location =": {
    rooms: APP,
    leaves: true,
    go: (t) => {
      location.href = t.url;
    },
  },
  "location.assign": { rooms: APP, leaves: true, go: (t) => location.assign(t.url) },
  "location.replace": { rooms: APP, leaves: true, go: (t) => location.replace(t.url) },
  "navigation.navigate": { rooms: APP, leaves: true, go: (t) => void t.need("navigation").navigate(t.url) },
  "location = javascript:": {
    rooms: APP,
    leaves: true,
    go: (t) => {
      location.href = `javascript:void fetch("${t.url}")`;
    },
  },
  "parent.location": {
    rooms: APP,
    leaves: true,
    go: (t) => {
      parent.location.href = t.url;
    },
  },
  "top.location": {
    rooms: APP,
    leaves: true,
    go: (t) => top?.location.replace(t.url),
  },
  "window.open": { rooms: APP, leaves: true, go: (t) => void open(t.url) },
  "window.open in the same place": { rooms: APP, leaves: true, go: (t) => void open(t.url, "_self") },
  "window.open in the uppermost": { rooms: APP, leaves: true, go: (t) => void open(t.url, "_top") },
  "a": { rooms: APP, leaves: true, go: (t) => t.put("a", { href: t.url }).click() },
  "a, a new window": { rooms: APP, leaves: true, go: (t) => t.put("a", { href: t.url, target: "_blank" }).click() },
  "a, the uppermost": { rooms: APP, leaves: true, go: (t) => t.put("a", { href: t.url, target: "_top" }).click() },
  "a download": { rooms: APP, leaves: true, go: (t) => t.put("a", { href: t.url, download: "x" }).click() },
  "a ping": { rooms: APP, lacking: { Firefox: "turned off by its makers" }, leaves: true, go: (t) => t.put("a", { href: "#way", ping: t.url }).click() },
  "a attributionsrc": { rooms: APP, lacking: { "": NO_ADVERTISING }, leaves: true, go: (t) => t.put("a", { href: "#way", attributionsrc: t.url }).click() },
  "area": {
    rooms: APP,
    leaves: true,
    go: (t) => {
      const area = t.make("area", { href: t.url, shape: "default" });
      t.add(t.make("map", { name: "way" }, area));
      area.click();
    },
  },
  "svg a": {
    rooms: APP,
    leaves: true,
    go: (t) => {
      const link = t.svg("a", { href: t.url });
      t.add(t.svg("svg", {}, link));
      link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    },
  },
  "form GET": { rooms: APP, leaves: true, go: (t) => t.put("form", { action: t.url }).submit() },
  "form POST": { rooms: APP, leaves: true, go: (t) => t.put("form", { action: t.url, method: "post" }).submit() },
  "form, the uppermost": { rooms: APP, leaves: true, go: (t) => t.put("form", { action: t.url, target: "_top" }).submit() },
  "form, a new window": { rooms: APP, leaves: true, go: (t) => t.put("form", { action: t.url, target: "_blank" }).submit() },
  "form, into a frame": {
    rooms: APP,
    leaves: true,
    go: (t) => {
      t.put("iframe", { name: "way" });
      t.put("form", { action: t.url, target: "way" }).submit();
    },
  },
  "form, requestSubmit": { rooms: APP, leaves: true, go: (t) => t.put("form", { action: t.url }).requestSubmit() },
  "formaction": {
    rooms: APP,
    leaves: true,
    go: (t) => {
      const button = t.make("button", { formaction: t.url });
      t.add(t.make("form", {}, button));
      button.click();
    },
  },
  "meta refresh": {
    rooms: APP,
    leaves: true,
    go: (t) => document.head.append(t.make("meta", { "http-equiv": "refresh", content: `0; url=${t.url}` })),
  },
  "iframe, then led away": {
    rooms: APP,
    leaves: true,
    go: (t) => {
      t.put("iframe").contentWindow.location.replace(t.url);
    },
  },
  "document.write": { rooms: APP, leaves: true, go: (t) => document.write(t.markup("img")) },
  "base": {
    rooms: APP,
    leaves: true,
    go: (t) => {
      const base = t.make("base", { href: `${t.url.slice(0, t.url.lastIndexOf("/") + 1)}` });
      document.head.append(base);
      t.put("img", { src: t.url.slice(t.url.lastIndexOf("/") + 1) });
    },
  },
  "meta policy with a report address": {
    rooms: APP,
    leaves: true,
    lacking: { "": "a policy in a meta tag reports to nobody" },
    go: (t) => {
      document.head.append(t.make("meta", { "http-equiv": "Content-Security-Policy", content: `img-src data:; report-uri ${t.url}` }));
      t.put("img", { src: "http://127.0.0.1:1/" });
    },
  },
};
