// The app: the frame in which everything is seen.

import "../lock.js";
import firstWords from "#first-words";
import { forSheet, initSync, lasting, ofRecipe, recipeOver, Sheet, toRecipe } from "#wasm";
import appCss from "./app.css";
import { chooseFiles } from "./choose.js";
import consistencyCss from "./consistency.css";
import { publishedText } from "./consistency.js";
import correctCss from "./correct.css";
import { Early } from "./early.js";
import { byId } from "./element.js";
import figureCss from "./figure.css";
import { meetShell, tellHeight } from "./host.js";
import leafletCss from "./leaflet.css";
import { Leaflets } from "./leaflets.js";
import { Leaving } from "./leaving.js";
import { Messenger } from "./messenger.js";
import { Page } from "./page.js";
import paperCss from "./paper.css";
import { printed } from "./printing.js";
import proseCss from "./prose.css";
import publicationCss from "./publication.css";
import reportCss from "./report.css";
import { Review } from "./review.js";
import savingCss from "./saving.css";
import { Saving, today } from "./saving.js";
import { Session } from "./session.js";
import { rehearse } from "./rehearsal.js";
import { tellShell } from "./shell.js";
import { speakStart } from "./start.js";
import { undoByKey } from "./undo.js";
import { compiled } from "./wasm.js";
import { workerMaker } from "./worker.js";

/** @import { Decisions, FileAccount, SumsText, Written } from "../types" */
/** @import { Texts } from "./texts.js" */

main().catch((error) => {
  console.error(error);
  // Nothing that is seen would work.
  document.body.classList.add("starting");
  tellShell({ kind: "failed" });
});

/**
 * The page is ready as soon as it says how files come in: the module is compiled meanwhile, and what a person does waits for it.
 */
async function main() {
  document.adoptedStyleSheets = [appCss, reportCss, proseCss, figureCss, correctCss, savingCss, consistencyCss, publicationCss, leafletCss, paperCss].map(styleSheet);
  const shell = meetShell();
  const begins = begun();
  const module = shell.module.then(compiled);
  const lang = (await shell.lang) ?? "sv";
  speakStart(textsOf(firstWords[lang]), lang);
  /** @type {Early<ReturnType<typeof open>>} */
  const early = new Early("#choose-file");
  chooseFiles(
    (files) => early.act(({ take }) => take(files)),
    (text) => early.act(({ takeText }) => takeText(text)),
  );
  printByKey(() => early.act(({ print }) => print()));
  document.body.classList.remove("starting");
  tellShell({ kind: "seen" });
  tellHeight();

  const desk = open(await module, lang);
  const { page, session, messenger } = desk;
  shell.onAsked(({ lang, year }) => {
    if (lang) undisturbed(() => page.speak(lang));
    if (year) void session.preferYear(year);
  });
  early.stands(desk);
  tellShell({ kind: "ready" });
  // Where it fails, nobody has lost anything.
  rehearse(messenger, page.figures, page.lang, begins).catch(() => {});
}

/**
 * @param {Record<string, string>} words
 * @returns {Texts}
 */
function textsOf(words) {
  return { text: (key) => words[key] ?? key };
}

/** Raised when a person has begun to do something. */
function begun() {
  const begins = new AbortController();
  for (const event of ["pointerdown", "keydown", "click", "dragenter", "change", "paste"]) {
    window.addEventListener(event, () => begins.abort(), { capture: true, once: true });
  }
  return begins.signal;
}

/**
 * Does something at once, or when the dialog has been closed in which a person is.
 *
 * @param {() => void} act
 */
function undisturbed(act) {
  const dialog = document.querySelector("dialog[open]");
  if (dialog) dialog.addEventListener("close", act, { once: true });
  else act();
}

