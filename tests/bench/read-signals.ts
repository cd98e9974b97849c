/** How long it takes to read the signals of a full opening day. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readSignals } from "../../readiness/evidence/signals/read-signals.ts";
import { seriesKey } from "../../readiness/evidence/signals/series-key.ts";
import { type Measurement, median } from "./measurements.ts";

/** As long as opening day is under load, with more series than a district of 650,000 makes. */
const loadSeconds = 260;
const seriesCount = 3000;
const mostSeconds = 2;

export async function benchSignals({ rounds }: { rounds: number }): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-bench-signals-"));
  const path = join(folder, "signals.ndjson.gz");
  try {
    await writeFile(
      path,
      gzipSync(Array.from({ length: loadSeconds }, (_, second) => line(second)).join("")),
    );
    const seconds: number[] = [];
    for (let round = 1; round <= rounds; round += 1) seconds.push(await secondsToRead(path));
    return [
      {
        what: `reading signals: ${loadSeconds} s of ${seriesCount} series`,
        value: median(seconds),
        unit: "s",
        target: { atMost: mostSeconds },
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

const keys = Array.from({ length: seriesCount }, (_, index) =>
  seriesKey("http_request_duration_seconds_bucket", {
    route: `/api/route-${index % 60}`,
    le: String(index),
  }),
);

/** A third of the series change each second. */
function line(second: number): string {
  const changed = second === 0 ? keys : keys.filter((_, index) => (index + second) % 3 === 0);
  const values = Object.fromEntries(changed.map((key) => [key, second]));
  return `${JSON.stringify({ atMs: second * 1000, source: "sis", values })}\n`;
}

async function secondsToRead(path: string): Promise<number> {
  const startedAt = performance.now();
  const signals = await readSignals(path);
  const answers = signals.answers("sis").length;
  if (answers !== loadSeconds) throw new Error(`read ${answers} answers of ${loadSeconds}`);
  return (performance.now() - startedAt) / 1000;
}
