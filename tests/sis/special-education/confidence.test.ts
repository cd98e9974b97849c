/** Exact bounds of a share, against published values and their own definition. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOfShare, sayShare } from "../../../sis/special-education/confidence.ts";

/** Newcombe (Statistics in Medicine 17, 1998, table I), to four digits. */
test.each([
  [81, 263, 0.2527, 0.3676],
  [15, 148, 0.0578, 0.1617],
  [0, 20, 0, 0.1684],
  [1, 29, 0.0009, 0.1776],
])("%i of %i: from %f to %f", (right, sample, low, high) => {
  const bounds = boundsOfShare(right, sample);
  expect(bounds.low).toBeCloseTo(low, 4);
  expect(bounds.high).toBeCloseTo(high, 4);
});

test("389 of 400 are at least 95.1%", () => {
  expect(sayShare(389, 400)).toBe("389 of 400 right: 97.3%, at least 95.1% with 95% confidence");
});

const sampled = fc
  .integer({ min: 1, max: 300 })
  .chain((sample) => fc.tuple(fc.nat(sample), fc.constant(sample)));

test("bounds hold the share, mirror each other, and narrow as a sample of the same share grows", () => {
  fc.assert(
    fc.property(sampled, ([right, sample]) => {
      const { low, high } = boundsOfShare(right, sample);
      const share = right / sample;
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      const mirrored = boundsOfShare(sample - right, sample);
      expect(mirrored.low).toBeCloseTo(1 - high, 9);
      const larger = boundsOfShare(2 * right, 2 * sample);
      expect(larger.high - larger.low).toBeLessThan(high - low);
    }),
    { numRuns: 50 },
  );
});

test("with all or none right, the bound is the known root of the confidence", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (sample) => {
      const root = 0.025 ** (1 / sample);
      const [all, none] = [boundsOfShare(sample, sample), boundsOfShare(0, sample)];
      expect([all.high, none.low]).toEqual([1, 0]);
      expect(all.low).toBeCloseTo(root, 9);
      expect(none.high).toBeCloseTo(1 - root, 9);
    }),
    { numRuns: 50 },
  );
});
