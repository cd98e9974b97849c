/** The SIS with everything that watches it against the SIS with nothing: throughput of one over that of the other. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, median } from "../figures.ts";
import { type LoopResult, runLoop, startServer } from "./measure.ts";
import { watch } from "./watch.ts";
import { attendanceWork, instructionalDays, scheduleWork, type WorkItem } from "./work.ts";

type Mode = "on" | "off";
type Round = Record<Mode, LoopResult>;
type Draw = (round: number, mode: Mode) => Promise<WorkItem[]>;

/** For a quarter of a minute each: a process that has just started spends its first seconds on being compiled. */
const scheduleRequests = 40_000;
const attendanceRequests = 14_000;
/** Enough that the connections are always busy: what a request costs then is what throughput shows. */
const users = 16;
/** Of what the SIS serves with nothing watching it. */
const keptAtLeast = 0.95;

export type TelemetryOptions = {
  databaseUrl: string;
  k6: string;
  rounds: number;
  say: (line: string) => void;
};

export async function benchTelemetry(options: TelemetryOptions): Promise<Figure[]> {
  const { databaseUrl } = options;
  const days = await instructionalDays(databaseUrl);
  const schedule = await compare(options, "schedule read", () => scheduleWork(databaseUrl, scheduleRequests));
  const attendance = await compare(options, "attendance submission", (round, mode) =>
    attendanceWork(databaseUrl, attendanceRequests, dayOf(days, round, mode)),
  );
  return [...figuresOf("schedule read", schedule), ...figuresOf("attendance submission", attendance)];
}

/** Each server submits days of its own, so that every submission is the first. */
function dayOf(days: readonly string[], round: number, mode: Mode): string {
  const day = days[round * 2 + (mode === "on" ? 0 : 1)];
  if (day === undefined) throw new Error(`no instructional day left for round ${round}`);
  return day;
}

/** Which goes first alternates, so that drift of the machine falls on both. A warm-up round is not counted. */
async function compare(options: TelemetryOptions, what: string, draw: Draw): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round <= options.rounds; round += 1) {
    const measure = (mode: Mode) =>
      measureOne(options, `${what.replaceAll(" ", "-")}.${mode}.${round}`, mode, () => draw(round, mode));
    const onFirst = round % 2 === 0;
    const first = await measure(onFirst ? "on" : "off");
    const second = await measure(onFirst ? "off" : "on");
    if (round > 0) rounds.push(onFirst ? { on: first, off: second } : { on: second, off: first });
  }
  return rounds;
}

async function measureOne(
  { databaseUrl, k6, say }: TelemetryOptions,
  label: string,
  mode: Mode,
  draw: () => Promise<WorkItem[]>,
): Promise<LoopResult> {
  const work = await draw();
  const folder = await mkdtemp(join(tmpdir(), "firstbell-telemetry-"));
  const on = { SIS_TELEMETRY: "on", SIS_TRACE_FILE: join(folder, "traces.ndjson") };
  const server = await startServer("sis/main.ts", databaseUrl, mode === "on" ? on : { SIS_TELEMETRY: "off" });
  const watching = mode === "on" ? await watch(server.url, databaseUrl) : undefined;
  try {
    const result = await runLoop(server, { k6, label, users, work });
    say(
      `${label}: ${Math.round(result.requestsPerSecond)}/s, ${result.cpuMsPerRequest.toFixed(3)} ms of a core`,
    );
    return result;
  } finally {
    await watching?.stop();
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

function figuresOf(what: string, rounds: readonly Round[]): Figure[] {
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  const told = (title: string, pick: (round: Round) => number, unit: string): Figure => ({
    what: `${what}: ${title}`,
    value: of(pick),
    unit,
    target: null,
  });
  return [
    told("all telemetry", ({ on }) => on.requestsPerSecond, "requests/s"),
    told("no telemetry", ({ off }) => off.requestsPerSecond, "requests/s"),
    told(
      "telemetry, in the SIS's own process",
      ({ on, off }) => on.cpuMsPerRequest - off.cpuMsPerRequest,
      "ms of a core a request",
    ),
    {
      ...told(
        "throughput with all telemetry against none",
        ({ on, off }) => on.requestsPerSecond / off.requestsPerSecond,
        "times",
      ),
      target: { atLeast: keptAtLeast },
    },
  ];
}
