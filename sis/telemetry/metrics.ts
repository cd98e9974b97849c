/** The SIS's metrics, made from their catalogue on their own registries; labels are bound once, not per use. */
import { Counter, Gauge, Histogram, type OpenMetricsContentType, Registry } from "prom-client";
import { type MetricRow, type MetricRows, otherValue, sharedMetrics } from "./catalogue.ts";
import { countersOf, histogramsOf, type Labels } from "./series.ts";

type NameOf<Rows extends MetricRows, Type extends MetricRow["type"]> = {
  [Name in keyof Rows & string]: Rows[Name]["type"] extends Type ? Name : never;
}[keyof Rows & string];

/** A value of a closed set, or any text if the set is known only at run time. */
type LabelsOf<Row extends MetricRow> = {
  readonly [Label in keyof Row["labels"]]: Row["labels"][Label] extends readonly (infer Value)[]
    ? Value
    : string;
};

export type BoundCounter = { inc(by?: number): void };
export type BoundHistogram = {
  /** The trace behind the value, if there is one, becomes the bucket's exemplar. */
  observe(value: number, traceId?: string): void;
};
/** In OpenMetrics' text format, the only one with exemplars. */
export type ExposedRegistry = Registry<OpenMetricsContentType>;

/** The metrics of one catalogue. */
export type MetricsOf<Rows extends MetricRows> = {
  /** One series, exposed from now on, starting at 0. */
  counter<Name extends NameOf<Rows, "counter">>(name: Name, labels: LabelsOf<Rows[Name]>): BoundCounter;
  histogram<Name extends NameOf<Rows, "histogram">>(name: Name, labels: LabelsOf<Rows[Name]>): BoundHistogram;
  /** `read` reports the current values at each scrape; series that it no longer reports disappear. */
  readOnScrape<Name extends NameOf<Rows, "counter" | "gauge">>(
    name: Name,
    read: (report: (labels: LabelsOf<Rows[Name]>, value: number) => void) => void | Promise<void>,
  ): void;
};

export type Metrics = MetricsOf<typeof sharedMetrics> & {
  /** At /metrics. */
  readonly registry: ExposedRegistry;
  /** At /metrics/schools: everything labeled by school. */
  readonly schools: ExposedRegistry;
  /** A module's own metrics, registered the first time. */
  of<Rows extends MetricRows>(rows: Rows): MetricsOf<Rows>;
};

export function createMetrics(): Metrics {
  const registry = createRegistry();
  const schools = createRegistry();
  const made = new Map<string, Made>();
  const of = <Rows extends MetricRows>(rows: Rows): MetricsOf<Rows> => {
    for (const [name, row] of Object.entries(rows)) {
      const known = made.get(name) ?? make(name, row, "school" in row.labels ? schools : registry);
      if (known.row !== row) throw new Error(`Two metrics are named ${name}.`);
      made.set(name, known);
    }
    return bind(made);
  };
  return { registry, schools, of, ...of(sharedMetrics) };
}

function bind<Rows extends MetricRows>(made: ReadonlyMap<string, Made>): MetricsOf<Rows> {
  const find = (name: string): Made => {
    const found = made.get(name);
    if (found === undefined) throw new Error(`The metric ${name} is not in the catalogue.`);
    return found;
  };
  return {
    counter: (name, labels) => bindCounter(find(name), labels),
    histogram: (name, labels) => bindHistogram(find(name), labels),
    readOnScrape: (name, read) => {
      const { metric, guard } = find(name);
      // prom-client calls `collect` before it writes the metric.
      const collect = async (): Promise<void> => {
        metric.reset();
        await read((labels, value) => setValue(metric, guard(labels), value));
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
  readonly row: MetricRow;
  readonly metric: Counter<string> | Gauge<string> | Histogram<string>;
  readonly guard: Guard;
  readonly counters: ((labels: Labels) => BoundCounter) | undefined;
  readonly histograms: ((labels: Labels) => BoundHistogram) | undefined;
};

function make(name: string, row: MetricRow, registry: ExposedRegistry): Made {
  const metric = makeMetric(name, row, registry);
  const counters = metric instanceof Counter ? countersOf(metric) : undefined;
  const histograms = metric instanceof Histogram ? histogramsOf(metric, row.buckets ?? []) : undefined;
  return { row, metric, guard: createGuard(name, row), counters, histograms };
}

function makeMetric(name: string, row: MetricRow, registry: ExposedRegistry): Made["metric"] {
  const common = { name, help: row.help, labelNames: Object.keys(row.labels), registers: [registry] };
  if (row.type === "counter") return new Counter(common);
  if (row.type === "gauge") return new Gauge(common);
  if (row.type !== "histogram" || row.buckets === undefined)
    throw new Error(`The catalogue has no buckets for ${name}.`);
  return new Histogram({ ...common, buckets: [...row.buckets] });
}

function bindCounter({ counters, guard }: Made, labels: object): BoundCounter {
  if (counters === undefined) throw new Error("Not a counter.");
  return counters(guard(labels));
}

function bindHistogram({ histograms, guard }: Made, labels: object): BoundHistogram {
  if (histograms === undefined) throw new Error("Not a histogram.");
  return histograms(guard(labels));
}

function setValue(metric: Made["metric"], labels: Labels, value: number): void {
  if (metric instanceof Counter) metric.inc(labels, value);
  else if (metric instanceof Gauge) metric.set(labels, value);
}

/** A label with more values is a mistake: there are about 50 routes, 60 statements and 1,000 schools. */
const valuesAtMost = 2_000;

/**
 * Throws on labels that the row doesn't have, and maps values outside a closed set to `other`, so that they make no
 * series.
 */
function createGuard(name: string, row: MetricRow): Guard {
  const sets = Object.entries(row.labels).map(([label, values]) => ({ label, take: createSet(values) }));
  const names = sets.map(({ label }) => label);
  return (labels) => {
    const given = new Map<string, unknown>(Object.entries(labels));
    if (given.size !== names.length || names.some((label) => typeof given.get(label) !== "string")) {
      throw new Error(`${name} has the labels ${names.join(", ")}, not ${[...given.keys()].join(", ")}.`);
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
