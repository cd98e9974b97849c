/** Orders are complete, and none is played twice. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Order, playOrders } from "./orders.ts";

const sizes = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));

test("all orders of two sessions that don't wait for each other are played, each once", async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async ([one, other]) => {
      const seen: string[] = [];
      const played = await playOrders({ mostPreemptions: 2, oneOf: 1 }, async (order) => {
        const { trace, choices } = simulate(order, [one, other]);
        seen.push(trace);
        return choices;
      });
      expect(played).toBe(seen.length);
      expect(seen.toSorted()).toEqual(expectedTraces([one, other], 2).toSorted());
    }),
  );
});

test("some of the orders with the most preemptions may be left out", async () => {
  const seen: number[] = [];
  const play = async (order: Order): Promise<number[]> => {
    seen.push(order.preemptions.length);
    return simulate(order, [6, 6]).choices;
  };
  await playOrders({ mostPreemptions: 2, oneOf: 1 }, play);
  const all = seen.splice(0);
  await playOrders({ mostPreemptions: 2, oneOf: 4 }, play);
  const count = (some: readonly number[], preemptions: number): number =>
    some.filter((each) => each === preemptions).length;
  expect(count(seen, 1)).toBe(count(all, 1));
  expect(count(seen, 2)).toBe(Math.ceil(count(all, 2) / 4));
});

/** Two sessions with this many statements each. */
function simulate(order: Order, sizes: readonly [number, number]) {
  const left = [...sizes];
  const choices: number[] = [];
  let current: number = order.first;
  let trace = "";
  for (let step = 0; left.some((count) => count > 0); step += 1) {
    if (step > 0 && left.every((count) => count > 0)) {
      choices.push(step);
      if (order.preemptions.includes(step)) current = 1 - current;
    }
    if (left[current] === 0) current = 1 - current;
    left[current] = (left[current] ?? 0) - 1;
    trace += current;
  }
  return { trace, choices };
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

function interruptions(trace: string): number {
  return [...trace].filter((session, step) => {
    const next = trace[step + 1];
    return next !== undefined && next !== session && trace.slice(step + 1).includes(session);
  }).length;
}
