/** Rows of student_guardians: for each household of a school, each student with each guardian. */
import { studentGuardians } from "../../sis/db/schema/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { eachHousehold } from "../plan/adults.ts";
import { type Link, linksOf } from "../plan/custody.ts";
import type { DistrictPlan, HouseholdRange } from "../plan/school-plan.ts";
import { tableRows, writeText } from "./table-rows.ts";

export const studentGuardianRows = tableRows(studentGuardians, {
  columns: [
    ...(["studentId", "guardianId", "relationship", "standing"] as const),
    ...(["custodyNote", "livesWithStudent", "contactOrder"] as const),
  ],
  expected: ({ students, formerStudents, guardians, households }) =>
    Math.round(((students + formerStudents) * guardians) / households.schoolOf.length),
  passes: [
    { by: "school", write: writeLinks },
    { by: "school", write: (plan, { formerFamilies }, rows) => writeLinks(plan, formerFamilies, rows) },
  ],
});

function writeLinks(plan: DistrictPlan, families: HouseholdRange, rows: RowBuffer): void {
  const { firstMember, members } = plan.households;
  eachHousehold(plan, families, (household, firstId, adults) => {
    const links = linksOf(plan.seed, household, adults);
    for (const student of members.subarray(firstMember[household], firstMember[household + 1])) {
      links.forEach((link, index) => {
        rows.row();
        rows.int4(student).int4(firstId + index);
        writeLink(link, rows);
      });
    }
  });
}

function writeLink(
  { relationship, standing, note, livesWithStudent, contactOrder }: Link,
  rows: RowBuffer,
): void {
  rows.text(relationship).text(standing);
  writeText(rows, note);
  rows.boolean(livesWithStudent);
  if (contactOrder === undefined) rows.nothing();
  else rows.int2(contactOrder);
}
