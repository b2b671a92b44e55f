// The attacker's server, on this machine: it answers next to nothing and writes down who came. Each attempt has an address of its
// own, and where the way carries no address (a bare connection, a packet), a port of its own.

import { createSocket } from "node:dgram";
import { createServer as createHttpServer } from "node:http";
import { createServer as createTcpServer } from "node:net";

/** @import { AddressInfo } from "node:net" */
/** @import { ServerResponse } from "node:http" */
/** @import { Destination } from "./room.mjs" */

/** So that scripts may ask across origins; and nothing to show, so that a page that goes there stays where it is. */
const ANSWER = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*", "Supports-Loading-Mode": "credentialed-prerender" };

/**
 * @typedef {object} Logger
 * @property {string} origin
 * @property {Set<string>} arrived the attempts that were seen
 * @property {(attempt: string, by: "http" | "tcp" | "udp" | "dns") => Promise<Destination>} destination
 * @property {(attempts: string[]) => Promise<void>} all waits until all of them were seen
 * @property {(path: string, page: (response: ServerResponse) => void) => string} offer serves a page, and says where
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Logger>} */
export async function startLogger() {
  /** @type {Set<string>} */
  const arrived = new Set();
  /** @type {Set<() => void>} */
  const listeners = new Set();
  /** @type {(() => Promise<void>)[]} */
  const closing = [];
  /** @type {Map<string, (response: ServerResponse) => void>} */
  const pages = new Map();

  /** @param {string} attempt */
  const note = (attempt) => {
    arrived.add(attempt);
    for (const listener of [...listeners]) listener();
  };
  /** @param {string | undefined} path */
  const notePath = (path = "") => {
    const [, place, attempt] = path.replace(/[?#].*/, "").split("/");
    if (place === "way" && attempt) note(decodeURIComponent(attempt));
  };

  const web = createHttpServer((request, response) => {
    const page = pages.get(request.url ?? "");
    if (page) {
      page(response);
      return;
    }
    notePath(request.url);
    // A worker must have its end to be heard of: Chromium says nothing of one that comes as no content.
    if (request.headers["sec-fetch-dest"] === "worker") response.writeHead(200, { ...ANSWER, "Content-Type": "text/javascript" }).end("postMessage(0)");
    else response.writeHead(204, ANSWER).end();
  });
  web.on("upgrade", (request, socket) => {
    notePath(request.url);
    socket.on("error", () => {});
    socket.destroy();
  });
  const origin = `http://127.0.0.1:${await listening(web)}`;
  closing.push(
    () =>
      new Promise((resolve) => {
        web.close(() => resolve());
        web.closeAllConnections();
      }),
  );

  /** @param {string} attempt */
  const tcpPort = async (attempt) => {
    const server = createTcpServer((socket) => {
      note(attempt);
      socket.on("error", () => {});
      socket.destroy();
    });
    const port = await listening(server);
    closing.push(() => new Promise((resolve) => void server.close(() => resolve())));
    return port;
  };
  /** @param {string} attempt */
  const udpPort = async (attempt) => {
    const socket = createSocket("udp4", () => note(attempt));
    await new Promise((resolve) => socket.bind(0, "127.0.0.1", () => resolve(undefined)));
    closing.push(() => new Promise((resolve) => socket.close(() => resolve())));
    return socket.address().port;
  };

  return {
    origin,
    arrived,
    async destination(attempt, by) {
      const port = by === "tcp" ? await tcpPort(attempt) : by === "udp" ? await udpPort(attempt) : 0;
      return {
        url: `${origin}/way/${encodeURIComponent(attempt)}`,
        host: `127.0.0.1:${port}`,
        name: nameOf(attempt),
      };
    },
    all: (attempts) =>
      new Promise((resolve) => {
        const look = () => {
          if (!attempts.every((attempt) => arrived.has(attempt))) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    offer(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    close: async () => void (await Promise.all(closing.map((close) => close()))),
  };
}

/**
 * An attempt as a name that no server knows.
 * @param {string} attempt
 */
export function nameOf(attempt) {
  return `${attempt.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.invalid`;
}

/**
 * @param {import("node:net").Server} server
 * @returns {Promise<number>} its port
 */
async function listening(server) {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  return /** @type {AddressInfo} */ (server.address()).port;
}
