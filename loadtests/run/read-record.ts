/** k6's own record of a run, second by second: gzipped NDJSON of metric aggregates. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/** One snapshot: what happened in the second before `atMs`, by metric and aggregate (`http_reqs.count`). */
export type RecordedSecond = { atMs: number; values: Map<string, number> };
/** Wall clock in milliseconds since the Unix epoch. */
export type Recorded = { endedAtMs: number; seconds: RecordedSecond[] };

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

type Layout = { types: Map<string, string>; aggregates: Record<string, string[]> };

/** A list a metric announced so far, by name in alphabetical order; each holds that type's aggregates. */
function valuesOf(lists: number[][], { types, aggregates }: Layout): Map<string, number> {
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

/** What was counted since the last snapshot: k6 ends with a sum, and without a snapshot of the last part of a second. */
function remainder(total: Map<string, number>, seconds: RecordedSecond[]): Map<string, number> {
  const rest = new Map<string, number>();
  for (const [name, value] of total) {
    if (!name.endsWith(".count")) continue;
    const counted = seconds.reduce((sum, second) => sum + (second.values.get(name) ?? 0), 0);
    rest.set(name, value - counted);
  }
  return rest;
}

export async function readRecord(file: string): Promise<Recorded> {
  const layout: Layout = { types: new Map(), aggregates: {} };
  const seconds: RecordedSecond[] = [];
  let total = new Map<string, number>();
  let endedAtMs = 0;
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) {
    const entry = eventShape.parse(JSON.parse(line));
    if (entry.event === "param") layout.aggregates = entry.data.aggregates;
    else if (entry.event === "metric") {
      for (const [name, { type }] of Object.entries(entry.data)) layout.types.set(name, type);
    } else if (entry.event === "cumulative") total = valuesOf(entry.data, layout);
    else if (entry.event === "stop") endedAtMs = entry.data[0]?.[0] ?? 0;
    else if (entry.event === "snapshot") {
      const values = valuesOf(entry.data, layout);
      seconds.push({ atMs: values.get("time.value") ?? 0, values });
    }
  }
  seconds.push({ atMs: endedAtMs, values: remainder(total, seconds) });
  return { endedAtMs, seconds };
}
