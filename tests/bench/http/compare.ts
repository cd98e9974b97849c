/** The SIS against a bare handler over the same statements: throughput of one over that of the other, round by round. */
import { type Figure, median } from "../figures.ts";
import { type LoopResult, runLoop, startServer } from "./measure.ts";
import { attendanceWork, instructionalDays, scheduleWork, type WorkItem } from "./work.ts";

const entries = { sis: "sis/main.ts", bare: "tests/bench/http/bare-server.ts" } as const;
const users = 16;
const scheduleRequests = 12_000;
const attendanceRequests = 2_500;

export type CompareOptions = {
  databaseUrl: string;
  k6: string;
  rounds: number;
  say: (line: string) => void;
};

type Round = { sis: LoopResult; bare: LoopResult };
type Draw = (round: number, server: keyof typeof entries) => Promise<WorkItem[]>;

export async function compareWithBareHandler(options: CompareOptions): Promise<Figure[]> {
  const schedule = await compare(options, "schedule read", () =>
    scheduleWork(options.databaseUrl, scheduleRequests),
  );
  const days = await instructionalDays(options.databaseUrl);
  const attendance = await compare(options, "attendance submission", (round, server) =>
    attendanceWork(options.databaseUrl, attendanceRequests, dayOf(days, round, server)),
  );
  return [...figuresOf("schedule read", schedule), ...figuresOf("attendance submission", attendance)];
}

/** Each server submits days of its own, so that every submission is the first. */
function dayOf(days: readonly string[], round: number, server: keyof typeof entries): string {
  const day = days[round * 2 + (server === "sis" ? 0 : 1)];
  if (day === undefined) throw new Error(`no instructional day left for round ${round}`);
  return day;
}

/** Which server goes first alternates, so that drift of the machine falls on both. A warm-up round is not counted. */
async function compare(options: CompareOptions, what: string, draw: Draw): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round <= options.rounds; round += 1) {
    const measure = (server: keyof typeof entries) => measureOne(options, what, server, round, draw);
    const sisFirst = round % 2 === 0;
    const first = await measure(sisFirst ? "sis" : "bare");
    const second = await measure(sisFirst ? "bare" : "sis");
    if (round > 0) rounds.push(sisFirst ? { sis: first, bare: second } : { sis: second, bare: first });
  }
  return rounds;
}

async function measureOne(
  options: CompareOptions,
  what: string,
  server: keyof typeof entries,
  round: number,
  draw: Draw,
): Promise<LoopResult> {
  const work = await draw(round, server);
  const running = await startServer(entries[server], options.databaseUrl);
  try {
    const label = `${what.replaceAll(" ", "-")}.${server}.${round}`;
    const result = await runLoop(running, { k6: options.k6, label, users, work });
    options.say(
      `${label}: ${Math.round(result.requestsPerSecond)}/s, ${result.cpuMsPerRequest.toFixed(2)} ms of a core`,
    );
    return result;
  } finally {
    await running.stop();
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
    told("SIS", ({ sis }) => sis.requestsPerSecond, "requests/s"),
    told("bare handler", ({ bare }) => bare.requestsPerSecond, "requests/s"),
    told("SIS, its own process", ({ sis }) => sis.cpuMsPerRequest, "ms of a core a request"),
    told("bare handler, its own process", ({ bare }) => bare.cpuMsPerRequest, "ms of a core a request"),
    {
      ...told(
        "throughput against the bare handler",
        ({ sis, bare }) => sis.requestsPerSecond / bare.requestsPerSecond,
        "times",
      ),
      target: { atLeast: 0.7 },
    },
  ];
}
