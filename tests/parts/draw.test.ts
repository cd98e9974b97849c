/** Draws: the same key gives the same value, and values are spread evenly. */
import { expect, test } from "vitest";
import { draw } from "../../parts/draw.ts";

test("the same key and step give the same value", () => {
  expect(draw(12, 3)).toBe(draw(12, 3));
  expect(draw(12, 3)).not.toBe(draw(12, 4));
});

test("values are in [0, 1) and their mean is one half", () => {
  const values = Array.from({ length: 20_000 }, (_, key) => draw(key, 7));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
});
