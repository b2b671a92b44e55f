// The shapes that cross borders: what the wasm gives out (src/document, src/report) and what the rooms say to each other.

/** `document::Document`. */
export interface ReportDocument {
  title: string;
  place: string;
  mode: string;
  madeUp: string | null;
  caveat: string;
  sections: Section[];
}

/** `document::Section`. */
export interface Section {
  id: string;
  heading: string;
  prose: Block[];
  exhibits: Exhibit[];
}

/** `document::Block`. */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; spans: Span[] }
  | { kind: "list"; items: Span[][]; ranked: boolean };

/** `words::Span`. */
export type Span =
  | { kind: "text"; text: string }
  | { kind: "strong"; spans: Span[] }
  | { kind: "emphasis"; spans: Span[] };

/** `document::Exhibit`. */
export interface Exhibit {
  id: string;
  figure: FigureText | null;
  prose: Block[];
  tables: TableText[];
  notes: string[];
}

/** `document::FigureText`. */
export interface FigureText {
  id: string;
  label: string;
  title: string;
  kinds: { id: string; name: string; description: string }[];
}

/** `figure::Spot`: a place in a figure that says something. */
export interface Spot {
  area: { left: number; top: number; right: number; bottom: number };
  round: boolean;
  text: string;
  at: string;
}

/** `web::Paint`: how a figure is painted. */
export interface Paint {
  dark: boolean;
  patterns: boolean;
  system: Record<"text" | "paper" | "faint", [number, number, number]> | null;
}

/** `document::TableText`. */
export interface TableText {
  caption: string;
  folded: string | null;
  head: HeadText[][];
  rows: RowText[];
  leftOut: string[];
}

/** `document::HeadText`. */
export interface HeadText {
  text: string;
  columns: number;
  rows: number;
  numeric: boolean;
}

/** `document::RowText`. */
export interface RowText {
  head: string;
  level: number;
  total: boolean;
  cells: CellText[];
}

/** `document::CellText`. */
export interface CellText {
  text: string;
  at: string;
  numeric: boolean;
}

/** `document::AccountText`. */
export interface AccountText {
  counted: Line[];
  sum: string;
  notRecorded: Line[];
  files: FileText[];
}

/** `document::Line`. */
export interface Line {
  id: string;
  label: string;
  value: string;
}

/** `document::FileText`. */
export interface FileText {
  name: string;
  list: boolean;
  sum: string;
  guarded: string | null;
  warnings: string[];
  otherSheets: { text: string; action: string; names: string[] } | null;
  readAs: string[];
  questions: string | null;
  setAside: ProblemText[];
  remarks: ProblemText[];
  repeats: RepeatText[];
}

/** `document::RepeatText`. */
export interface RepeatText {
  what: Once;
  text: string;
  action: string;
  once: boolean;
}

/** `document::ProblemText`. */
export interface ProblemText {
  text: string;
  rows: string;
  lines: string;
}

/** `report::Account`: the page hands it on and looks at little. */
export interface Account {
  files: FileAccount[];
}

/** `report::FileAccount`, as far as the page looks at it. */
export interface FileAccount {
  name: string;
  layout: Layout;
  decisions: Decisions;
}

/** `read::Layout`, as far as the page looks at it. */
export interface Layout {
  header: string[];
}

/** `read::Once`. */
export type Once = "rows" | "cases";

/** `read::Decisions`: what a person decided about a file; saved, a recipe. */
export interface Decisions {
  fallbild?: "recipe";
  version?: number;
  header?: string[];
  encoding?: string;
  separator?: string;
  sheet?: string;
  header_line?: number;
  year?: number;
  short_dates?: string;
  region?: string;
  columns?: { place: number; header: string; means: string | null }[];
  values?: { column: string; text: string; means: string }[];
  once?: Once[];
}

/** `read::Inspection`, as far as the page looks at it. */
export interface Inspection {
  layout: Layout;
  decisions: Decisions;
}

/** `document::ReviewText`. */
export interface ReviewText {
  settings: Setting[];
  letters: string | null;
  columns: ReviewColumn[];
  columnChoices: Choice[];
  questions: Question[];
  answered: Question[];
  valueChoices: [column: string, choices: Choice[]][];
  lacking: string | null;
}

/** `document::Setting`. */
export interface Setting {
  id: "sheet" | "encoding" | "separator" | "header_line" | "year" | "region" | "short_dates";
  label: string;
  choices: Choice[];
  chosen: string;
  why: string;
}

/** `document::ReviewColumn`. */
export interface ReviewColumn {
  index: number;
  header: string;
  means: string;
  why: string;
  examples: string;
  guarded: boolean;
  asked: boolean;
}

/** `document::Question`. */
export interface Question {
  column: string;
  columnName: string;
  text: string;
  shown: string;
  problem: string;
  place: string;
  candidates: string[];
  means: string;
}

/** The made-up sample, counted. */
export interface Rehearsal {
  report: Report;
  account: Account;
}

/** `report::Report`, closed: the page hands it on and cannot look inside. */
export type Report = Uint8Array;

/** `disclosure::Decision`: what a person decided about a publication. */
export interface Decision {
  method: { Suppression: { threshold: number; groups: boolean } } | { Rounding: number };
  design: { every: true; origins: number | null; combinations: number | null; forms: number | null };
  /** Figures that are public already, each a small CSV. */
  figures: string[];
  /** Releases that are public already, as their files' texts. */
  releases: string[];
}

