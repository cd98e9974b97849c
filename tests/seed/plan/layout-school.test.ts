/** For any size and seed, the layout gives every student exactly one place in each period. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutSchool } from "../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import type { SchoolPlan } from "../../../seed/plan/school-plan.ts";

/** For each student of the school, the periods in which they have a seat, as a bit set; -1 where two conflict. */
function periodsOf(seed: number, school: SchoolPlan): Int32Array {
  const periods = new Int32Array(school.students);
  for (const section of layoutSchool(seed, school).sections) {
    if (section.period === 0 || section.period > 6) continue;
    const bit = 2 ** (section.period - 1);
    for (const student of section.members) {
      const held = periods[student] ?? 0;
      periods[student] = held & bit ? -1 : held | bit;
    }
  }
  return periods;
}

test("every student of every school has one homeroom or six periods, and no student is missing", () => {
  const sizes = fc.integer({ min: 50, max: 6_000 });
  const seeds = fc.integer({ min: 0, max: 2_147_483_647 });
  fc.assert(
    fc.property(sizes, seeds, (students, seed) => {
      const plan = planDistrict(seed, students);
      expect(plan.schools.reduce((sum, school) => sum + school.students, 0)).toBe(students);
      for (const school of plan.schools) {
        expect(periodsOf(seed, school).every((held) => held === 1 || held === 63)).toBe(true);
      }
    }),
    { numRuns: 60, seed: 2014 },
  );
});
