/** Last year's students who left: every one has a family, and the district knows how they went. */
import { describe, expect, test } from "vitest";
import { dayNumber, lastYearLastDay, lastYearOpeningDay } from "../../../seed/district/calendar.ts";
import { eachHousehold } from "../../../seed/plan/adults.ts";
import { leastDaysBetweenBirths } from "../../../seed/plan/birth-days.ts";
import { formerStudentsOf } from "../../../seed/plan/former-households.ts";
import { departureOf } from "../../../seed/plan/former-students.ts";
import { plannedDistrict } from "../planned-district.ts";

describe.each([50, 500, 20_000])("in a district of %i students", (students) => {
  const plan = plannedDistrict(1, students);
  const { householdOf, firstMember, members, bornOn, present } = plan.households;
  const former = plan.schools.flatMap((school) => [...formerStudentsOf(school)]);

  test("the ids of those who left follow those of this year's students", () => {
    expect(former.map(({ id }) => id)).toEqual(
      Array.from({ length: plan.formerStudents }, (_, index) => students + 1 + index),
    );
  });

  test("every student has one household, and every household has guardians of its own", () => {
    expect(Int32Array.from(members).sort()).toEqual(
      Int32Array.from({ length: students + plan.formerStudents }, (_, index) => index + 1),
    );
    const guardians: number[] = [];
    const households: number[] = [];
    for (const ranges of [plan.schools, plan.schools.map(({ formerFamilies }) => formerFamilies)]) {
      for (const range of ranges) {
        eachHousehold(plan, range, (household, first, adults) => {
          households.push(household);
          for (const index of adults.keys()) guardians.push(first + index);
        });
      }
    }
    expect(households).toEqual([...Array(firstMember.length - 1).keys()]);
    expect(guardians).toEqual(Array.from({ length: plan.guardians }, (_, index) => index + 1));
  });

  test("who left is the eldest of a family that stayed, and siblings are twins or ten months apart", () => {
    for (const { id, graduated } of former) {
      const household = householdOf[id - 1] ?? -1;
      const family = members.subarray(firstMember[household], firstMember[household + 1]);
      if (household < present) expect([family[0], graduated]).toEqual([id, true]);
      const days = [...family].map((member) => bornOn[member - 1] ?? 0).sort((a, b) => a - b);
      const apart = days.slice(1).map((day, index) => day - (days[index] ?? 0));
      expect(apart.every((between) => between === 0 || between >= leastDaysBetweenBirths)).toBe(true);
    }
  });

  test("everyone left on a day of last year, with a code, and graduates when it was over", () => {
    for (const student of former) {
      const { day, code } = departureOf(plan.seed, student);
      expect(code === "E230").toBe(student.graduated);
      expect(day).toBeGreaterThan(dayNumber(lastYearOpeningDay));
      expect(day).toBeLessThanOrEqual(dayNumber(lastYearLastDay) + 1);
    }
  });
});
