/** Rows of student_guardians: for each household of a school, each student with each guardian. */
import { studentGuardians } from "../../sis/db/schema/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { eachHousehold } from "../plan/adults.ts";
import type { DistrictPlan, HouseholdRange } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const studentGuardianRows = tableRows(studentGuardians, {
  columns: ["studentId", "guardianId", "relationship"],
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
    const end = firstMember[household + 1] ?? 0;
    for (let place = firstMember[household] ?? end; place < end; place++) {
      adults.forEach((relationship, index) => {
        rows.row();
        rows
          .int4(members[place] ?? 0)
          .int4(firstId + index)
          .text(relationship);
      });
    }
  });
}
