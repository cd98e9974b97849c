/** Numbers as Grafana writes them, and axes with round steps. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { units } from "../../../dashboards/boards/shared/board.ts";
import { inUnit, scaleFor, ticksOf } from "../../../dashboards/draw/units.ts";

test.each([
  [0, "s", "0 s"],
  [0.0042, "s", "4.2 ms"],
  [1.5, "s", "1.5 s"],
  [119.99999, "s", "2 min"],
  [0.001, "percentunit", "0.1%"],
  [1.5 * 2 ** 20, "bytes", "1.5 MiB"],
  [650_000, "short", "650 K"],
  [999.9, "short", "1 K"],
  [12_345, "reqps", "12.3 K req/s"],
  [20_000, "rowsps", "20 K rows/s"],
  [2500, "Bps", "2.5 kB/s"],
])("%d %s is written %s", (value, unit, written) => {
  expect(inUnit(value, unit)).toBe(written);
});

test("knows every unit of the boards", () => {
  for (const unit of Object.values(units)) expect(inUnit(1, unit)).toMatch(/\d/);
});

test("gives every axis a few ticks, each with a different label", () => {
  const unit = fc.constantFrom(...Object.values(units));
  fc.assert(
    fc.property(fc.double({ min: 1e-5, max: 1e7, noNaN: true }), unit, (most, id) => {
      const scale = scaleFor(most, id, 4);
      const labels = ticksOf(scale).map((tick) => inUnit(tick, id));
      expect(scale.max).toBe(most);
      expect(labels.length).toBeGreaterThanOrEqual(2);
      expect(labels.length).toBeLessThanOrEqual(9);
      expect(new Set(labels).size).toBe(labels.length);
    }),
  );
});
