/** Sums of stored series at the times when their sources answered. Pure. */
import { countBelow } from "./number-column.ts";
import type { Point, SignalSource } from "./signals.ts";
import { growths, type StoredSeries } from "./stored-series.ts";

export type Answers = ReadonlyMap<SignalSource, Float64Array>;

/** At each time when any of the series has a value. */
export function summed(answers: Answers, found: readonly StoredSeries[]): Point[] {
  const times = answerTimes(answers, found);
  const sums = new Float64Array(times.length).fill(Number.NaN);
  for (const series of found) addTo(sums, times, series);
  return [...times].flatMap((atMs, at) => {
    const value = sums[at] ?? Number.NaN;
    return Number.isNaN(value) ? [] : [{ atMs, value }];
  });
}

/** How much counters grew from one answer to the next. */
export function growthOf(answers: Answers, found: readonly StoredSeries[]): Point[] {
  const byTime = new Map([...answerTimes(answers, found)].slice(1).map((atMs) => [atMs, 0]));
  for (const series of found)
    for (const { atMs, value } of growths(series, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY))
      if (byTime.has(atMs)) byTime.set(atMs, (byTime.get(atMs) ?? 0) + value);
  return [...byTime].map(([atMs, value]) => ({ atMs, value }));
}

/** The times at which any source of the series answered. */
function answerTimes(answers: Answers, found: readonly StoredSeries[]): Float64Array {
  const sources = [...new Set(found.map(({ source }) => source))];
  if (sources.length === 1) return answers.get(sources[0] ?? "sis") ?? new Float64Array();
  const all = new Set(sources.flatMap((source) => [...(answers.get(source) ?? [])]));
  return Float64Array.from(all).sort();
}

/** A value lasts from its change to the next one. */
function addTo(sums: Float64Array, times: Float64Array, { times: changes, values }: StoredSeries): void {
  for (const [change, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const begin = countBelow(times, changes[change] ?? 0);
    const end = countBelow(times, changes[change + 1] ?? Number.POSITIVE_INFINITY);
    for (let at = begin; at < end; at += 1) sums[at] = value + numberOr(sums[at], 0);
  }
}

function numberOr(value: number | undefined, other: number): number {
  return value === undefined || Number.isNaN(value) ? other : value;
}
