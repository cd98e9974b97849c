/** Intervals around a percentile: they hold what they say, whatever the distribution. */
import { expect, test } from "vitest";
import { draw } from "../../../parts/draw.ts";
import { percentileOf } from "../../../readiness/compare/percentile.ts";

const samples = 1000;
const size = 400;
const share = 0.95;

/** The value below which `share` of each distribution lies, and how a draw becomes one of its values. */
const distributions = {
  uniform: { of: (chance: number) => chance, percentile: share },
  "long-tailed": { of: (chance: number) => (1 - chance) ** -1.5, percentile: (1 - share) ** -1.5 },
  "in two heaps": {
    of: (chance: number) => (chance < 0.9 ? chance : 100 + chance),
    percentile: 100 + share,
  },
} as const;

test.each(Object.entries(distributions))(
  "95 of 100 intervals hold the percentile of a %s distribution",
  (_, shape) => {
    const holds = Array.from({ length: samples }, (__, sample) => {
      const values = Float64Array.from({ length: size }, (___, index) =>
        shape.of(draw(sample, index)),
      ).sort();
      const found = percentileOf(values, share);
      return found !== undefined && found.low <= shape.percentile && shape.percentile <= found.high;
    });
    const rate = holds.filter(Boolean).length / samples;
    expect(rate).toBeGreaterThan(0.93);
    expect(rate).toBeLessThan(0.985);
  },
);

test("a sample that is too small has none", () => {
  expect(percentileOf(Float64Array.of(1, 2, 3), share)).toBeUndefined();
  expect(percentileOf(new Float64Array(), share)).toBeUndefined();
});
