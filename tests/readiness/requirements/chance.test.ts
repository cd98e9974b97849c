/** The chance that so many failures are in one place, compared with all outcomes counted one by one. */
import { expect, test } from "vitest";
import { chanceOfAtLeast } from "../../../readiness/requirements/chance.ts";

/** Every way to choose four of ten places, as bits. */
const spreads = Array.from({ length: 2 ** 10 }, (_, bits) => bits.toString(2).padStart(10, "0")).filter(
  (places) => places.replaceAll("0", "").length === 4,
);

test("with four failures in ten places, it is the share of all ways to spread them", () => {
  for (const here of [1, 3, 8])
    for (let times = 0; times <= 5; times++) {
      const inHere = (places: string) => places.slice(0, here).replaceAll("0", "").length;
      const share = spreads.filter((places) => inHere(places) >= times).length / spreads.length;
      expect(chanceOfAtLeast(times, { all: 10, failed: 4, here })).toBeCloseTo(share, 12);
    }
});

test("with many of each, it is neither lost in rounding nor above one", () => {
  expect(chanceOfAtLeast(1, { all: 200_000, failed: 1, here: 40 })).toBeCloseTo(40 / 200_000, 12);
  expect(chanceOfAtLeast(2, { all: 640, failed: 2, here: 40 })).toBeCloseTo((40 * 39) / (640 * 639), 12);
  expect(chanceOfAtLeast(0, { all: 200_000, failed: 900, here: 1400 })).toBeCloseTo(1, 9);
});
