/** The questions that signals answer, over series kept as numeric arrays. Pure. */

import { bucketQuantile } from "./bucket-quantile.ts";
import { countBelow, countUpTo } from "./number-column.ts";
import type { Match, Point, SignalSource, Signals } from "./signals.ts";

/** One series: its changes in the order of time. */
export type StoredSeries = {
  metric: string;
  labels: ReadonlyMap<string, string>;
  source: SignalSource;
  /** Appeared after its source had answered before: it counted from zero. */
  beganAtZero: boolean;
  times: Float64Array;
  /** Not a number: no longer told. */
  values: Float64Array;
};

type Answers = ReadonlyMap<SignalSource, Float64Array>;

const matches = ({ labels }: StoredSeries, match: Match): boolean =>
  Object.entries(match).every(([label, wanted]) => {
    const value = labels.get(label);
    return value !== undefined && (typeof wanted === "string" ? value === wanted : wanted.includes(value));
  });

/** The last value told before an index; a counter that was not told goes on where it stood. */
const toldBefore = ({ values }: StoredSeries, index: number): number | null => {
  for (let at = index - 1; at >= 0; at -= 1) {
    const value = values[at] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return null;
};

const step = (before: number, now: number): number => (now >= before ? now - before : now);

/** Every growth of a counter in a span. */
function* growths(series: StoredSeries, fromMs: number, toMs: number): Generator<Point> {
  const { times, values, beganAtZero } = series;
  let index = countUpTo(times, fromMs);
  let before = toldBefore(series, index) ?? (beganAtZero ? 0 : null);
  for (; index < times.length && (times[index] ?? 0) <= toMs; index += 1) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    yield { atMs: times[index] ?? 0, value: before === null ? 0 : step(before, value) };
    before = value;
  }
}

const grown = (series: StoredSeries, fromMs: number, toMs: number): number => {
  let sum = 0;
  for (const { value } of growths(series, fromMs, toMs)) sum += value;
  return sum;
};

/** The times at which any source of the series answered. */
const answerTimes = (answers: Answers, found: readonly StoredSeries[]): Float64Array => {
  const sources = [...new Set(found.map(({ source }) => source))];
  if (sources.length === 1) return answers.get(sources[0] ?? "sis") ?? new Float64Array();
  const all = new Set(sources.flatMap((source) => [...(answers.get(source) ?? [])]));
  return Float64Array.from(all).sort();
};

const summed = (answers: Answers, found: readonly StoredSeries[]): Point[] => {
  const times = answerTimes(answers, found);
  const sums = new Float64Array(times.length);
  const told = new Uint8Array(times.length);
  for (const { times: changes, values } of found)
    for (let change = 0; change < changes.length; change += 1) {
      const value = values[change] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const end = changes[change + 1] ?? Number.POSITIVE_INFINITY;
      for (let at = countBelow(times, changes[change] ?? 0); at < times.length; at += 1) {
        if ((times[at] ?? 0) >= end) break;
        sums[at] = (sums[at] ?? 0) + value;
        told[at] = 1;
      }
    }
  return [...times].flatMap((atMs, at) => (told[at] === 1 ? [{ atMs, value: sums[at] ?? 0 }] : []));
};

const growthOf = (answers: Answers, found: readonly StoredSeries[]): Point[] => {
  const byTime = new Map([...answerTimes(answers, found)].slice(1).map((atMs) => [atMs, 0]));
  for (const series of found)
    for (const { atMs, value } of growths(series, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY))
      if (byTime.has(atMs)) byTime.set(atMs, (byTime.get(atMs) ?? 0) + value);
  return [...byTime].map(([atMs, value]) => ({ atMs, value }));
};

const byLabel = (found: readonly StoredSeries[], label: string): Map<string, StoredSeries[]> =>
  Map.groupBy(
    found.filter(({ labels }) => labels.has(label)),
    ({ labels }) => labels.get(label) ?? "",
  );

const span = (answers: Answers): Pick<Signals, "fromMs" | "toMs" | "seconds"> => {
  const all = [...answers.values()].filter((times) => times.length > 0);
  if (all.length === 0) return { fromMs: 0, toMs: 0, seconds: 0 };
  const fromMs = Math.min(...all.map((times) => times[0] ?? 0));
  const toMs = Math.max(...all.map((times) => times.at(-1) ?? 0));
  return { fromMs, toMs, seconds: (toMs - fromMs) / 1000 };
};

export const askSignals = (answers: Answers, stored: readonly StoredSeries[]): Signals => {
  const byMetric = Map.groupBy(stored, ({ metric }) => metric);
  const find = (metric: string, match: Match) =>
    (byMetric.get(metric) ?? []).filter((series) => matches(series, match));
  const increaseBy: Signals["increaseBy"] = (metric, match, label, fromMs, toMs) =>
    new Map(
      [...byLabel(find(metric, match), label)].map(([value, found]) => [
        value,
        found.reduce((sum, series) => sum + grown(series, fromMs, toMs), 0),
      ]),
    );
  return {
    ...span(answers),
    answers: (source) => [...(answers.get(source) ?? [])],
    labels: (metric, label) => [...byLabel(find(metric, {}), label).keys()].sort(),
    increase: (metric, match, fromMs, toMs) =>
      find(metric, match).reduce((sum, series) => sum + grown(series, fromMs, toMs), 0),
    increaseBy,
    series: (metric, match) => summed(answers, find(metric, match)),
    each: (metric, match, label) =>
      new Map(
        [...byLabel(find(metric, match), label)].map(([value, found]) => [value, summed(answers, found)]),
      ),
    growth: (metric, match) => growthOf(answers, find(metric, match)),
    quantile: (share, metric, match, fromMs, toMs) =>
      bucketQuantile(share, increaseBy(`${metric}_bucket`, match, "le", fromMs, toMs)),
  };
};
