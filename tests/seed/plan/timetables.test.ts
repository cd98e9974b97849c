/** Each kind of day has its own bells, one after the other, and teaches as long as the law asks. */
import { expect, test } from "vitest";
import { elementaryBreakMinutes } from "../../../seed/district/classes.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { type DayBells, dayBellsOf, daysOf } from "../../../seed/plan/timetables.ts";

const { seed, schools } = planDistrict(1, 60_000);
const weekdays = [1, 2, 3, 4, 5];

test("a few high schools have long periods that take turns by day, and no other school has", () => {
  const withBlocks = schools.filter(({ timetable }) => timetable !== "six-periods");
  const high = schools.filter(({ kind }) => kind.schoolType === "high");
  expect(withBlocks.length).toBeGreaterThan(1);
  expect(withBlocks.length).toBeLessThan(high.length / 2);
  for (const { kind } of withBlocks) expect(kind.schoolType).toBe("high");
});

test("an A/B school has odd periods on A days, even ones on B days, and all six on Mondays", () => {
  const school = schools.find(({ timetable }) => timetable === "a-b");
  if (school === undefined) throw new Error("No school has A and B days.");
  const periods = dayBellsOf(seed, school).map(({ kind, weekdays: on, bells }) => [
    ...[kind, on],
    bells.map(({ period }) => period),
  ]);
  expect(periods).toEqual([
    ["all-periods", [1], [1, 2, 3, 4, 5, 6]],
    ["a-day", [2, 4], [1, 3, 5]],
    ["b-day", [3, 5], [2, 4, 6]],
  ]);
  expect([1, 2].map((period) => daysOf(seed, school, period))).toEqual([0b01011, 0b10101]);
});

test("every weekday has one kind of bells, whose periods follow each other", () => {
  for (const school of schools) {
    const days = dayBellsOf(seed, school);
    expect(days.flatMap((day) => day.weekdays).sort()).toEqual(weekdays);
    for (const { bells } of days) {
      bells.slice(1).forEach(({ begins }, index) => {
        expect(begins).toBeGreaterThan(bells[index]?.ends ?? 0);
      });
    }
  }
});

/** California Education Code 46113 and 46141: grades 4 to 12; 46170: continuation schools. */
const leastMinutes = { usual: 240, continuation: 180 } as const;
/** Education Code 46160. */
const leastInWeekOfBlocks = 1_200;

test("every school lets out early once a week, and teaches as long as the law asks on each day", () => {
  for (const school of schools) {
    const days = dayBellsOf(seed, school);
    const minutes = weekdays.map((weekday) => minutesOn(days, weekday, school.departmental));
    const week = minutes.reduce((sum, each) => sum + each, 0);
    const least = school.kind.schoolType === "continuation" ? leastMinutes.continuation : leastMinutes.usual;
    expect(Math.min(...minutes), school.name).toBeGreaterThanOrEqual(least);
    expect(week).toBeGreaterThanOrEqual(school.timetable === "six-periods" ? 0 : leastInWeekOfBlocks);
    expect(
      minutes.filter((each) => each === Math.min(...minutes)),
      school.name,
    ).toHaveLength(1);
  }
});

function minutesOn(days: readonly DayBells[], weekday: number, departmental: boolean): number {
  const bells = days.find((day) => day.weekdays.includes(weekday))?.bells ?? [];
  const required = bells.filter((bell) => bell.required);
  const rung = required.reduce((sum, { begins, ends }) => sum + ends - begins, 0);
  return departmental ? rung : rung - elementaryBreakMinutes;
}
