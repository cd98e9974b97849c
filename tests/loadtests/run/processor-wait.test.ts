/** Numbers from Linux's scheduler: who waits for a processor, who has nothing to do, and what isn't known. */
import { expect, test } from "vitest";
import {
  processTurns,
  serverTurns,
  type ThreadTurns,
  waitingThreads,
} from "../../../loadtests/run/processor-wait.ts";

function threads(
  ...turns: [id: number, waitedSeconds: number, turns: number, isReady: boolean][]
): ThreadTurns {
  return new Map(
    turns.map(([id, waitedSeconds, taken, isReady]) => [id, { waitedSeconds, turns: taken, isReady }]),
  );
}

test("threads that wait between their turns wait for as long as the scheduler says", () => {
  const before = threads([1, 5, 100, true], [2, 1, 7, false]);
  const now = threads([1, 5.75, 140, true], [2, 1.25, 9, false], [3, 0.5, 2, false]);
  expect(waitingThreads(before, now, 2)).toBe(0.75);
});

test("a thread that is ready and gets no turn waits all the time, though the scheduler hasn't counted it yet", () => {
  const starved = threads([1, 5, 100, true]);
  expect(waitingThreads(starved, starved, 1)).toBe(1);
});

test("a process that is paused, sleeps, or has ended waits for no processor", () => {
  const paused = threads([1, 5, 100, false], [2, 1, 7, false]);
  expect(waitingThreads(paused, paused, 1)).toBe(0);
  expect(waitingThreads(paused, threads(), 1)).toBe(0);
});

test("a process that isn't known, such as one of another machine, may have waited", async () => {
  expect(await processTurns(undefined)).toBeUndefined();
  expect(waitingThreads(undefined, threads(), 1)).toBeUndefined();
  expect(waitingThreads(threads(), await serverTurns(undefined), 1)).toBeUndefined();
});

test("this process has had turns, as a process and as a server; one that is gone has none", async () => {
  expect((await processTurns(process.pid))?.get(process.pid)?.turns).toBeGreaterThan(0);
  expect((await serverTurns(process.pid))?.get(process.pid)?.turns).toBeGreaterThan(0);
  expect(await processTurns(2 ** 30)).toEqual(new Map());
});
