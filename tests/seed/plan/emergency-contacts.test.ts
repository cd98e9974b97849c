/** Emergency contacts: brothers and sisters have the same, and no two people one telephone. */
import { expect, test } from "vitest";
import { guardianPhone } from "../../../seed/plan/contacts.ts";
import { emergencyContactsOf } from "../../../seed/plan/emergency-contacts.ts";
import { familyOf } from "../../../seed/plan/families.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";

const plan = planDistrict(1, 1_500);
const contacts = Array.from(plan.households.schoolOf, (_, household) =>
  emergencyContactsOf(plan, household, familyOf(plan, household)),
).flat();

test("their numbers are theirs alone, and those of no guardian", () => {
  const phones = contacts.map(({ phone }) => phone);
  expect(new Set(phones).size).toBe(phones.length);
  const guardians = Array.from({ length: plan.guardians }, (_, index) =>
    guardianPhone(1, index + 1, index + 1),
  );
  const ofGuardians = new Set(guardians);
  expect(phones.filter((phone) => ofGuardians.has(phone))).toEqual([]);
  for (const phone of phones) expect(phone).toMatch(/^[2-9]\d\d-[01]\d\d-\d{4}$/);
});

test("all kinds of people are called", () => {
  expect(new Set(contacts.map(({ relationship }) => relationship))).toEqual(
    new Set(["grandparent", "relative", "neighbor", "friend"]),
  );
});
