/** Each kind of timetable that a district has is somewhere in a district of 5,000. */
import { expect, test } from "vitest";
import { traditionalCalendar } from "../../../seed/district/calendar.ts";
import { trackCalendars } from "../../../seed/district/calendars.ts";
import { tracksIn } from "../../../seed/plan/in-tracks.ts";
import { layoutSchool } from "../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import type { SchoolPlan } from "../../../seed/plan/school-plan.ts";

const isYearRound = ({ calendar }: SchoolPlan) => calendar.id !== traditionalCalendar;

test("a district of 5,000 has a school with A and B days, one with a zero period, and one that is in session all year", () => {
  const { schools } = planDistrict(1, 5_000);
  expect(schools.filter(({ timetable }) => timetable === "a-b")).toHaveLength(1);
  expect(schools.filter(({ extraPeriods }) => extraPeriods)).toHaveLength(1);
  expect(schools.filter(isYearRound)).toHaveLength(1);
});

test("where the year-round school is large, every student and every teacher is in one of its four tracks", () => {
  const { seed, schools } = planDistrict(1, 40_000);
  const [school, ...others] = schools.filter(isYearRound);
  if (school === undefined) throw new Error("No school is in session all year.");
  expect(others).toEqual([]);
  const { sections } = layoutSchool(seed, school);
  expect([...new Set(sections.map(({ calendar }) => calendar))].sort()).toEqual([...trackCalendars].sort());
  const tracksOf = (whose: (section: (typeof sections)[number]) => Iterable<number>) =>
    Map.groupBy(
      sections.flatMap((section) => [...whose(section)].map((who) => ({ who, calendar: section.calendar }))),
      ({ who }) => who,
    );
  for (const people of [tracksOf(({ members }) => members), tracksOf(({ teacher }) => [teacher])]) {
    for (const [, seats] of people) expect(new Set(seats.map(({ calendar }) => calendar)).size).toBe(1);
  }
  const onRecord = tracksIn(school);
  for (const { members, calendar } of sections)
    for (const student of members) expect(onRecord(student)).toBe(calendar);
});
