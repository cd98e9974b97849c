/** Compares the throughput of the SIS with all telemetry to its throughput with none. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement } from "../measurements.ts";
import { startServer } from "./measure.ts";
import type { Side } from "./pairs.ts";
import { measureRounds, type RoundsOptions } from "./rounds.ts";
import { startWatch } from "./watch.ts";

/** About three seconds per turn: long enough to include everything that happens every few seconds. */
const scheduleRequests = 12_000;
const attendanceRequests = 4_000;
/** The machine drifts by more than the effect, so one pair says little. */
const pairsARound = 4;
/** Share of the throughput without telemetry. */
const keptAtLeast = 0.95;

export async function benchTelemetry(options: RoundsOptions): Promise<Measurement[]> {
  const start = (started: AsyncDisposableStack) => startBoth(options.databaseUrl, started);
  const contest = { scheduleRequests, attendanceRequests, pairsARound, start };
  return measureRounds(options, contest, (told) => [
    told("all telemetry", ([on]) => on.requestsPerSecond, "requests/s"),
    told("no telemetry", ([, off]) => off.requestsPerSecond, "requests/s"),
    told(
      "telemetry, in the SIS's own process",
      ([on, off]) => on.cpuMsPerRequest - off.cpuMsPerRequest,
      "ms of a core per request",
    ),
    {
      ...told(
        "throughput with all telemetry against none",
        ([on, off]) => on.requestsPerSecond / off.requestsPerSecond,
        "times",
      ),
      target: { atLeast: keptAtLeast },
    },
  ]);
}

async function startBoth(databaseUrl: string, started: AsyncDisposableStack): Promise<[Side, Side]> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-telemetry-"));
  started.defer(() => rm(folder, { recursive: true }));
  const startSis = async (settings: Record<string, string>) => {
    const server = await startServer("sis/main.ts", databaseUrl, settings);
    started.defer(() => server.stop());
    return server;
  };
  const on = await startSis({ SIS_TELEMETRY: "on", SIS_TRACE_FILE: join(folder, "traces.ndjson") });
  const off = await startSis({ SIS_TELEMETRY: "off" });
  const watch = await startWatch(on.metricsUrl, databaseUrl);
  started.defer(() => watch.stop());
  return [
    { name: "on", server: on, during: watch.begin },
    { name: "off", server: off },
  ];
}
