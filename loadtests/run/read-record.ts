/** k6's own record of a run, second by second: gzipped NDJSON of metric aggregates. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/** One snapshot: what happened in the second before `atMs`, by metric and aggregate. */
export type RecordedSecond = { atMs: number; values: Map<string, number> };

const eventShape = z.union([
  z.object({ event: z.literal("metric"), data: z.record(z.string(), z.object({ type: z.string() })) }),
  z.object({
    event: z.literal("param"),
    data: z.object({ aggregates: z.record(z.string(), z.array(z.string())) }),
  }),
  z.object({ event: z.literal("snapshot"), data: z.array(z.array(z.number())) }),
  z.object({ event: z.literal("start"), data: z.array(z.array(z.number())) }),
  z.object({ event: z.enum(["stop", "cumulative", "config", "threshold"]) }),
]);

export type Recorded = { startedAtMs: number; seconds: RecordedSecond[] };

type Layout = { types: Map<string, string>; aggregates: Record<string, string[]> };

/** A snapshot holds one list a metric announced so far, by name in alphabetical order. */
function secondOf(lists: number[][], { types, aggregates }: Layout): RecordedSecond {
  const values = new Map<string, number>();
  const names = [...types.keys()].sort();
  for (const [index, name] of names.entries()) {
    const labels = aggregates[types.get(name) ?? ""] ?? [];
    for (const [position, label] of labels.entries()) {
      const value = lists[index]?.[position];
      if (value !== undefined) values.set(`${name}.${label}`, value);
    }
  }
  return { atMs: values.get("time.value") ?? 0, values };
}

export async function readRecord(file: string): Promise<Recorded> {
  const layout: Layout = { types: new Map(), aggregates: {} };
  const seconds: RecordedSecond[] = [];
  let startedAtMs = 0;
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) {
    const entry = eventShape.parse(JSON.parse(line));
    if (entry.event === "param") layout.aggregates = entry.data.aggregates;
    else if (entry.event === "metric") {
      for (const [name, { type }] of Object.entries(entry.data)) layout.types.set(name, type);
    } else if (entry.event === "start") startedAtMs = entry.data[0]?.[0] ?? 0;
    else if (entry.event === "snapshot") seconds.push(secondOf(entry.data, layout));
  }
  return { startedAtMs, seconds };
}
