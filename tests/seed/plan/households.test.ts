/** Households of the whole district: siblings as families have them, and the same ones every time. */
import { describe, expect, test } from "vitest";
import { householdSizes } from "../../../seed/district/people.ts";
import { leastDaysBetweenBirths } from "../../../seed/plan/birth-days.ts";
import { childOf } from "../../../seed/plan/children.ts";
import { familyOf } from "../../../seed/plan/families.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";

const plan = planDistrict(1, 8_000);
const { householdOf, firstMember, members, bornOn, present } = plan.households;
const schoolOf = plan.households.schoolOf.subarray(0, present);
const households = Array.from(schoolOf, (_, household) =>
  Array.from(members.slice(firstMember[household], firstMember[household + 1])).filter(isHere),
);
const several = households.filter(({ length }) => length > 1);

/** Unlike those who left. */
function isHere(student: number): boolean {
  return student <= plan.students;
}

function schoolOfStudent(id: number): number | undefined {
  return plan.schools.find(({ firstStudentId, students }) => id < firstStudentId + students)?.id;
}

test("the same seed gives the same households", () => {
  expect(planDistrict(1, 8_000).households).toEqual(plan.households);
});

test("every student has one household, of one to four students", () => {
  expect(households.flat().sort((first, second) => first - second)).toEqual(
    Array.from({ length: plan.students }, (_, index) => index + 1),
  );
  for (const [household, family] of households.entries()) {
    expect(family.every((id) => householdOf[id - 1] === household)).toBe(true);
  }
  expect(new Set(households.map(({ length }) => length))).toEqual(
    new Set(householdSizes.map((_, index) => index + 1)),
  );
});

test("a school's households follow each other, and so do their guardians", () => {
  expect(Array.from(schoolOf)).toEqual(Array.from(schoolOf).sort((first, second) => first - second));
  let guardians = 0;
  for (const school of plan.schools) {
    expect(school.firstGuardianId).toBe(guardians + 1);
    expect(schoolOf[school.firstHousehold]).toBe(school.id - 1);
    guardians += school.guardians;
  }
  for (const { formerFamilies } of plan.schools) {
    expect(formerFamilies.firstGuardianId).toBe(guardians + 1);
    guardians += formerFamilies.guardians;
  }
  expect(plan.guardians).toBe(guardians);
});

describe("brothers and sisters", () => {
  test("are twins or at least ten months apart, the oldest first", () => {
    const days = several.flatMap((family) =>
      family.slice(1).map((id, index) => (bornOn[id - 1] ?? 0) - (bornOn[(family[index] ?? 0) - 1] ?? 0)),
    );
    expect(days.filter((apart) => apart !== 0 && apart < leastDaysBetweenBirths)).toEqual([]);
    expect(days.filter((apart) => apart === 0).length).toBeGreaterThan(50);
  });

  test("often go to different schools", () => {
    const apart = several.filter((family) => new Set(family.map(schoolOfStudent)).size > 1);
    expect(apart.length / several.length).toBeGreaterThan(0.3);
    expect(apart.length / several.length).toBeLessThan(0.7);
  });

  test("never have one given name", () => {
    for (const family of several) {
      const names = family.map((id) => {
        const { name } = childOf(plan, familyOf(plan, householdOf[id - 1] ?? 0), id);
        return (name.given || name.family).normalize("NFD").replaceAll(/\p{M}/gu, "");
      });
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
