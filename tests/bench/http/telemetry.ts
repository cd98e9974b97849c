/** The SIS with everything that watches it against the SIS with nothing: throughput of one over that of the other. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, median } from "../figures.ts";
import { startServer } from "./measure.ts";
import { dayOf, measurePairs, type Pair, type PairOptions } from "./pairs.ts";
import { startWatch } from "./watch.ts";
import { attendanceWork, instructionalDays, scheduleWork } from "./work.ts";

/** About three seconds a turn: long enough for everything that comes every few seconds to come in it. */
const scheduleRequests = 12_000;
const attendanceRequests = 4_000;
/** The machine drifts by more than what is looked for, so one pair says little. */
const pairsARound = 4;
/** With the pair that is not counted. */
const turnsARound = 2 * (pairsARound + 1);
/** Of what the SIS serves with nothing watching it. */
const keptAtLeast = 0.95;

export type TelemetryOptions = {
  databaseUrl: string;
  k6: string;
  rounds: number;
  say: (line: string) => void;
};

/** Each round starts the processes anew: two of the same program differ, by how they came to be compiled. */
export async function benchTelemetry(options: TelemetryOptions): Promise<Figure[]> {
  const days = await instructionalDays(options.databaseUrl);
  const schedule: Pair[] = [];
  const attendance: Pair[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    await withBoth(options.databaseUrl, async (sides) => {
      const measured = await measureRound(options, sides, {
        name: `round ${round + 1}`,
        day: (turn) => dayOf(days, round * turnsARound + turn),
      });
      schedule.push(...measured.schedule);
      attendance.push(...measured.attendance);
    });
  }
  return [...figuresOf("schedule read", schedule), ...figuresOf("attendance submission", attendance)];
}

async function measureRound(
  { databaseUrl, k6, say }: TelemetryOptions,
  sides: PairOptions["sides"],
  round: { name: string; day: (turn: number) => string },
): Promise<{ schedule: Pair[]; attendance: Pair[] }> {
  const common = { k6, say, pairs: pairsARound, sides };
  const schedule = await measurePairs({
    ...common,
    what: `schedule read ${round.name}`,
    draw: () => scheduleWork(databaseUrl, scheduleRequests),
  });
  const attendance = await measurePairs({
    ...common,
    what: `attendance submission ${round.name}`,
    draw: (turn) => attendanceWork(databaseUrl, attendanceRequests, round.day(turn)),
  });
  return { schedule, attendance };
}

async function withBoth(
  databaseUrl: string,
  work: (sides: PairOptions["sides"]) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-telemetry-"));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(folder, { recursive: true }));
  const start = async (settings: Record<string, string>) => {
    const server = await startServer("sis/main.ts", databaseUrl, settings);
    started.defer(() => server.stop());
    return server;
  };
  const on = await start({ SIS_TELEMETRY: "on", SIS_TRACE_FILE: join(folder, "traces.ndjson") });
  const off = await start({ SIS_TELEMETRY: "off" });
  const watch = await startWatch(on.url, databaseUrl);
  started.defer(() => watch.stop());
  await work([
    { name: "on", server: on, during: watch.begin },
    { name: "off", server: off },
  ]);
}

function figuresOf(what: string, pairs: readonly Pair[]): Figure[] {
  const told = (title: string, pick: (pair: Pair) => number, unit: string): Figure => ({
    what: `${what}: ${title}`,
    value: median(pairs.map(pick)),
    unit,
    target: null,
  });
  return [
    told("all telemetry", ([on]) => on.requestsPerSecond, "requests/s"),
    told("no telemetry", ([, off]) => off.requestsPerSecond, "requests/s"),
    told(
      "telemetry, in the SIS's own process",
      ([on, off]) => on.cpuMsPerRequest - off.cpuMsPerRequest,
      "ms of a core a request",
    ),
    {
      ...told(
        "throughput with all telemetry against none",
        ([on, off]) => on.requestsPerSecond / off.requestsPerSecond,
        "times",
      ),
      target: { atLeast: keptAtLeast },
    },
  ];
}
