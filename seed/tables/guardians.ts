/** Rows of guardians. */
import { guardians } from "../../sis/db/schema/people.ts";
import { guardianEmail } from "../district/passwords.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import {
  type Family,
  familiesOf,
  guardianFamilyName,
  type Relationship,
  relationshipOf,
} from "../plan/families.ts";
import { planHouseholds } from "../plan/households.ts";
import { drawAdultName } from "../plan/person-names.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { openStream } from "../random.ts";
import { tableRows } from "./table-rows.ts";

export const guardianRows = tableRows(guardians, {
  columns: ["id", "givenName", "familyName", "phone", "email"],
  expected: (plan) => plan.guardians,
  weight: 2,
  passes: [{ by: "school", write: writeGuardians }],
});

function writeGuardians(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const { firstGuardian } = planHouseholds(plan.seed, school);
  familiesOf(plan.seed, school.id, firstGuardian.length - 1).forEach((family, household) => {
    const first = firstGuardian[household] ?? 0;
    const end = firstGuardian[household + 1] ?? first;
    for (let guardian = first; guardian < end; guardian++) {
      writeGuardian(plan, school.firstGuardianId + guardian, guardian > first, family, rows);
    }
  });
}

/** [K] Women among a hundred guardians of each relationship. */
const womenIn: Record<Relationship, number> = {
  mother: 100,
  father: 0,
  grandparent: 70,
  relative: 60,
  other: 50,
};

function writeGuardian(
  plan: DistrictPlan,
  id: number,
  second: boolean,
  family: Family,
  rows: RowBuffer,
): void {
  const stream = openStream(plan.seed, "guardians", id, 1);
  const relationship = relationshipOf(plan.seed, id, second);
  const woman = stream.chance(womenIn[relationship], 100);
  rows
    .row()
    .int4(id)
    .text(drawAdultName(family.names.group, woman, stream));
  rows.text(guardianFamilyName(family, relationship, stream));
  rows.text(phoneNumber(stream.below(700))).text(guardianEmail(id));
}

const areaCodes = ["213", "310", "323", "424", "626", "747", "818"];

/** Numbers 555-0100 to 555-0199 are reserved for fiction. */
function phoneNumber(ticket: number): string {
  const area = areaCodes[ticket % areaCodes.length] ?? "213";
  return `${area}-555-01${String(Math.floor(ticket / areaCodes.length) % 100).padStart(2, "0")}`;
}
