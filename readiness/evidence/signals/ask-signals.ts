/** The queries that signals support, over series kept as numeric arrays. Pure. */
import { bucketQuantile } from "./bucket-quantile.ts";
import type { Match, Signals } from "./signals.ts";
import { grown, matches, type StoredSeries } from "./stored-series.ts";
import { type Answers, growthOf, summed } from "./sums.ts";

export function askSignals(answers: Answers, stored: readonly StoredSeries[]): Signals {
  const byMetric = Map.groupBy(stored, ({ metric }) => metric);
  const find = (metric: string, match: Match): StoredSeries[] =>
    (byMetric.get(metric) ?? []).filter((series) => matches(series, match));
  const increaseBy: Signals["increaseBy"] = (metric, match, label, fromMs, toMs) =>
    mapped(byLabel(find(metric, match), label), (found) => increaseOf(found, fromMs, toMs));
  return {
    ...spanOf(answers),
    answers: (source) => [...(answers.get(source) ?? [])],
    labels: (metric, label) => [...byLabel(find(metric, {}), label).keys()].sort(),
    increase: (metric, match, fromMs, toMs) => increaseOf(find(metric, match), fromMs, toMs),
    increaseBy,
    series: (metric, match) => summed(answers, find(metric, match)),
    each: (metric, match, label) =>
      mapped(byLabel(find(metric, match), label), (found) => summed(answers, found)),
    growth: (metric, match) => growthOf(answers, find(metric, match)),
    quantile: (share, metric, match, fromMs, toMs) =>
      bucketQuantile(share, increaseBy(`${metric}_bucket`, match, "le", fromMs, toMs)),
  };
}

function byLabel(found: readonly StoredSeries[], label: string): Map<string, StoredSeries[]> {
  return Map.groupBy(
    found.filter(({ labels }) => labels.has(label)),
    ({ labels }) => labels.get(label) ?? "",
  );
}

function mapped<Value>(
  groups: ReadonlyMap<string, StoredSeries[]>,
  make: (found: StoredSeries[]) => Value,
): Map<string, Value> {
  return new Map([...groups].map(([label, found]) => [label, make(found)]));
}

function increaseOf(found: readonly StoredSeries[], fromMs: number, toMs: number): number {
  return found.reduce((sum, series) => sum + grown(series, fromMs, toMs), 0);
}

function spanOf(answers: Answers): Pick<Signals, "fromMs" | "toMs" | "seconds"> {
  const all = [...answers.values()].filter((times) => times.length > 0);
  if (all.length === 0) return { fromMs: 0, toMs: 0, seconds: 0 };
  const fromMs = Math.min(...all.map((times) => times[0] ?? 0));
  const toMs = Math.max(...all.map((times) => times.at(-1) ?? 0));
  return { fromMs, toMs, seconds: (toMs - fromMs) / 1000 };
}