/** @param {string} css */
function styleSheet(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * What the build has put into the page.
 *
 * @param {string} id
 */
function embedded(id) {
  return byId(id, HTMLScriptElement).textContent ?? "";
}

/**
 * Opens what the module does.
 *
 * @param {WebAssembly.Module} module
 * @param {"sv" | "en"} lang in which the start has been said
 */
function open(module, lang) {
  initSync({ module });
  const messenger = new Messenger(workerMaker(embedded("worker-source"), module));
  const sheet = new Sheet(lang);
  const leaving = new Leaving();
  const page = new Page(sheet, lang, leaving, {
    chooseYear: (year) => void session.chooseYear(year),
    chooseRegion: (region) => void session.chooseRegion(region),
    choosePublication: (decision) => {
      page.forgetNotices();
      void session.choosePublication(decision);
    },
    compare: (decision) => session.compare(decision),
    saveCertificate: () => {
      const certificate = sheet.certificate(today());
      if (certificate !== undefined) save(sheet.fileName("certificate-name", "json", today()), certificate, "application/json");
    },
    cancel: () => session.cancel(),
    cancelPublication: () => session.cancelPublication(),
    sayColumns: (file, sheet) => void review.open({ key: null, file, account: null, sheet }),
    review: (key, account, at) => {
      const file = session.file(key);
      if (file) void review.open({ key, file, account, sheet: null }, at);
    },
    remove: (key) => void session.remove(key),
    readSheets: (key, names) => void session.readSheets(key, names),
    toggleOnce: (key, account, { what, once }) => {
      const file = session.file(key);
      if (file) void session.correct(key, file, counting(account, what, !once));
    },
    saveListing: (key, name, withValues) => void saveListing(key, name, withValues),
    saveSums: () => void saveSums(),
    saveTable: (table) => saving.saveTable("csv", table),
  });
  const save = (/** @type {string} */ name, /** @type {BlobPart} */ content, /** @type {string} */ type) => {
    tellShell({ kind: "save", name, blob: new Blob([content], { type }) });
    page.saved(name);
  };
  const session = new Session(messenger, page, () => sheet.text("sample-name"), {
    readRecipe: (json) => ofRecipe(json),
    onSheet: (decisions, name) => forSheet(decisions, name),
    over: (recipe, before) => recipeOver(recipe, before),
    lasting: (decisions) => lasting(decisions),
  });
  const review = new Review(sheet, {
    inspect: (file, decisions) => session.inspect(file, decisions),
    apply: ({ key, file }, decisions) => {
      page.forgetNotices();
      return session.correct(key, file, decisions);
    },
    failed: (file, error, sheet) => page.failed(file, error, sheet),
    drafts: (drafting) => leaving.drafts(drafting),
    saveRecipe: (decisions) => {
      const blob = new Blob([toRecipe(decisions)], { type: "application/json" });
      tellShell({ kind: "save", name: `fallbild-${sheet.text("recipe-name")}.json`, blob });
    },
  });
  /** @type {(key: number, name: string, withValues: boolean) => Promise<void>} */
  const saveListing = async (key, name, withValues) => {
    const blob = await session.list(key, page.lang, withValues);
    if (blob) save(`fallbild-${sheet.text("listing-name")}-${plainName(name)}.csv`, blob, "text/csv");
  };
  /** @type {(format: string, table: string | null) => Promise<Written | null>} */
  const write = async (format, table) => {
    const report = page.report;
    return report ? session.write({ report, published: page.published, lang: page.lang, format, table, date: today() }) : null;
  };
  const saving = new Saving(sheet, write, leaving);
  const saveSums = async () => {
    const { mark } = leaving;
    const sums = await session.sums({ lang: page.lang, date: today() });
    if (!sums) return;
    save(`${sumsName(sums.parts, sheet)}.fallbild`, sums.text, "application/json");
    leaving.saved(mark);
  };
  // What nobody expected is said too; the report stays.
  window.addEventListener("unhandledrejection", () => page.crashed());
  // A browser's own remarks, as of an observer that was late, bring no error.
  window.addEventListener("error", ({ error }) => error && page.crashed());
  messenger.warm();
  const chosen = (/** @type {File[]} */ files) => {
    page.forgetNotices();
    void take(files, page, session);
  };
  let pasted = 0;
  const takeText = (/** @type {string} */ text) => {
    if (!text.trim()) return page.pastedNothing();
    pasted += 1;
    chosen([new File([text], sheet.textWith("pasted-name", "number", `${pasted}`), { type: "text/plain" })]);
  };
  undoByKey(() => page.undo());
  new Leaflets(sheet);
  const on = (/** @type {string} */ id, /** @type {() => void} */ action) =>
    byId(id, HTMLButtonElement).addEventListener("click", action);
  on("try-sample", () => {
    page.forgetNotices();
    void session.readSample();
  });
  on("start-over", () => {
    page.forgetNotices();
    void session.startOver();
  });
  on("save-template", () => save(`fallbild-${sheet.text("template-name")}.csv`, sheet.template(), "text/csv"));
  on("save-template-schema", () => save(`fallbild-${sheet.text("template-schema-name")}.json`, sheet.templateSchema(), "application/json"));
  const print = () => {
    if (!printed()) page.printFailed();
  };
  on("print", print);
  on("language", () => page.switchLanguage());
  const patterns = byId("patterns", HTMLInputElement);
  patterns.addEventListener("change", () => page.usePatterns(patterns.checked));
  followLinks();
  return { page, session, messenger, take: chosen, takeText, print };
}

/**
 * The decisions about a file, with rows or cases counted once, or each.
 *
 * @param {FileAccount} account
 * @param {"rows" | "cases"} what
 * @param {boolean} once
 * @returns {Decisions}
 */
function counting({ decisions, layout }, what, once) {
  const others = (decisions.once ?? []).filter((each) => each !== what);
  return { ...decisions, header: layout.header, once: once ? [...others, what] : others };
}

/**
 * Of a file's name what the names of all systems can hold: letters, digits and little else, without what says the format.
 *
 * @param {string} name
 */
function plainName(name) {
  const plain = name.normalize("NFC").replace(/\.\w+$/, "").replaceAll(/[^\p{L}\p{N} _-]/gu, "");
  // By signs, so that none is cut in two.
  return [...plain].slice(0, 60).join("").trim();
}

/**
 * The browser's own command would print the shell, which is empty paper around this frame.
 *
 * @param {() => void} print
 */
function printByKey(print) {
  window.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "p") return;
    event.preventDefault();
    print();
  });
}

/** The frame has no address of its own, so links within the page are followed here. */
function followLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    const target = link && document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
    if (!target) return;
    event.preventDefault();
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  });
}

/**
 * Reads files; one of published figures is compared with the report that is shown, or will be.
 *
 * @param {File[]} files
 * @param {Page} page
 * @param {Session} session
 */
async function take(files, page, session) {
  const [published, ...more] = await session.read(files);
  for (const { name } of more) page.notCompared(name);
  const text = published && (await publishedText(published));
  if (text) page.compareWith(text);
}

/**
 * The name of a file of sums: `fallbild-sammanraknat-syd-2019-2021`.
 *
 * @param {SumsText["parts"]} parts
 * @param {Sheet} sheet
 */
function sumsName(parts, sheet) {
  const regions = new Set(parts.map(([region]) => region.replace("_", "-")));
  const years = parts.map(([, year]) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const region = regions.size === 1 ? [...regions][0] : sheet.text("sums-several");
  return `fallbild-${sheet.text("sums-name")}-${region}-${first === last ? first : `${first}-${last}`}`;
}
