/** What happens to a system and what an alert makes of it: series in three parts, before, during and after. */
import { accessMetrics } from "../../../../sis/access/module-metrics.ts";
import { sharedMetrics } from "../../../../sis/telemetry/catalogue.ts";

/** Before the trouble, while it lasts, after it; null if the series doesn't exist then. */
export type Parts<Value> = readonly [before: Value, during: Value, after: Value];
type Labels = Readonly<Record<string, string>>;

/** A counter's parts are how much it grows per second. */
export type Series = {
  readonly name: string;
  readonly labels: Labels;
  readonly grows: boolean;
  readonly parts: Parts<number | null>;
};

export type ProfileName = "opening-week" | "rehearsal";

export type Story = {
  readonly alert: string;
  /** If it fires, it must also resolve. */
  readonly fires: boolean;
  readonly that: string;
  readonly series: readonly Series[];
  /** How many seconds the trouble lasts, if it matters. */
  readonly lasts?: Readonly<Record<ProfileName, number>>;
  /** Set if its rule covers all runs, so that it can't run beside others. */
  readonly alone?: ProfileName;
  readonly only?: ProfileName;
};

export function gauge(name: string, labels: Labels, ...parts: Parts<number | null>): Series {
  return { name, labels, grows: false, parts };
}

export function counter(name: string, labels: Labels, ...parts: Parts<number | null>): Series {
  return { name, labels, grows: true, parts };
}

/** A counter that appears with its first step and stays there, as one does that moved between two scrapes. */
export function stepped(name: string, labels: Labels, value: number): Series {
  return gauge(name, labels, null, value, value);
}

const metrics = { ...sharedMetrics, ...accessMetrics.rows };

type Histogram = {
  [Name in keyof typeof metrics]: (typeof metrics)[Name] extends { readonly buckets: readonly number[] }
    ? Name
    : never;
}[keyof typeof metrics];

/** Observations per second, as pairs of the value observed and how often. */
export type Observed = readonly (readonly [value: number, perSecond: number])[];

/** Every series of a histogram, with the buckets that the SIS gives it. */
export function observed(
  name: Histogram,
  labels: Labels,
  ...[before, during, after]: Parts<Observed>
): Series[] {
  const grown = (suffix: string, own: Labels, weight: (value: number) => number): Series =>
    counter(
      `${name}_${suffix}`,
      { ...labels, ...own },
      total(before, weight),
      total(during, weight),
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

function total(observations: Observed, weight: (value: number) => number): number {
  return observations.reduce((sum, [value, perSecond]) => sum + weight(value) * perSecond, 0);
}

/** As Prometheus 3 writes a bound. */
function written(bound: number): string {
  return Number.isInteger(bound) ? `${bound}.0` : `${bound}`;
}