/** `disclosure::Protection`: the page hands it on and never looks inside. */
export type Protection = object;

/** `disclosure::Summary`, as far as the page looks at it. */
export interface PublicationSummary {
  primary: number;
  secondary: number;
  shown_with_persons: number;
}

/** What the worker made of a publication: it is protected, or refused. */
export interface Prepared {
  report: Report;
  protection: Protection | null;
  summary: PublicationSummary | null;
  refusal: object | null;
  milliseconds: number;
}

/** `document::PublicationText`. */
export interface PublicationText {
  said: string[];
  tables: Record<"title" | "primary" | "secondary" | "all", string>[];
}

/** `holdings::Overlap`: `Sheet.overlap` makes a sentence of it. */
export type Overlap = object;

/** `read::ReadError` as the worker threw it: `Sheet.readError` makes a sentence of it. */
export type ReadError = unknown;

/** A code and its label. */
export type Choice = [code: string, label: string];

/** What the page asks the worker, and what comes back. */
export interface Talk {
  read: {
    ask: { key: number; source: number; file: File; recipes: Decisions[]; helpers?: MessagePort[]; isLast: boolean };
    /** `summary` is of all that is held from then on, told with the last of several. */
    answer: { name: string; decisions: Decisions; sheet: string | null; sameAs: string | null; overlap: Overlap | null; summary: Summary | null } | "cancelled" | "published";
  };
  /** Counts the sample aside, so that what is needed for that is compiled. */
  rehearse: { ask: object; answer: Rehearsal };
  sample: { ask: { key: number; name: string }; answer: "added" };
  remove: { ask: { key: number }; answer: null };
  inspect: { ask: { file: File; recipes: Decisions[] }; answer: Inspection };
  list: { ask: { file: File; recipes: Decisions[]; lang: string; withValues: boolean }; answer: Blob | "cancelled" };
  summary: { ask: object; answer: Summary };
  report: { ask: { year: number; region: string | null }; answer: Report };
  publish: { ask: { year: number; region: string | null; decision: Decision }; answer: Prepared | "cancelled" };
  write: { ask: { report: Report; published: { protection: Protection; decision: Decision } | null; lang: string; format: string; table: string | null; date: string }; answer: Written };
  sums: { ask: { lang: string; date: string }; answer: SumsText };
  clear: { ask: object; answer: null };
}

/** A format in which the report can be saved. */
export interface Format {
  id: string;
  name: string;
  about: string;
}

/** `document::ConsistencyText`. */
export interface ConsistencyText {
  summary: string[];
  contradictions: string[];
  published: PublishedText | null;
}

/** `document::PublishedText`. */
export interface PublishedText {
  summary: string;
  readable: boolean;
  differences: DifferenceText[];
  notCompared: string[];
}

/** `document::DifferenceText`. */
export type DifferenceText = Record<"line" | "table" | "period" | "cell" | "published" | "expected" | "with", string>;

/** A file of sums, and the regions and years in it. */
export interface SumsText {
  text: string;
  parts: [region: string, year: number][];
}

/** A file that has been written. */
export interface Written {
  name: string;
  blob: Blob;
}

/** What has been read so far. */
export interface Summary {
  account: Account;
  /** By what the page knows the account's files. */
  keys: number[];
  years: number[];
}

/** From the page to the worker. The first message is `start`. */
export type ToWorker =
  | { kind: "start"; module: WebAssembly.Module }
  | { kind: "cancel"; what: "reading" | "publication" }
  /** This worker reads parts of files, as it is asked to through a port. */
  | { kind: "help"; port: MessagePort }
  /** A helper is gone. */
  | { kind: "alone" }
  | Request;

/** From the worker that reads a file to one that helps: a part of it, in bytes. */
export interface ToHelper {
  file: File;
  recipes: Decisions[];
  begin: number;
  end: number;
}

/** From a helper: how many bytes of its part are read, or what was counted; none where it could not be read. */
export type FromHelper = { bytes: number } | { part: Uint8Array<ArrayBuffer> | null };

/** A question with its id. */
export type Request = { [K in keyof Talk]: { id: number; kind: K } & Talk[K]["ask"] }[keyof Talk];

/** From the worker to the page: aggregates, headers and problems; never a record. */
export type FromWorker =
  | { id: number; answer: unknown }
  | { id: number; error: ReadError }
  | { id: number; bytes: number }
  | { id: number; share: number };

/** From the shell to the app, through the port that came with `begun`. */
export interface ToApp {
  asked: Asked;
  /** Gzipped; it comes once. */
  module?: Uint8Array<ArrayBuffer>;
}

/** What the page around asks for. */
export interface Asked {
  lang: "sv" | "en" | null;
  year: number | null;
}

/** From the app to the shell. */
export type ToShell =
  | { kind: "begun" }
  | { kind: "seen" }
  | { kind: "ready" }
  | { kind: "failed" }
  | { kind: "title"; title: string; lang: string }
  | { kind: "save"; name: string; blob: Blob }
  | { kind: "unsaved"; unsaved: boolean }
  | { kind: "copy"; blob: Blob }
  | { kind: "height"; height: number };
