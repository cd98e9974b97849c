/** How long guessing takes: no time for people who mistype, years for someone who tries everything. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Budget,
  budgetNow,
  budgetWaitMs,
  freeTries,
  oneMoreWrong,
  type Wrong,
  waitMs,
  wholeBudget,
} from "../../../sis/http/guess-rules.ts";

const dayMs = 24 * 3_600_000;

/** How many tries someone gets who tries again as soon as allowed. */
function triesIn(lengthMs: number): number {
  let wrong: Wrong | undefined;
  let tries = 0;
  for (let nowMs = 0; nowMs < lengthMs; nowMs += waitMs(wrong, nowMs)) {
    wrong = oneMoreWrong(wrong, nowMs);
    tries += 1;
  }
  return tries;
}

test("a person has a few tries without a wait, and a program about a hundred a day", () => {
  expect(triesIn(1)).toBe(freeTries);
  expect(triesIn(dayMs)).toBeLessThan(120);
  expect(triesIn(30 * dayMs)).toBeLessThan(3_000);
});

test("however the tries are timed, the wait ends within 15 minutes and never grows by itself", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 2 * dayMs }), { maxLength: 40 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 0, max: 900_000 }), (between, laterMs) => {
      let nowMs = 0;
      let wrong: Wrong | undefined;
      for (const gap of between) {
        nowMs += gap;
        wrong = oneMoreWrong(wrong, nowMs);
      }
      const wait = waitMs(wrong, nowMs);
      expect(wait).toBeLessThanOrEqual(900_000);
      expect(waitMs(wrong, nowMs + laterMs)).toBe(Math.max(0, wait - laterMs));
    }),
  );
});

test("a day after the last wrong password, the count starts over", () => {
  const wrong = { times: 30, lastAtMs: 0 };
  expect(oneMoreWrong(wrong, dayMs - 1).times).toBe(31);
  expect([oneMoreWrong(wrong, dayMs).times, waitMs(wrong, dayMs)]).toEqual([1, 0]);
});

test("an address's budget refills, but never beyond its full size", () => {
  const spent: Budget = { left: 0, atMs: 0 };
  expect(budgetWaitMs(spent)).toBe(2_000);
  expect(budgetWaitMs(budgetNow(spent, 2_000))).toBe(0);
  expect(budgetNow(spent, dayMs).left).toBe(wholeBudget);
});
