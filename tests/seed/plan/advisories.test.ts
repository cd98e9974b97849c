/** Advisories: a short period in which a teacher looks after a group of students, at some middle and high schools. */
import { expect, test } from "vitest";
import { advisory } from "../../../seed/district/classes.ts";
import { layoutSchool } from "../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { dayBellsOf, daysOf } from "../../../seed/plan/timetables.ts";

const { seed, schools } = planDistrict(1, 20_000);
const withAdvisory = schools.filter((school) => school.advisory);

test("at a school with advisories everyone outside special day classes has one, and no teacher has two", () => {
  expect(withAdvisory.length).toBeGreaterThan(0);
  for (const school of withAdvisory) {
    const { sections } = layoutSchool(seed, school);
    const own = sections.filter(({ period }) => period === advisory.period);
    const students = own.flatMap(({ members }) => [...members]);
    const general = school.groups.reduce((sum, group) => sum + group.general, 0);
    expect([students.length, new Set(students).size]).toEqual([general, general]);
    expect(new Set(own.map(({ teacher }) => teacher)).size).toBe(own.length);
    for (const { members } of own) expect(members.length).toBeLessThanOrEqual(advisory.size.most);
  }
});

test("it rings between the second and the third period, on every day but the short one", () => {
  for (const school of withAdvisory) {
    const [short] = dayBellsOf(seed, school).find(({ kind }) => kind === "early-out")?.weekdays ?? [];
    expect(daysOf(seed, school, advisory.period)).toBe(31 - (1 << ((short ?? 0) - 1)));
    const bells = dayBellsOf(seed, school).find(({ kind }) => kind === "regular")?.bells ?? [];
    expect(bells.map(({ period }) => period)).toEqual([1, 2, advisory.period, 3, 4, 5, 6]);
  }
});
