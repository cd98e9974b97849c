/** A board, before it becomes Grafana JSON: rows of panels, each a question with its queries. Types and units only. */

export type Query = {
  readonly expr: string;
  /** Grafana's format: `{{label}}` is replaced. */
  readonly legend: string;
  /** Marks the traces of single requests on the line: only for histogram buckets that have exemplars. */
  readonly exemplars?: true;
  /** How often the metric is scraped or sent, where that's less often than every 2 seconds. */
  readonly everySeconds?: number;
  /** Queried once, at the end of the range: points are whole steps apart, and the last may be well before the end. */
  readonly atEnd?: true;
};

/** `areas` are stacked; `bars` show the last value, `names` only what the series are called. */
export type Look = "lines" | "areas" | "bars" | "names";

/** What to look at next: another board (its uid), or the runbook of an alert (its name). */
export type Next = { readonly says: string } & ({ readonly board: string } | { readonly runbook: string });

export type Panel = {
  /** A question or a plain statement. */
  readonly title: string;
  /** What it shows and what good looks like. */
  readonly good: string;
  readonly next: Next;
  readonly look: Look;
  readonly unit: Unit;
  readonly queries: readonly Query[];
  /** A line at each limit, in the panel's unit. */
  readonly limits?: readonly number[];
  /** For a value that should be high: below this is as bad as above a limit. */
  readonly least?: number;
  /** Columns of 24; the row's other panels share the rest equally. */
  readonly width?: number;
  /** Highest value that makes sense, if there is one. */
  readonly most?: number;
  readonly axis?: string;
  /** Bars whose legend starts with this belong to the other side: they get their own color regardless of limits. */
  readonly beside?: string;
  /** Opens the board of the school that a line belongs to. */
  readonly opensSchool?: true;
};

export type Row = {
  /** A heading above the row's panels. */
  readonly title?: string;
  /** In Grafana's rows of 38 pixels. */
  readonly height: number;
  readonly panels: readonly Panel[];
};

export type Board = {
  /** The last part of its address in Grafana. */
  readonly uid: string;
  readonly title: string;
  /** The question the board answers. */
  readonly description: string;
  /** Its place in docs/dashboards.md: the order in which an engineer needs the boards, from 1. */
  readonly readingOrder: number;
  /** How far back it looks when opened, in Grafana's notation: `now-15m`. */
  readonly from: string;
  readonly variables: readonly ("run" | "other" | "school")[];
  readonly rows: readonly Row[];
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
