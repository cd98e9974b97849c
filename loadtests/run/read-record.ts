/** k6's own record of a run, second by second: gzipped NDJSON of metric aggregates. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/** One snapshot: what happened in the second before `atMs`, by metric and aggregate (`http_reqs.count`). */
export type RecordedSecond = { readonly atMs: number; readonly values: Map<string, number> };
/** Wall clock in milliseconds since the Unix epoch. */
export type Recorded = { readonly endedAtMs: number; readonly seconds: RecordedSecond[] };

const listsShape = z.array(z.array(z.number()));
const eventShape = z.union([
  z.object({ event: z.literal("metric"), data: z.record(z.string(), z.object({ type: z.string() })) }),
  z.object({
    event: z.literal("param"),
    data: z.object({ aggregates: z.record(z.string(), z.array(z.string())) }),
  }),
  z.object({ event: z.enum(["snapshot", "cumulative", "stop"]), data: listsShape }),
  z.object({ event: z.enum(["start", "config", "threshold"]) }),
]);

export async function readRecord(file: string): Promise<Recorded> {
  const reading: Reading = { types: new Map(), aggregates: {}, seconds: [], total: new Map(), endedAtMs: 0 };
  const text = createGunzip();
  // A failure ends the text, and reading it then fails.
  pipeline(createReadStream(file), text, () => {});
  for await (const line of createInterface({ input: text }))
    readEvent(reading, eventShape.parse(JSON.parse(line)));
  const { seconds, total, endedAtMs } = reading;
  if (endedAtMs === 0) throw new Error("k6's record has no end.");
  return { endedAtMs, seconds: [...seconds, { atMs: endedAtMs, values: remainder(total, seconds) }] };
}

/** What has been read so far. */
type Reading = {
  /** The type of each metric, and the aggregates that k6 records for each type. */
  readonly types: Map<string, string>;
  aggregates: Record<string, string[]>;
  readonly seconds: RecordedSecond[];
  total: Map<string, number>;
  endedAtMs: number;
};

function readEvent(reading: Reading, entry: z.infer<typeof eventShape>): void {
  switch (entry.event) {
    case "param":
      reading.aggregates = entry.data.aggregates;
      return;
    case "metric":
      for (const [name, { type }] of Object.entries(entry.data)) reading.types.set(name, type);
      return;
    case "cumulative":
      reading.total = valuesOf(entry.data, reading);
      return;
    case "stop":
      reading.endedAtMs = entry.data[0]?.[0] ?? 0;
      return;
    case "snapshot":
      addSecond(reading, valuesOf(entry.data, reading));
      return;
    case "start":
    case "config":
    case "threshold":
      return;
  }
}

function addSecond({ seconds }: Reading, values: Map<string, number>): void {
  seconds.push({ atMs: values.get("time.value") ?? 0, values });
}

/** One list per metric announced so far, in the alphabetical order of their names; each holds its type's aggregates. */
function valuesOf(lists: number[][], { types, aggregates }: Reading): Map<string, number> {
  const values = new Map<string, number>();
  const names = [...types.keys()].sort();
  for (const [index, name] of names.entries()) {
    const labels = aggregates[types.get(name) ?? ""] ?? [];
    for (const [position, label] of labels.entries()) {
      const value = lists[index]?.[position];
      if (value !== undefined) values.set(`${name}.${label}`, value);
    }
  }
  return values;
}

/** What was counted after the last snapshot: k6 ends with totals and takes no snapshot of the last partial second. */
function remainder(total: Map<string, number>, seconds: readonly RecordedSecond[]): Map<string, number> {
  const rest = new Map<string, number>();
  for (const [name, value] of total) {
    if (!name.endsWith(".count")) continue;
    const counted = seconds.reduce((sum, second) => sum + (second.values.get(name) ?? 0), 0);
    rest.set(name, value - counted);
  }
  return rest;
}
