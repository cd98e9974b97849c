/** Orders are complete: none is played twice, and one that isn't played ends like one that is. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Footprint, mayInterfere, noFootprint } from "./footprint.ts";
import { type Order, type Played, playOrders, type Step } from "./orders.ts";

const counter: Footprint = { ...noFootprint, holds: new Set(["counters"]) };
const size = fc.integer({ min: 1, max: 6 });
const everythingShared = size.map((length): Footprint[] => Array.from({ length }, () => counter));
const tables = fc.subarray(["students", "sections", "courses"]).map((names) => new Set(names));
const footprint = fc
  .record({ reads: tables, holds: tables, shows: tables })
  .map((some): Footprint => ({ ...noFootprint, ...some }));
const anything = fc.array(footprint, { minLength: 1, maxLength: 6 });

test("all orders of two sessions that share everything are played, each once", async () => {
  await fc.assert(
    fc.asyncProperty(everythingShared, everythingShared, async (one, other) => {
      const { count, traces } = await playAll([one, other], 2);
      expect(count).toBe(traces.length);
      const seen = traces.map((steps) => steps.map(({ session }) => session).join(""));
      expect(seen.toSorted()).toEqual(expectedTraces([one.length, other.length], 2).toSorted());
    }),
  );
});

test("each order that isn't played differs from one that is only in steps that share nothing", async () => {
  await fc.assert(
    fc.asyncProperty(anything, anything, fc.integer({ min: 0, max: 3 }), async (one, other, most) => {
      const { traces } = await playAll([one, other], most);
      const played = new Set(traces.map(sharedOrder));
      for (const trace of expectedTraces([one.length, other.length], most))
        expect(played).toContain(sharedOrder(stepsOf(sessionsIn(trace), [one, other])));
    }),
  );
});

test("sessions that share nothing are played one after the other, and no other way", async () => {
  const { count } = await playAll(
    [
      [counter, counter],
      [noFootprint, noFootprint, noFootprint],
    ],
    2,
  );
  expect(count).toBe(2);
});

type Sessions = readonly [readonly Footprint[], readonly Footprint[]];

async function playAll(sessions: Sessions, mostPreemptions: number) {
  const traces: (readonly Step[])[] = [];
  const count = await playOrders(mostPreemptions, async (order) => {
    const played = simulate(order, sessions);
    traces.push(played.steps);
    return played;
  });
  return { count, traces };
}

/** Two sessions that never wait for each other. */
function simulate(order: Order, sessions: Sessions): Played {
  const choices: number[] = [];
  const trace: (0 | 1)[] = [];
  const isOver = (session: 0 | 1): boolean => countOf(session, trace) === sessions[session].length;
  const next = (current: 0 | 1): 0 | 1 => {
    const mayChoose = trace.length > 0 && !isOver(0) && !isOver(1);
    if (mayChoose) choices.push(trace.length);
    const preempted = mayChoose && order.preemptions.includes(trace.length);
    return preempted || isOver(current) ? otherThan(current) : current;
  };
  let current = order.first;
  while (!isOver(0) || !isOver(1)) {
    current = next(current);
    trace.push(current);
  }
  return { choices, steps: stepsOf(trace, sessions) };
}

function countOf(session: 0 | 1, trace: readonly (0 | 1)[]): number {
  return trace.filter((each) => each === session).length;
}

function otherThan(session: 0 | 1): 0 | 1 {
  return session === 0 ? 1 : 0;
}

function stepsOf(trace: readonly (0 | 1)[], sessions: Sessions): Step[] {
  return trace.map((session, index) => {
    const footprint = sessions[session][countOf(session, trace.slice(0, index))] ?? noFootprint;
    return { session, footprint };
  });
}

/** Which came first, of each two steps of different sessions that may interfere. */
function sharedOrder(steps: readonly Step[]): string {
  const first = steps.filter(({ session }) => session === 0);
  const second = steps.filter(({ session }) => session === 1);
  return first
    .flatMap((one) =>
      second
        .filter((other) => mayInterfere(one.footprint, other.footprint))
        .map((other) => (steps.indexOf(one) < steps.indexOf(other) ? "<" : ">")),
    )
    .join("");
}

/** Every merge of the two that interrupts an unfinished session no more often than that. */
function expectedTraces([one, other]: readonly [number, number], most: number): string[] {
  return merges(one, other).filter((trace) => interruptions(trace) <= most);
}

function merges(zeros: number, ones: number): string[] {
  if (zeros === 0) return ["1".repeat(ones)];
  if (ones === 0) return ["0".repeat(zeros)];
  return [
    ...merges(zeros - 1, ones).map((rest) => `0${rest}`),
    ...merges(zeros, ones - 1).map((rest) => `1${rest}`),
  ];
}

function sessionsIn(trace: string): (0 | 1)[] {
  return [...trace].map((digit) => (digit === "0" ? 0 : 1));
}

function interruptions(trace: string): number {
  return [...trace].filter((session, step) => {
    const next = trace[step + 1];
    return next !== undefined && next !== session && trace.slice(step + 1).includes(session);
  }).length;
}
