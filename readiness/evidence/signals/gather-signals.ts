/** Gathers lines of signals, one after the other, into series that can be queried. Pure: no clock, no file. */
import { askSignals } from "./ask-signals.ts";
import { type NumberColumn, numberColumn } from "./number-column.ts";
import { parseSeriesKey } from "./series-key.ts";
import { type SignalLine, type SignalSource, type Signals, signalSources } from "./signals.ts";
import type { StoredSeries } from "./stored-series.ts";

export type Gathering = { add(line: SignalLine): void; signals(): Signals };

type Growing = Omit<StoredSeries, "times" | "values"> & {
  readonly times: NumberColumn;
  readonly values: NumberColumn;
};

export function gatherSignals(): Gathering {
  const answers = new Map(signalSources.map((source) => [source, numberColumn()]));
  const series = new Map(signalSources.map((source) => [source, new Map<string, Growing>()]));
  const seriesOf = (key: string, source: SignalSource, answered: boolean): Growing => {
    const known = series.get(source)?.get(key);
    if (known !== undefined) return known;
    const created = begin(key, source, answered);
    series.get(source)?.set(key, created);
    return created;
  };
  return {
    add: ({ atMs, source, values }) => {
      const answered = (answers.get(source)?.read().length ?? 0) > 0;
      for (const key of Object.keys(values)) push(seriesOf(key, source, answered), atMs, values[key] ?? null);
      answers.get(source)?.push(atMs);
    },
    signals: () => {
      const stored = [...series.values()].flatMap((held) => [...held.values()]);
      return askSignals(
        new Map([...answers].map(([source, times]) => [source, times.read()])),
        stored.map((one) => ({ ...one, times: one.times.read(), values: one.values.read() })),
      );
    },
  };
}

function begin(key: string, source: SignalSource, answered: boolean): Growing {
  const { metric, labels } = parseSeriesKey(key);
  return {
    metric,
    labels: new Map([...labels, ["source", source]]),
    source,
    beganAtZero: answered,
    times: numberColumn(),
    values: numberColumn(),
  };
}

/** A series that ended has the value NaN from then on. */
function push(series: Growing, atMs: number, value: number | null): void {
  series.times.push(atMs);
  series.values.push(value ?? Number.NaN);
}
