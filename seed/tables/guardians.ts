/** Rows of guardians: those of each school's households. */
import { guardians } from "../../sis/db/schema/people.ts";
import { guardianEmail } from "../district/passwords.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { eachHousehold, type Relationship } from "../plan/adults.ts";
import { phoneNumber } from "../plan/contacts.ts";
import { familyOf, guardianFamilyName } from "../plan/families.ts";
import { drawAdultName } from "../plan/person-names.ts";
import type { DistrictPlan, HouseholdRange } from "../plan/school-plan.ts";
import { openStream } from "../random.ts";
import { tableRows } from "./table-rows.ts";

export const guardianRows = tableRows(guardians, {
  columns: ["id", "givenName", "familyName", "phone", "email"],
  expected: (plan) => plan.guardians,
  weight: 2,
  passes: [
    { by: "school", write: writeGuardians },
    {
      by: "school",
      write: (plan, { formerFamilies }, rows) => writeGuardians(plan, formerFamilies, rows),
    },
  ],
});

/** [K] Women among a hundred guardians of each relationship. */
const womenIn: Record<Relationship, number> = {
  mother: 100,
  father: 0,
  grandparent: 70,
  relative: 60,
  "foster-parent": 60,
  other: 50,
};

function writeGuardians(plan: DistrictPlan, families: HouseholdRange, rows: RowBuffer): void {
  eachHousehold(plan, families, (household, firstId, adults) => {
    const family = familyOf(plan, household);
    adults.forEach((relationship, index) => {
      const id = firstId + index;
      const stream = openStream(plan.seed, "guardians", id);
      const woman = stream.chance(womenIn[relationship], 100);
      rows
        .row()
        .int4(id)
        .text(drawAdultName(family.names.group, woman, stream));
      rows.text(guardianFamilyName(family, relationship, stream));
      rows.text(phoneNumber(plan.seed, id, firstId)).text(guardianEmail(id));
    });
  });
}
