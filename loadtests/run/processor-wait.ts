/** How long processes had work to do and got no processor, from Linux's scheduler; unknown on other systems. */
import { readdir, readFile } from "node:fs/promises";
import { isMissingFile } from "../../parts/missing-file.ts";
import { serverFamily } from "./processor-time.ts";

type Turns = {
  /** Ready to run, and not running; counted when a turn begins. */
  readonly waitedSeconds: number;
  readonly turns: number;
  /** Ready to run now, or running. */
  readonly isReady: boolean;
};

/** Of each thread of a process, by its id. One that has ended has none. */
export type ThreadTurns = ReadonlyMap<number, Turns>;

export function processTurns(processId: number | undefined): Promise<ThreadTurns | undefined> {
  return turnsOf(processId, threadsOf);
}

/** A server and its children, each of which has one thread. */
export function serverTurns(processId: number | undefined): Promise<ThreadTurns | undefined> {
  return turnsOf(processId, serverFamily);
}

/** Threads that waited at a time, on average over these seconds; undefined if that isn't known. */
export function waitingThreads(
  before: ThreadTurns | undefined,
  now: ThreadTurns | undefined,
  seconds: number,
): number | undefined {
  if (before === undefined || now === undefined) return undefined;
  const waited = [...now].map(([id, turns]) => waitedIn(before.get(id), turns, seconds));
  return waited.reduce((sum, each) => sum + each, 0) / seconds;
}

const nothing: Turns = { waitedSeconds: 0, turns: 0, isReady: false };

/** A thread that was ready all the time and had no turn isn't counted by the scheduler yet. */
function waitedIn(before: Turns = nothing, now: Turns, seconds: number): number {
  const isStarved = before.isReady && now.isReady && now.turns === before.turns && before.turns > 0;
  return isStarved ? seconds : now.waitedSeconds - before.waitedSeconds;
}

/** What can't be read isn't known; a process that has ended has no threads. */
async function turnsOf(
  processId: number | undefined,
  listThreads: (processId: number) => Promise<readonly number[]>,
): Promise<ThreadTurns | undefined> {
  if (processId === undefined) return undefined;
  try {
    await readFile("/proc/self/schedstat");
    const threads = await listThreads(processId);
    const found = await Promise.all(threads.map(async (id) => [id, await turnsOfThread(id)] as const));
    return new Map(found.flatMap(([id, turns]) => (turns === undefined ? [] : [[id, turns]])));
  } catch {
    return undefined;
  }
}

async function threadsOf(processId: number): Promise<number[]> {
  return ((await unlessGone(readdir(`/proc/${processId}/task`))) ?? []).map(Number);
}

/** Each thread has a folder of its own in /proc, though it isn't listed there. */
async function turnsOfThread(id: number): Promise<Turns | undefined> {
  const [schedule, stat] = await Promise.all([
    unlessGone(readFile(`/proc/${id}/schedstat`, "utf8")),
    unlessGone(readFile(`/proc/${id}/stat`, "utf8")),
  ]);
  if (schedule === undefined || stat === undefined) return undefined;
  const [, waitedNanoseconds = 0, turns = 0] = schedule.split(" ").map(Number);
  return { waitedSeconds: waitedNanoseconds / 1e9, turns, isReady: isReadyIn(stat) };
}

/** The state comes after the name, which may hold spaces and brackets. */
function isReadyIn(stat: string): boolean {
  return stat.at(stat.lastIndexOf(")") + 2) === "R";
}

async function unlessGone<Found>(reading: Promise<Found>): Promise<Found | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isMissingFile(error) || endedMeanwhile(error)) return undefined;
    throw error;
  }
}

function endedMeanwhile(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ESRCH";
}
