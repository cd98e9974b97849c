/** Reads Postgres on each scrape and reports it as metrics; a Postgres that doesn't answer is a metric too. */
import { Counter, Gauge, Registry } from "prom-client";
import type { MetricRow } from "../telemetry/catalogue.ts";
import { boundNames } from "./bounded-names.ts";
import { collectorMetrics } from "./catalogue.ts";
import type { Connection } from "./connection.ts";
import type { Reading, ReadValue } from "./reading.ts";

export type CollectorOptions = {
  readonly connection: Connection;
  readonly readings: readonly Reading[];
  readonly clock: () => Date;
  /** Called when a reading fails, for instance because an extension is missing; once until it works again. */
  readonly onFailure: (reading: string, error: unknown) => void;
};

export type Collector = {
  readonly contentType: string;
  /** In Prometheus's text format. Never throws. */
  metrics(): Promise<string>;
};

type Read = { readonly atMs: number; readonly values: ReadValue[] };

function makeMetric(name: string, { type, help, labels }: MetricRow, registry: Registry): Counter | Gauge {
  const options = { name, help, labelNames: Object.keys(labels), registers: [registry] };
  return type === "counter" ? new Counter(options) : new Gauge(options);
}

/** Label values chosen by other programs, and how many of each get their own series. The SIS has two applications and 30 tables. */
const namesAtMost = { application: 20, table: 200 } as const;

type Metrics = ReadonlyMap<string, Counter | Gauge>;

/** Throws for a metric that isn't in the catalogue. */
function createReport(registry: Registry, clock: () => Date): (values: readonly ReadValue[]) => void {
  const metrics: Metrics = new Map(
    Object.entries(collectorMetrics).map(([name, row]) => [name, makeMetric(name, row, registry)]),
  );
  const bounded = createBounds(clock);
  return (values) => {
    for (const [name, metric] of metrics) clear(name, metric);
    for (const value of values) report(metrics, { ...value, labels: bounded(value.labels) });
  };
}

const rows = new Map<string, MetricRow>(Object.entries(collectorMetrics));

function clear(name: string, metric: Counter | Gauge): void {
  metric.reset();
  // Without labels, a reset leaves a 0 that was never read.
  if (Object.keys(rows.get(name)?.labels ?? {}).length === 0) metric.remove();
}

function report(metrics: Metrics, { metric: name, labels, value }: ReadValue): void {
  const metric = metrics.get(name);
  if (metric === undefined) throw new Error(`${name} is not in the collector's catalogue`);
  // Ages don't add up: the last one counts, and the oldest comes last.
  if (metric instanceof Gauge && name.endsWith("_seconds")) metric.set(labels, value);
  else metric.inc(labels, value);
}

/** Names beyond the limit are all called `other`. */
function createBounds(clock: () => Date): (labels: ReadValue["labels"]) => ReadValue["labels"] {
  const nowMs = () => clock().getTime();
  const bounds = new Map(
    Object.entries(namesAtMost).map(([label, atMost]) => [label, boundNames(atMost, nowMs)]),
  );
  return (labels) =>
    Object.fromEntries(
      Object.entries(labels).map(([label, name]) => [label, bounds.get(label)?.(name) ?? name]),
    );
}

function createReader({
  connection,
  readings,
  clock,
  onFailure,
}: CollectorOptions): () => Promise<ReadValue[]> {
  const last = new Map<string, Read>();
  const failing = new Set<string>();
  const readOne = async (reading: Reading): Promise<ReadValue[]> => {
    const known = last.get(reading.name);
    if (known !== undefined && performance.now() - known.atMs < reading.everyMs) return known.values;
    const values = await connection.use((client) => reading.read(client, clock()));
    failing.delete(reading.name);
    last.set(reading.name, { atMs: performance.now(), values });
    return values;
  };
  const readOrReport = (reading: Reading): Promise<ReadValue[]> =>
    readOne(reading).catch((error: unknown) => {
      last.set(reading.name, { atMs: performance.now(), values: [] });
      if (!failing.has(reading.name)) onFailure(reading.name, error);
      failing.add(reading.name);
      return [];
    });
  return async () => {
    const reached = await connection
      .use((client) => client.query("SELECT 1"))
      .then(
        () => 1,
        () => 0,
      );
    const values: ReadValue[] = [{ metric: "postgres_up", labels: {}, value: reached }];
    if (reached === 1) for (const reading of readings) values.push(...(await readOrReport(reading)));
    return values;
  };
}

export function createCollector(options: CollectorOptions): Collector {
  const registry = new Registry();
  const reportAll = createReport(registry, options.clock);
  const read = createReader(options);
  const collect = async (): Promise<string> => {
    reportAll(await read());
    return registry.metrics();
  };
  // Scrapes that arrive during a reading share it: one connection, one reading at a time.
  let underWay: Promise<string> | undefined;
  return {
    contentType: registry.contentType,
    metrics: () => {
      underWay ??= collect().finally(() => {
        underWay = undefined;
      });
      return underWay;
    },
  };
}
