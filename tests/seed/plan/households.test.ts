/** Households: every student in one, sizes and twins in the proportions given, and the same ones every time. */
import { expect, test } from "vitest";
import { householdSizes, twoGuardianHouseholds } from "../../../seed/district/people.ts";
import { planHouseholds } from "../../../seed/plan/households.ts";

const grades = [0, 1, 2, 3, 4, 5];
const perGrade = 500;
const school = {
  id: 1,
  students: grades.length * perGrade,
  groups: grades.map((grade, index) => ({ grade, first: index * perGrade, general: perGrade, dayClass: 0 })),
};
const { householdOf, firstGuardian, bornWith } = planHouseholds(1, school);
const households = firstGuardian.length - 1;

test("the same seed gives the same households", () => {
  expect(planHouseholds(1, school)).toEqual({ householdOf, firstGuardian, bornWith });
});

test("every household has one to three students", () => {
  const sizes = new Array<number>(households).fill(0);
  for (const household of householdOf) sizes[household] = (sizes[household] ?? 0) + 1;
  expect(new Set(sizes)).toEqual(new Set(householdSizes.map((_, index) => index + 1)));
});

test("about two in three households have two guardians, and every household has one", () => {
  const counts = firstGuardian.slice(1).map((end, index) => end - (firstGuardian[index] ?? 0));
  expect(new Set(counts)).toEqual(new Set([1, 2]));
  const pairs = counts.filter((count) => count === 2).length / households;
  expect(Math.abs(pairs - twoGuardianHouseholds / 100)).toBeLessThan(0.05);
});

test("twins live in one household and are in one grade", () => {
  const twins = [...bornWith.entries()].filter(([student, other]) => student !== other);
  expect(twins.length).toBeGreaterThan(10);
  for (const [student, other] of twins) {
    expect(householdOf[student]).toBe(householdOf[other]);
    expect(Math.floor(student / perGrade)).toBe(Math.floor(other / perGrade));
  }
});
