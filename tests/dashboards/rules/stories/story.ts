/** What happens to a system and what an alert makes of it: series in three parts, before, while and after. */
import { accessMetrics } from "../../../../sis/access/module-metrics.ts";
import { sharedMetrics } from "../../../../sis/telemetry/catalogue.ts";

/** Before the trouble, while it lasts, after it; null: the series is not there. */
type Parts<Value> = readonly [before: Value, meanwhile: Value, after: Value];
type Labels = Readonly<Record<string, string>>;

/** A counter's parts are what it grows by a second. */
export type Series = { name: string; labels: Labels; grows: boolean; parts: Parts<number | null> };

export type ProfileName = "opening-week" | "rehearsal";

export type Story = {
  alert: string;
  /** Where it fires, it must resolve too, unless said otherwise. */
  fires: boolean;
  that: string;
  series: readonly Series[];
  /** Seconds that the trouble lasts, where it matters. */
  lasts?: Readonly<Record<ProfileName, number>>;
  /** Where its rule sees all runs, so that it cannot go on beside others. */
  alone?: ProfileName;
  only?: ProfileName;
};

export const gauge = (name: string, labels: Labels, ...parts: Parts<number | null>): Series => ({
  name,
  labels,
  grows: false,
  parts,
});

export const counter = (name: string, labels: Labels, ...parts: Parts<number | null>): Series => ({
  name,
  labels,
  grows: true,
  parts,
});

/** A counter that appears with its first step and stays there, as one does that moved between two scrapes. */
export const stepped = (name: string, labels: Labels, value: number): Series =>
  gauge(name, labels, null, value, value);

const metrics = { ...sharedMetrics, ...accessMetrics.rows };
type Histogram = {
  [Name in keyof typeof metrics]: (typeof metrics)[Name] extends { buckets: readonly number[] }
    ? Name
    : never;
}[keyof typeof metrics];

/** Observations a second, as pairs of the value observed and how often. */
type Observed = readonly (readonly [value: number, perSecond: number])[];

const total = (observed: Observed, weight: (value: number) => number): number =>
  observed.reduce((sum, [value, perSecond]) => sum + weight(value) * perSecond, 0);

const written = (bound: number): string => (Number.isInteger(bound) ? `${bound}.0` : `${bound}`);

/** Every series of a histogram, with the buckets that the SIS gives it. */
export function observed(name: Histogram, labels: Labels, ...[before, meanwhile, after]: Parts<Observed>) {
  const grown = (suffix: string, own: Labels, weight: (value: number) => number): Series =>
    counter(
      `${name}_${suffix}`,
      { ...labels, ...own },
      total(before, weight),
      total(meanwhile, weight),
      total(after, weight),
    );
  const buckets = metrics[name].buckets.map((bound) =>
    grown("bucket", { le: written(bound) }, (value) => (value <= bound ? 1 : 0)),
  );
  return [
    ...buckets,
    grown("bucket", { le: "+Inf" }, () => 1),
    grown("count", {}, () => 1),
    grown("sum", {}, (value) => value),
  ];
}
