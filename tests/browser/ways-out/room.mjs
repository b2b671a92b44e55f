// The attacker's tools, as they stand inside a room of an attacked page. `inRoom` and the ways are put into the page as
// text, so nothing here may use what is outside its function.

/**
 * Where one attempt goes to: every address says which attempt it was.
 * @typedef {object} Destination
 * @property {string} url http
 * @property {string} host an address and a port that no other attempt has: TCP or UDP
 * @property {string} name a name that no server knows, for what shows itself by asking for it
 */

/**
 * What a way is given; an attacker cares for no types.
 * @typedef {any} Tools
 */

/**
 * @param {Record<string, (tools: Tools) => unknown>} ways
 */
export function inRoom(ways) {
  const scope = /** @type {any} */ (self);
  /** @type {Record<string, string>} what became of each attempt, as far as the room itself hears of it */
  const outcomes = {};
  /** @type {Record<string, string>} the way, by its address */
  const addresses = {};
  /** @type {Set<string>} */
  const waiting = new Set();

  class NotThere extends Error {}

  // The policy says by itself what it has stopped, and by which of its rules.
  scope.addEventListener("securitypolicyviolation", (/** @type {any} */ event) => {
    const way = addresses[event.blockedURI.replace(/^ws/, "http").replace(/[?#].*/, "")];
    if (way) outcomes[way] = event.effectiveDirective;
  });

  /** @param {Destination} to */
  const tools = (to) => {
    /** @param {string} path */
    const need = (path) => {
      let found = scope;
      for (const name of path.split(".")) {
        const within = found;
        found = within?.[name];
        if (found === undefined || found === null) throw new NotThere();
        if (typeof found === "function" && !found.prototype) found = found.bind(within);
      }
      return found;
    };
    /** @type {(element: any, attributes: Record<string, string>) => any} */
    const dress = (element, attributes) => {
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    };
    /** @type {(tag: string, attributes?: Record<string, string>, ...children: any[]) => any} */
    const make = (tag, attributes = {}, ...children) => {
      const element = dress(scope.document.createElement(tag), attributes);
      element.append(...children);
      return element;
    };
    /** @type {(tag: string, attributes?: Record<string, string>, ...children: any[]) => any} */
    const svg = (tag, attributes = {}, ...children) => {
      const element = dress(scope.document.createElementNS("http://www.w3.org/2000/svg", tag), attributes);
      element.append(...children);
      return element;
    };
    /** @param {any} element */
    const add = (element) => {
      scope.document.body.append(element);
      return element;
    };
    return {
      ...to,
      ws: to.url.replace("http", "ws"),
      need,
      make,
      svg,
      add,
      /** @type {(tag: string, attributes?: Record<string, string>) => any} */
      put: (tag, attributes) => add(make(tag, attributes)),
      /** @type {(element: any) => Promise<void>} */
      heard: (element) =>
        new Promise((resolve, reject) => {
          for (const end of ["load", "message"]) element.addEventListener(end, () => resolve());
          element.addEventListener("error", () => reject(new Error("error event")));
        }),
      /** A box that is seen, since nothing is fetched for what is not. @param {string} style */
      box: (style) => {
        const sheet = new scope.CSSStyleSheet();
        const name = `box-${Math.random().toString(36).slice(2)}`;
        const place = ".NAME { position: fixed; left: 0; top: 0; width: 40px; height: 40px }";
        sheet.replaceSync(`${place} ${style}`.replaceAll("NAME", name));
        scope.document.adoptedStyleSheets = [...scope.document.adoptedStyleSheets, sheet];
        return add(make("div", { class: name }, "box"));
      },
      /** A place to write, with the caret in it. */
      edit: () => {
        const place = add(make("div", { contenteditable: "" }, "x"));
        place.focus();
        scope.getSelection().selectAllChildren(place);
      },
      /** @type {(text: string, type?: string) => string} */
      blob: (text, type = "text/javascript") => URL.createObjectURL(new Blob([text], { type })),
      /** Markup, in the one sink that is asked for. @type {(tag: string) => string} */
      markup: (tag) => `<${tag} src="${to.url}">`,
      /**
       * Asks a STUN server by the constructor of any realm.
       * @param {any} realm
       * @param {string} server
       */
      stun: async (realm, server = to.host) => {
        const Connection = realm.RTCPeerConnection ?? realm.webkitRTCPeerConnection ?? realm.mozRTCPeerConnection;
        if (!Connection) throw new NotThere();
        const connection = new Connection({ iceServers: [{ urls: `stun:${server}` }] });
        connection.createDataChannel("way");
        await connection.setLocalDescription(await connection.createOffer());
        scope.kept = [...(scope.kept ?? []), connection];
      },
    };
  };

  /** @type {(id: string, to: Destination) => void} */
  const attempt = (id, to) => {
    addresses[to.url] = id;
    outcomes[id] = "silence";
    /** @param {any} error */
    const failed = (error) => {
      if (error instanceof NotThere) outcomes[id] = "not there";
      else if (outcomes[id] === "silence") outcomes[id] = error?.name ?? String(error);
    };
    try {
      const result = ways[id]?.(tools(to));
      if (result instanceof Promise) {
        waiting.add(id);
        void result.catch(failed).finally(() => waiting.delete(id));
      }
    } catch (error) {
      failed(error);
    }
  };

  // From a task of the room's own: what a debugger calls may do more than a page may, `eval` for one.
  /** @type {(attempts: [string, Destination][]) => Promise<void>} */
  const attemptAll = (attempts) =>
    new Promise((resolve) => {
      setTimeout(() => {
        for (const [id, to] of attempts) attempt(id, to);
        resolve();
      });
    });
  const report = () => ({ outcomes, waiting: [...waiting] });

  if (scope.document) {
    // The app finds the worker that the page has started, and speaks for it.
    const Native = scope.Worker;
    /** @type {any} */
    let worker;
    scope.Worker = class extends Native {
      /** @param {any[]} values */
      constructor(...values) {
        super(...values);
        worker ??= this;
      }
    };
    /** @param {unknown} attempts */
    const ask = (attempts) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        worker.postMessage({ waysOut: attempts }, [port2]);
      });
    scope.waysOut = {
      app: { attempt, attemptAll, report },
      worker: { attemptAll: ask, report: () => ask([]), isThere: () => Boolean(worker) },
    };
  } else {
    scope.addEventListener("message", (/** @type {MessageEvent} */ event) => {
      if (!event.data?.waysOut) return;
      event.stopImmediatePropagation();
      void attemptAll(event.data.waysOut).then(() => event.ports[0]?.postMessage(report()));
    });
  }
}
