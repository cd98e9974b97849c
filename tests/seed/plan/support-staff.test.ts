/** Staff without accounts: every school has a principal, and large schools have people of their own for the rest. */
import { expect, test } from "vitest";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { supportStaff } from "../../../seed/plan/support-staff.ts";

const plan = planDistrict(1, 20_000);
const members = supportStaff(plan);

test("every school has one principal", () => {
  const led = members.filter(({ position }) => position === "principal").map(({ schoolId }) => schoolId);
  expect(led).toEqual(plan.schools.map(({ id }) => id));
});

test("a large high school has assistant principals, a nurse and a psychologist", () => {
  const largest = plan.schools.toSorted((first, second) => second.students - first.students)[0];
  const positions = members
    .filter(({ schoolId }) => schoolId === largest?.id)
    .map(({ position }) => position);
  expect(new Set(positions)).toEqual(
    new Set(["principal", "assistant-principal", "nurse", "psychologist", "case-manager"]),
  );
});

test("those who travel serve schools of one region, and every school has a speech therapist", () => {
  const traveling = members.filter(({ serves }) => serves !== undefined);
  const regionOf = new Map(plan.schools.map(({ id, region }) => [id, region]));
  for (const { serves = [] } of traveling) {
    expect(serves.length).toBeGreaterThan(0);
    expect(new Set(serves.map((id) => regionOf.get(id))).size).toBe(1);
  }
  const served = traveling
    .filter(({ position }) => position === "speech-therapist")
    .flatMap(({ serves = [] }) => serves);
  expect(served.toSorted((first, second) => first - second)).toEqual(plan.schools.map(({ id }) => id));
  const shared = members.filter(({ schoolId }) => schoolId === undefined).map(({ position }) => position);
  expect(new Set(shared)).toEqual(
    new Set([
      "nurse",
      "psychologist",
      "speech-therapist",
      "adapted-physical-education",
      "substitute",
      "monitor",
    ]),
  );
});
