/** What the parts of a rehearsal reported about themselves, second by second, as series that can be queried. */

export const signalSources = ["sis", "schools", "postgres", "machine"] as const;
export type SignalSource = (typeof signalSources)[number];

/** One line of signals.ndjson.gz: the values that changed since the source's previous line; null for one that ended. */
export type SignalLine = {
  /** Wall clock in milliseconds since the Unix epoch. */
  readonly atMs: number;
  readonly source: SignalSource;
  /** By `name{label="value",…}`. */
  readonly values: Readonly<Record<string, number | null>>;
};

export type Point = { readonly atMs: number; readonly value: number };

/** Labels that a series must carry, with one value or one of several; `source` is a label of every series. */
export type Match = Readonly<Record<string, string | readonly string[]>>;

/**
 * A counter that falls below its previous value has restarted from zero. A series that appears after its source's first
 * answer started at zero; what it counted before that answer is left out. Spans are `fromMs < at <= toMs`.
 */
export type Signals = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly seconds: number;
  /** When a source answered; a gap is a time when it didn't. */
  answers(source: SignalSource): readonly number[];
  /** Values of a label over the series of a metric, sorted. */
  labels(metric: string, label: string): string[];
  /** How much a counter grew, over all matching series. */
  increase(metric: string, match: Match, fromMs: number, toMs: number): number;
  /** The same by the value of a label. */
  increaseBy(metric: string, match: Match, label: string, fromMs: number, toMs: number): Map<string, number>;
  /** Sums over matching series, at each time when any of them has a value; counters as reported. */
  series(metric: string, match: Match): Point[];
  /** The same by the value of a label. */
  each(metric: string, match: Match, label: string): Map<string, Point[]>;
  /** How much a counter grew from one answer to the next. */
  growth(metric: string, match: Match): Point[];
  /**
   * Of a histogram (`metric` without `_bucket`), as Prometheus estimates it: even within a bucket, at most the highest
   * bound. Undefined if nothing was observed.
   */
  quantile(share: number, metric: string, match: Match, fromMs: number, toMs: number): number | undefined;
};
