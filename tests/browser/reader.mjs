// Reads the page as a person does, by what stands in its tables, and waits for it by condition.

import assert from "node:assert/strict";

/** @import { ElementHandle, Frame, Page } from "puppeteer-core" */

/**
 * Chooses files through the file input.
 * @param {Frame} app
 * @param {string[]} paths
 */
export async function chooseFiles(app, paths) {
  const input = /** @type {ElementHandle<HTMLInputElement>} */ (await app.waitForSelector("body:not(.opening) #file"));
  await input.uploadFile(...paths);
}

/**
 * Waits until the report of a year is shown.
 * @param {Frame} app
 * @param {string} year
 */
export async function chosen(app, year) {
  await app.waitForFunction((wanted) => document.getElementById("title")?.textContent?.includes(wanted), {}, year);
}

/**
 * What is printed at a place of a table: the codes of its categories, joined by `/`.
 * @param {Frame} app
 * @param {string} table
 * @param {string} at
 * @returns {Promise<string>}
 */
export async function text(app, table, at) {
  return app.$eval(`[data-table=${table}] td[data-at='${at}']`, (cell) => cell.textContent ?? "");
}

/**
 * The count at a place of a table.
 * @param {Frame} app
 * @param {string} table
 * @param {string} at
 */
export async function value(app, table, at) {
  return count(await text(app, table, at));
}

/**
 * Every count on the page, by table and place.
 * @param {Frame} app
 * @returns {Promise<Record<string, number | string>>}
 */
export async function values(app) {
  const printed = await app.$$eval("[data-table] td[data-at]", (cells) =>
    cells.map((cell) => {
      const table = cell.closest("[data-table]")?.getAttribute("data-table");
      return /** @type {const} */ ([`${table} ${cell.getAttribute("data-at")}`, cell.textContent ?? ""]);
    }),
  );
  return Object.fromEntries(printed.map(([place, printed]) => [place, /\d/.test(printed) ? count(printed) : printed]));
}

/**
 * The numbers of the account, by name.
 * @param {Frame} app
 * @returns {Promise<Record<string, number>>}
 */
export async function account(app) {
  const lines = await app.$$eval("[data-account]", (elements) =>
    elements.map((element) => [element.getAttribute("data-account") ?? "", element.textContent ?? ""]),
  );
  return Object.fromEntries(lines.map(([name, printed]) => [name, count(printed ?? "")]));
}

/**
 * Waits until a number of the account is this.
 * @param {Frame} app
 * @param {string} name
 * @param {number} wanted
 */
export async function accountOf(app, name, wanted) {
  await app.waitForFunction(
    (name, wanted) => document.querySelector(`[data-account=${name}]`)?.textContent?.replaceAll(/\s/g, "") === wanted,
    {},
    name,
    `${wanted}`,
  );
}

/**
 * Makes a page that can be looked at while it reads: what it asks of its worker is held back until it is let go.
 *
 * @param {Page} page
 */
export async function holdReading(page) {
  await page.evaluateOnNewDocument(() => {
    const Real = Worker;
    window.Worker = class extends Real {
      /** @param {any} message */
      postMessage(message) {
        const go = () => super.postMessage(message);
        if (message.kind === "read" && document.body.dataset.held) document.addEventListener("go", go, { once: true });
        else go();
      }
    };
  });
}

/**
 * What is read from now on is held back.
 *
 * @param {Frame} app
 */
export async function hold(app) {
  await app.evaluate(() => void (document.body.dataset["held"] = "yes"));
}

/**
 * Lets go of what is held back.
 *
 * @param {Frame} app
 */
export async function letGo(app) {
  await app.evaluate(() => {
    delete document.body.dataset["held"];
    document.dispatchEvent(new Event("go"));
  });
}

/**
 * SHA-256, in hexadecimal digits.
 *
 * @param {Uint8Array} bytes
 */
export async function digest(bytes) {
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Buffer.from(hash).toString("hex");
}

/**
 * What the app hands the shell to save, file by file.
 *
 * @param {Page} page
 * @returns {Promise<() => Promise<{ name: string, hex: string, text: string }>>}
 */
export async function savedFiles(page) {
  await page.evaluate(() => {
    /** @type {{ name: string, bytes: string }[]} */
    const saved = [];
    Object.assign(window, { saved });
    window.addEventListener("message", async ({ data }) => {
      if (data?.kind !== "save") return;
      const bytes = new Uint8Array(await data.blob.arrayBuffer());
      let text = "";
      for (const byte of bytes) text += String.fromCharCode(byte);
      saved.push({ name: data.name, bytes: btoa(text) });
    });
  });
  return async () => {
    const handle = await page.waitForFunction(() => Reflect.get(window, "saved").shift());
    const { name, bytes } = /** @type {{ name: string, bytes: string }} */ (await handle.jsonValue());
    const buffer = Buffer.from(bytes, "base64");
    return { name, hex: await digest(buffer), text: buffer.toString("utf8") };
  };
}

/**
 * What is seen of the figures' canvases, which may be higher than that; and whether anything is left below.
 *
 * @param {Frame} app
 */
export function pictures(app) {
  return app.$$eval("#report figure canvas", (canvases) =>
    /** @type {HTMLCanvasElement[]} */ (canvases).map((canvas) => {
      const seen = Math.round((canvas.clientHeight * canvas.width) / canvas.clientWidth);
      const copy = document.createElement("canvas");
      [copy.width, copy.height] = [canvas.width, seen];
      copy.getContext("2d")?.drawImage(canvas, 0, 0);
      const below = canvas.height > seen ? (canvas.getContext("2d")?.getImageData(0, seen, canvas.width, canvas.height - seen).data ?? [1]) : [];
      return { picture: copy.toDataURL(), isClean: !below.some((value) => value !== 0) };
    }),
  );
}

/** @param {string} printed */
function count(printed) {
  if (printed === "–") return 0;
  const digits = printed.replaceAll(/[\u00a0,]/g, "");
  assert.match(digits, /^\d+$/, `“${printed}” is no count`);
  return Number(digits);
}
