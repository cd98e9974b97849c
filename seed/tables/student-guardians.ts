/** Rows of student_guardians: each student's one or two guardians. */
import { studentGuardians } from "../../sis/db/schema/people.ts";
import { twoGuardianHouseholds } from "../district/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { relationshipOf } from "../plan/families.ts";
import { planHouseholds } from "../plan/households.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const studentGuardianRows = tableRows(studentGuardians, {
  columns: ["studentId", "guardianId", "relationship"],
  expected: (plan) => Math.round(plan.students * (1 + twoGuardianHouseholds / 100)),
  passes: [{ by: "school", write: writeLinks }],
});

function writeLinks(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const { householdOf, firstGuardian } = planHouseholds(plan.seed, school);
  for (let student = 0; student < school.students; student++) {
    const household = householdOf[student] ?? 0;
    const first = firstGuardian[household] ?? 0;
    const end = firstGuardian[household + 1] ?? first;
    for (let guardian = first; guardian < end; guardian++) {
      const id = school.firstGuardianId + guardian;
      rows.row();
      rows.int4(school.firstStudentId + student).int4(id);
      rows.text(relationshipOf(plan.seed, id, guardian > first));
    }
  }
}
