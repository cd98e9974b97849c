/** Guardians who work for the district: each is one member of the staff, found from either side. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { adultsOf } from "../../../seed/plan/adults.ts";
import { familyOf, guardianName } from "../../../seed/plan/families.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { guardianOfStaff, nameAsGuardian, staffOfGuardian } from "../../../seed/plan/working-guardians.ts";

const people = fc
  .record({ seed: fc.nat(), schoolStaff: fc.integer({ min: 1, max: 300 }), more: fc.nat(5_000) })
  .map(({ seed, schoolStaff, more }) => ({
    ...{ seed, schoolStaff, districtAdministrators: 2, guardians: schoolStaff + 2 + more },
  }));

test("each guardian who works for the district is found from either side, and nobody is two people", () => {
  fc.assert(
    fc.property(people, (district) => {
      const staff = district.schoolStaff + district.districtAdministrators;
      const fromStaff = new Map<number, number>();
      for (let id = 1; id <= staff; id++) {
        const guardian = guardianOfStaff(district, id);
        if (guardian !== undefined) fromStaff.set(guardian, id);
      }
      const fromGuardians = new Map<number, number>();
      for (let id = 1; id <= district.guardians; id++) {
        const member = staffOfGuardian(district, id);
        if (member !== undefined) fromGuardians.set(id, member);
      }
      expect(fromGuardians).toEqual(fromStaff);
      expect(new Set(fromStaff.values()).size).toBe(fromStaff.size);
      expect(guardianOfStaff(district, staff + 1)).toBeUndefined();
    }),
    { numRuns: 20 },
  );
});

test("they have one name at work and at their children's school", () => {
  const plan = planDistrict(1, 1_500);
  let found = 0;
  plan.households.schoolOf.forEach((_, household) => {
    adultsOf(1, household).forEach((relationship, index) => {
      const id = (plan.firstGuardian[household] ?? 0) + index;
      const staffId = staffOfGuardian(plan, id);
      if (staffId === undefined) return;
      found++;
      expect(nameAsGuardian(plan, staffId)).toEqual(
        guardianName(1, familyOf(plan, household), { id, relationship }),
      );
    });
  });
  expect(found).toBeGreaterThan(10);
});
