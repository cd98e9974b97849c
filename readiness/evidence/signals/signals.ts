/** What the parts of a rehearsal told about themselves, second by second, as series that can be asked. */

export const signalSources = ["sis", "schools", "postgres", "machine"] as const;
export type SignalSource = (typeof signalSources)[number];

/** One line of signals.ndjson.gz: the values that changed since the source's line before; null: no longer told. */
export type SignalLine = {
  /** Wall clock in milliseconds since the Unix epoch. */
  atMs: number;
  source: SignalSource;
  /** By `name{label="value",…}`. */
  values: Readonly<Record<string, number | null>>;
};

export type Point = { atMs: number; value: number };

/** Labels that a series must carry, with one value or one of several; `source` is a label of every series. */
export type Match = Readonly<Record<string, string | readonly string[]>>;

/**
 * Counters: a value below the one before is a new count from zero; a series that appears after its source's first
 * answer began at zero, and what it counted before the first answer is left out. Spans are `fromMs < at <= toMs`.
 */
export type Signals = {
  fromMs: number;
  toMs: number;
  seconds: number;
  /** When a source answered; a gap is a time in which it did not. */
  answers(source: SignalSource): readonly number[];
  /** Values of a label over the series of a metric, sorted. */
  labels(metric: string, label: string): string[];
  /** By how much a counter grew, over all matching series. */
  increase(metric: string, match: Match, fromMs: number, toMs: number): number;
  /** The same by the value of a label. */
  increaseBy(metric: string, match: Match, label: string, fromMs: number, toMs: number): Map<string, number>;
  /** Sums over matching series, at each answer in which any of them was told; counters as they were told. */
  series(metric: string, match: Match): Point[];
  /** The same by the value of a label. */
  each(metric: string, match: Match, label: string): Map<string, Point[]>;
  /** By how much a counter grew from one answer to the next. */
  growth(metric: string, match: Match): Point[];
  /**
   * Of a histogram (`metric` without `_bucket`), as Prometheus estimates it: even within a bucket, at most the
   * highest bound. null where nothing was observed.
   */
  quantile(share: number, metric: string, match: Match, fromMs: number, toMs: number): number | null;
};
