/** The SIS's metrics, made from their catalogue on registries that are passed in; labels are bound once, not per use. */
import { Counter, Gauge, Histogram, type OpenMetricsContentType, Registry } from "prom-client";
import {
  type MetricRow,
  otherValue,
  requestAndProcessMetrics,
  type SisMetricName,
  schoolMetrics,
  type sisMetrics,
} from "./catalogue.ts";
import { countersOf, histogramsOf, type Labels } from "./series.ts";

type Rows = typeof sisMetrics;
type NameOf<Type extends MetricRow["type"]> = {
  [Name in SisMetricName]: Rows[Name]["type"] extends Type ? Name : never;
}[SisMetricName];
export type CounterName = NameOf<"counter">;
export type GaugeName = NameOf<"gauge">;
export type HistogramName = NameOf<"histogram">;

/** A value of a closed set, or any text where the set is known only at run time. */
export type LabelsOf<Name extends SisMetricName> = {
  readonly [Label in keyof Rows[Name]["labels"]]: Rows[Name]["labels"][Label] extends readonly (infer Value)[]
    ? Value
    : string;
};

export type BoundCounter = { inc(by?: number): void };
export type BoundHistogram = {
  /** The trace that the value comes from, if there is one, becomes the bucket's exemplar. */
  observe(value: number, traceId?: string): void;
};
export type ReadValue<Name extends SisMetricName> = (labels: LabelsOf<Name>, value: number) => void;

/** In OpenMetrics' text format, since exemplars exist in no other. */
export type ExposedRegistry = Registry<OpenMetricsContentType>;

export type Metrics = {
  /** At /metrics. */
  readonly registry: ExposedRegistry;
  /** At /metrics/schools. */
  readonly schools: ExposedRegistry;
  /** One series, there from now on, at 0. */
  counter<Name extends CounterName>(name: Name, labels: LabelsOf<Name>): BoundCounter;
  histogram<Name extends HistogramName>(name: Name, labels: LabelsOf<Name>): BoundHistogram;
  /** `read` tells the values whenever somebody asks; those that it does not tell any more are gone. */
  readWhenAsked<Name extends CounterName | GaugeName>(
    name: Name,
    read: (tell: ReadValue<Name>) => void | Promise<void>,
  ): void;
};

export function createMetrics(): Metrics {
  const registry = createRegistry();
  const schools = createRegistry();
  const made = new Map([...makeAll(registry, requestAndProcessMetrics), ...makeAll(schools, schoolMetrics)]);
  const find = (name: string): Made => {
    const found = made.get(name);
    if (found === undefined) throw new Error(`There is no metric ${name} in the catalogue.`);
    return found;
  };
  return {
    registry,
    schools,
    counter: (name, labels) => bindCounter(find(name), labels),
    histogram: (name, labels) => bindHistogram(find(name), labels),
    readWhenAsked: (name, read) => {
      const { metric, guard } = find(name);
      // prom-client calls `collect` before it writes the metric.
      const collect = async (): Promise<void> => {
        metric.reset();
        await read((labels, value) => tell(metric, guard(labels), value));
      };
      Object.assign(metric, { collect });
    },
  };
}

function createRegistry(): ExposedRegistry {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  return registry;
}

type Guard = (labels: object) => Labels;
type Made = {
  readonly metric: Counter<string> | Gauge<string> | Histogram<string>;
  readonly guard: Guard;
  readonly counters: ((labels: Labels) => BoundCounter) | undefined;
  readonly histograms: ((labels: Labels) => BoundHistogram) | undefined;
};

function makeAll(registry: ExposedRegistry, rows: Readonly<Record<string, MetricRow>>): [string, Made][] {
  return Object.entries(rows).map(([name, row]) => {
    const metric = makeMetric(name, row, registry);
    const counters = metric instanceof Counter ? countersOf(metric) : undefined;
    const histograms = metric instanceof Histogram ? histogramsOf(metric, row.buckets ?? []) : undefined;
    return [name, { metric, guard: createGuard(name, row), counters, histograms }];
  });
}

function makeMetric(name: string, row: MetricRow, registry: ExposedRegistry): Made["metric"] {
  const common = { name, help: row.help, labelNames: Object.keys(row.labels), registers: [registry] };
  if (row.type === "counter") return new Counter(common);
  if (row.type === "gauge") return new Gauge(common);
  if (row.type !== "histogram" || row.buckets === undefined) throw new Error(`${name} cannot be made.`);
  return new Histogram({ ...common, buckets: [...row.buckets] });
}

function bindCounter({ counters, guard }: Made, labels: object): BoundCounter {
  if (counters === undefined) throw new Error("This is no counter.");
  return counters(guard(labels));
}

function bindHistogram({ histograms, guard }: Made, labels: object): BoundHistogram {
  if (histograms === undefined) throw new Error("This is no histogram.");
  return histograms(guard(labels));
}

function tell(metric: Made["metric"], labels: Labels, value: number): void {
  if (metric instanceof Counter) metric.inc(labels, value);
  else if (metric instanceof Gauge) metric.set(labels, value);
}

/** More different values of a label than this are a mistake: there are about 50 routes, 60 statements, 1,000 schools. */
const valuesAtMost = 2_000;

/** Refuses labels that the row does not have, and turns values that are in no set into `other`: no series is made of them. */
function createGuard(name: string, row: MetricRow): Guard {
  const sets = Object.entries(row.labels).map(([label, values]) => ({ label, take: createSet(values) }));
  const names = sets.map(({ label }) => label);
  return (labels) => {
    const given = new Map<string, unknown>(Object.entries(labels));
    if (given.size !== names.length || names.some((label) => typeof given.get(label) !== "string")) {
      throw new Error(`${name} has the labels ${names.join(", ")}, and not ${[...given.keys()].join(", ")}.`);
    }
    return Object.fromEntries(sets.map(({ label, take }) => [label, take(String(given.get(label)))]));
  };
}

function createSet(values: readonly string[] | string): (value: string) => string {
  const open = typeof values === "string";
  const known = new Set(open ? [] : values);
  return (value) => {
    if (known.has(value)) return value;
    if (!open || known.size >= valuesAtMost) return otherValue;
    known.add(value);
    return value;
  };
}
