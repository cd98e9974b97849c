/** One series as numeric arrays, and how a counter grew in it. Pure. */
import { countUpTo } from "./number-column.ts";
import type { Match, Point, SignalSource } from "./signals.ts";

/** The changes of a series, in time order. */
export type StoredSeries = {
  readonly metric: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly source: SignalSource;
  /** Appeared after its source had answered before, so it counted from zero. */
  readonly beganAtZero: boolean;
  readonly times: Float64Array;
  /** NaN when the series ended. */
  readonly values: Float64Array;
};

export function matches({ labels }: StoredSeries, match: Match): boolean {
  return Object.entries(match).every(([label, wanted]) => {
    const value = labels.get(label);
    return value !== undefined && (typeof wanted === "string" ? value === wanted : wanted.includes(value));
  });
}

/** How much a counter grew in a span. */
export function grown(series: StoredSeries, fromMs: number, toMs: number): number {
  let sum = 0;
  for (const { value } of growths(series, fromMs, toMs)) sum += value;
  return sum;
}

/** Every growth of a counter in a span. */
export function* growths(series: StoredSeries, fromMs: number, toMs: number): Generator<Point> {
  const { times, values, beganAtZero } = series;
  let index = countUpTo(times, fromMs);
  let before = lastBefore(series, index) ?? (beganAtZero ? 0 : undefined);
  for (; index < times.length && (times[index] ?? 0) <= toMs; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    yield { atMs: times[index] ?? 0, value: step(before, value) };
    before = value;
  }
}

/** The last value before an index; a counter that ended and returns continues where it was. */
function lastBefore({ values }: StoredSeries, index: number): number | undefined {
  return values.subarray(0, index).findLast((value) => !Number.isNaN(value));
}

function step(before: number | undefined, now: number): number {
  if (before === undefined) return 0;
  return now >= before ? now - before : now;
}
