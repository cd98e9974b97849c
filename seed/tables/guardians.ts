/** Rows of guardians: those of each school's households. */
import { guardians } from "../../sis/db/schema/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { eachHousehold } from "../plan/adults.ts";
import { emailOf, guardianPhone } from "../plan/contacts.ts";
import { linksOf } from "../plan/custody.ts";
import { familyOf, guardianName } from "../plan/families.ts";
import type { DistrictPlan, HouseholdRange } from "../plan/school-plan.ts";
import { staffOfGuardian } from "../plan/working-guardians.ts";
import { tableRows, writeNumber, writeText } from "./table-rows.ts";

export const guardianRows = tableRows(guardians, {
  columns: ["id", "givenName", "familyName", "phone", "email", "householdId", "staffId"],
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

/** A home has the id of its first guardian. */
function writeGuardians(plan: DistrictPlan, families: HouseholdRange, rows: RowBuffer): void {
  eachHousehold(plan, families, (household, firstId, adults) => {
    const family = familyOf(plan, household);
    linksOf(plan.seed, household, adults).forEach(({ relationship, home }, index) => {
      const id = firstId + index;
      const firstOfHome = home === 1 ? firstId : id;
      const name = guardianName(plan.seed, family, { id, relationship });
      rows.row().int4(id).text(name.given).text(name.family);
      rows.text(guardianPhone(plan.seed, id, firstOfHome));
      writeText(rows, emailOf(plan.seed, id));
      const unsheltered = home === 1 && family.homeless === "unsheltered";
      writeNumber(rows, unsheltered ? undefined : firstOfHome);
      writeNumber(rows, staffOfGuardian(plan, id));
    });
  });
}
