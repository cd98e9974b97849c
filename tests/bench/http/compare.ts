/** The SIS against a bare handler over the same statements: throughput of one over that of the other. */
import { type Figure, median } from "../figures.ts";
import { startServer } from "./measure.ts";
import { dayOf, measurePairs, type Pair, type PairOptions, type Side } from "./pairs.ts";
import { attendanceWork, instructionalDays, scheduleWork } from "./work.ts";

const scheduleRequests = 12_000;
const attendanceRequests = 2_500;
/** So that each goes first once. */
const pairsARound = 2;
/** With the pair that is not counted. */
const turnsARound = 2 * (pairsARound + 1);

export type CompareOptions = {
  databaseUrl: string;
  k6: string;
  rounds: number;
  say: (line: string) => void;
};

/** Each round starts the processes anew: two of the same program differ, by how they came to be compiled. */
export async function compareWithBareHandler(options: CompareOptions): Promise<Figure[]> {
  const days = await instructionalDays(options.databaseUrl);
  const schedule: Pair[] = [];
  const attendance: Pair[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const measured = await measureRound(options, {
      name: `round ${round + 1}`,
      day: (turn) => dayOf(days, round * turnsARound + turn),
    });
    schedule.push(...measured.schedule);
    attendance.push(...measured.attendance);
  }
  return [...figuresOf("schedule read", schedule), ...figuresOf("attendance submission", attendance)];
}

async function measureRound(
  { databaseUrl, k6, say }: CompareOptions,
  { name: round, day }: { name: string; day: (turn: number) => string },
): Promise<{ schedule: Pair[]; attendance: Pair[] }> {
  await using started = new AsyncDisposableStack();
  const start = async (name: string, entry: string): Promise<Side> => {
    const server = await startServer(entry, databaseUrl);
    started.defer(() => server.stop());
    return { name, server };
  };
  const sis = await start("sis", "sis/main.ts");
  const bare = await start("bare", "tests/bench/http/bare-server.ts");
  const common: Omit<PairOptions, "what" | "draw"> = { k6, say, sides: [sis, bare], pairs: pairsARound };
  const schedule = await measurePairs({
    ...common,
    what: `schedule read ${round}`,
    draw: () => scheduleWork(databaseUrl, scheduleRequests),
  });
  const attendance = await measurePairs({
    ...common,
    what: `attendance submission ${round}`,
    draw: (turn) => attendanceWork(databaseUrl, attendanceRequests, day(turn)),
  });
  return { schedule, attendance };
}

function figuresOf(what: string, pairs: readonly Pair[]): Figure[] {
  const told = (title: string, pick: (pair: Pair) => number, unit: string): Figure => ({
    what: `${what}: ${title}`,
    value: median(pairs.map(pick)),
    unit,
    target: null,
  });
  return [
    told("SIS", ([sis]) => sis.requestsPerSecond, "requests/s"),
    told("bare handler", ([, bare]) => bare.requestsPerSecond, "requests/s"),
    told("SIS, its own process", ([sis]) => sis.cpuMsPerRequest, "ms of a core a request"),
    told("bare handler, its own process", ([, bare]) => bare.cpuMsPerRequest, "ms of a core a request"),
    {
      ...told(
        "throughput against the bare handler",
        ([sis, bare]) => sis.requestsPerSecond / bare.requestsPerSecond,
        "times",
      ),
      target: { atLeast: 0.7 },
    },
  ];
}
