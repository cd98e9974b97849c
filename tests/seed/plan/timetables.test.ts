/** Long periods take turns by day, so that those of one day follow each other, and every school teaches long enough. */
import { expect, test } from "vitest";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { bellsOf, daysOf, hasBlocks } from "../../../seed/plan/timetables.ts";

const { seed, schools } = planDistrict(1, 60_000);
const high = schools.filter(({ kind }) => kind.schoolType === "high");

test("a few high schools have long periods that take turns by day, and no other school has", () => {
  const withBlocks = schools.filter((school) => hasBlocks(seed, school));
  expect(withBlocks.length).toBeGreaterThan(0);
  expect(withBlocks.length).toBeLessThan(high.length / 2);
  for (const school of withBlocks) expect(school.kind.schoolType).toBe("high");
});

test("from Tuesday to Friday, periods that meet on one day follow each other", () => {
  for (const school of schools.filter(({ departmental }) => departmental)) {
    const bells = bellsOf(seed, school);
    for (const day of [2, 4, 8, 16]) {
      const today = bells.filter((_, index) => (daysOf(seed, school, index + 1) & day) !== 0);
      today.slice(1).forEach(({ begins }, index) => {
        expect(begins).toBeGreaterThan(today[index]?.ends ?? 0);
      });
      expect(today.length).toBeGreaterThanOrEqual(3);
    }
  }
});

test("every school teaches at least as long as the law asks, and continuation schools have a short day", () => {
  for (const school of schools.filter(({ departmental }) => departmental)) {
    const today = bellsOf(seed, school).filter((_, index) => (daysOf(seed, school, index + 1) & 2) !== 0);
    const minutes = today.reduce((sum, { begins, ends }) => sum + ends - begins, 0);
    const short = school.kind.schoolType === "continuation";
    expect(minutes).toBeGreaterThanOrEqual(short ? 180 : 240);
    expect(minutes < 240).toBe(short);
  }
});
