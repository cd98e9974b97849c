/** Reads Postgres when it is asked, and tells it as metrics; a Postgres that does not answer is a metric too. */
import { Counter, Gauge, Registry } from "prom-client";
import type { MetricRow } from "../telemetry/catalogue.ts";
import { boundNames } from "./bounded-names.ts";
import { collectorMetrics } from "./catalogue.ts";
import type { Connection } from "./connection.ts";
import type { Reading, ReadValue } from "./reading.ts";

export type CollectorOptions = {
  connection: Connection;
  readings: readonly Reading[];
  clock: () => Date;
  /** A reading that could not be made, for instance because an extension is not there; told once until it works again. */
  onFailure: (reading: string, error: unknown) => void;
};

export type Collector = {
  readonly contentType: string;
  /** In Prometheus's text format. Never throws. */
  metrics(): Promise<string>;
};

type Read = { atMs: number; values: ReadValue[] };

function makeMetric(name: string, { type, help, labels }: MetricRow, registry: Registry): Counter | Gauge {
  const options = { name, help, labelNames: Object.keys(labels), registers: [registry] };
  return type === "counter" ? new Counter(options) : new Gauge(options);
}

/** Names that others choose, and how many of each are told apart. The SIS has two applications and 30 tables. */
const namesAtMost = { application: 20, table: 200 } as const;

/** Only what the catalogue has: a name that it does not know is a mistake of the reading. */
function createTelling(registry: Registry, clock: () => Date): (values: readonly ReadValue[]) => void {
  const made = new Map(
    Object.entries(collectorMetrics).map(([name, row]) => [name, makeMetric(name, row, registry)]),
  );
  const plain = new Set<string>(
    Object.entries(collectorMetrics).flatMap(([name, { labels }]) =>
      Object.keys(labels).length === 0 ? [name] : [],
    ),
  );
  const bounded = createBounds(clock);
  return (values) => {
    for (const [name, metric] of made) {
      metric.reset();
      // Without labels a reset leaves a 0, which nobody read.
      if (plain.has(name)) metric.remove();
    }
    for (const { metric: name, labels, value } of values) {
      const metric = made.get(name);
      if (metric === undefined) throw new Error(`${name} is not in the collector's catalogue`);
      const told = bounded(labels);
      // Ages do not add up: the last one stands, and the oldest comes last.
      if (metric instanceof Gauge && name.endsWith("_seconds")) metric.set(told, value);
      else metric.inc(told, value);
    }
  };
}

/** Names that are not told apart are all called `other`. */
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
  const readOrTell = (reading: Reading): Promise<ReadValue[]> =>
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
    if (reached === 1) for (const reading of readings) values.push(...(await readOrTell(reading)));
    return values;
  };
}

export function createCollector(options: CollectorOptions): Collector {
  const registry = new Registry();
  const tellAll = createTelling(registry, options.clock);
  const read = createReader(options);
  const collect = async (): Promise<string> => {
    tellAll(await read());
    return registry.metrics();
  };
  // Those who ask while an answer is being made share it: one connection, one reading at a time.
  let underWay: Promise<string> | null = null;
  return {
    contentType: registry.contentType,
    metrics: () => {
      underWay ??= collect().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}
