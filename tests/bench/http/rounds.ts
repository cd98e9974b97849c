/** Compares two servers at both kinds of work in rounds of pairs, and takes the medians over all of them. */
import { type Measurement, median } from "../measurements.ts";
import { measurePairs, type Pair, type PairOptions } from "./pairs.ts";
import { attendanceWork, instructionalDays, scheduleWork } from "./work.ts";

export type RoundsOptions = {
  readonly databaseUrl: string;
  readonly k6: string;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

export type Contest = {
  /** Requests per turn. */
  readonly scheduleRequests: number;
  readonly attendanceRequests: number;
  readonly pairsARound: number;
  /** Starts both servers of a round; adds what must be stopped afterward to the stack. */
  start(started: AsyncDisposableStack): Promise<PairOptions["sides"]>;
};

type Measured = { readonly schedule: Pair[]; readonly attendance: Pair[] };
export type Work = "schedule read" | "attendance submission";
/** The median of something in each pair. */
type Tell = (title: string, pick: (pair: Pair) => number, unit: string) => Measurement;

/** Each round restarts the processes: two of the same program can differ in how they were compiled. */
export async function measureRounds(
  options: RoundsOptions,
  contest: Contest,
  measurementsOf: (told: Tell, work: Work) => Measurement[],
): Promise<Measurement[]> {
  const days = await instructionalDays(options.databaseUrl);
  const rounds: Measured[] = [];
  for (let round = 0; round < options.rounds; round += 1)
    rounds.push(await measureRound(options, contest, round, days));
  const of = (work: Work, pairs: readonly Pair[]) => measurementsOf(tell(work, pairs), work);
  return [
    ...of(
      "schedule read",
      rounds.flatMap(({ schedule }) => schedule),
    ),
    ...of(
      "attendance submission",
      rounds.flatMap(({ attendance }) => attendance),
    ),
  ];
}

async function measureRound(
  { databaseUrl, k6, say }: RoundsOptions,
  { scheduleRequests, attendanceRequests, pairsARound, start }: Contest,
  round: number,
  days: readonly string[],
): Promise<Measured> {
  await using started = new AsyncDisposableStack();
  const common = { k6, say, pairs: pairsARound, sides: await start(started) };
  // Includes the pair that isn't counted.
  const turnsARound = 2 * (pairsARound + 1);
  const schedule = await measurePairs({
    ...common,
    what: `schedule read round ${round + 1}`,
    draw: () => scheduleWork(databaseUrl, scheduleRequests),
  });
  const attendance = await measurePairs({
    ...common,
    what: `attendance submission round ${round + 1}`,
    draw: (turn) => attendanceWork(databaseUrl, attendanceRequests, dayOf(days, round * turnsARound + turn)),
  });
  return { schedule, attendance };
}

/** Each turn submits its own day, so that every submission is the first. */
function dayOf(days: readonly string[], turn: number): string {
  const day = days[turn];
  if (day === undefined) throw new Error(`no instructional day left for turn ${turn}`);
  return day;
}

const tell =
  (what: Work, pairs: readonly Pair[]): Tell =>
  (title, pick, unit) => ({ what: `${what}: ${title}`, value: median(pairs.map(pick)), unit, target: null });
