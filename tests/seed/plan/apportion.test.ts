/** Apportioning: whole numbers that add up exactly and stay within one of their share. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion } from "../../../seed/plan/apportion.ts";

test("counts add up to the total, each within one of its exact share", () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), weights, (total, shares) => {
      const counts = apportion(total, shares);
      const sum = shares.reduce((left, right) => left + right, 0);
      expect(counts.reduce((left, right) => left + right, 0)).toBe(total);
      counts.forEach((count, index) => {
        expect(Math.abs(count - (total * (shares[index] ?? 0)) / sum)).toBeLessThan(1);
      });
    }),
    { seed: 2014 },
  );
});

test("a tie goes to the earlier share", () => {
  expect(apportion(3, [1, 1])).toEqual([2, 1]);
});
