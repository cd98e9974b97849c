/** What a board is before it is Grafana's: rows of panels, each a question with its queries. Shapes only. */

export const boardUids = [
  "first-bell",
  "sis-modules",
  "postgres",
  "generator-health",
  "error-budget",
  "one-school",
  "compare-runs",
] as const;
export type BoardUid = (typeof boardUids)[number];

export type Query = {
  expr: string;
  /** Grafana's format: `{{label}}` is replaced. */
  legend: string;
  /** Marks the traces of single requests on the line: only for buckets of a histogram that carries them. */
  exemplars?: true;
  /** How often the metric is scraped or sent, where that is less often than every 2 seconds. */
  everySeconds?: number;
  /** Asked once, at the end of the range: points stand whole steps apart, and the last may stand well before the end. */
  atEnd?: true;
};

/** `areas` stand on each other; `bars` show the last value, `names` only what the series are called. */
export type Look = "lines" | "areas" | "bars" | "names";

/** What to look at next, another board or a section of docs/runbooks.md (its anchor). */
export type Next = { says: string } & ({ board: BoardUid } | { runbook: string });

export type Panel = {
  /** A question or a plain statement. */
  title: string;
  /** What it shows and what good looks like. */
  good: string;
  next: Next;
  look: Look;
  unit: Unit;
  queries: readonly Query[];
  /** A line at each limit, in the panel's unit. */
  limits?: readonly number[];
  /** Where more is better: below it is as bad as beyond a limit. */
  least?: number;
  /** Columns of 24; the row's panels share what is left equally. */
  width?: number;
  /** Highest value that makes sense, where there is one. */
  most?: number;
  axis?: string;
  /** Bars whose legend begins so stand beside the others: in a color of their own, whatever the limits. */
  beside?: string;
  /** Opens the board of the school that a line belongs to. */
  opensSchool?: true;
};

export type Row = {
  /** A heading above the row's panels. */
  title?: string;
  /** In Grafana's rows of 38 pixels. */
  height: number;
  panels: readonly Panel[];
};

export type Board = {
  uid: BoardUid;
  title: string;
  /** Which question the board answers. */
  description: string;
  /** How far back it looks when it is opened, in Grafana's words: `now-15m`. */
  from: string;
  variables: readonly ("run" | "other" | "school")[];
  rows: readonly Row[];
};

/** Grafana's ids of the units that the boards use. */
export const units = {
  seconds: "s",
  share: "percentunit",
  bytes: "bytes",
  bytesPerSecond: "Bps",
  requestsPerSecond: "reqps",
  writesPerSecond: "wps",
  rowsPerSecond: "rowsps",
  perSecond: "cps",
  count: "short",
} as const;
export type Unit = keyof typeof units;
