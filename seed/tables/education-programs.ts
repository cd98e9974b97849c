/** Rows of education_programs: one for each student with special education. */
import { educationPrograms } from "../../sis/db/schema/special-education.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { educationProgramsOf, programCounts } from "../plan/education-programs.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { firstCaseManagerId } from "../plan/support-staff.ts";
import { sumOver, tableRows, writeNumber } from "./table-rows.ts";

export const educationProgramRows = tableRows(educationPrograms, {
  columns: ["studentId", "caseManagerId", "reviewedOn", "assessedOn", "consentOn", "transferredOn"],
  expected: (plan) => sumOver(plan, (school) => programCounts(plan.seed, school).programs),
  passes: [{ by: "school", write: writePrograms }],
});

function writePrograms(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const first = firstCaseManagerId(plan, school.id);
  for (const program of educationProgramsOf(plan, school)) {
    rows
      .row()
      .int4(program.studentId)
      .int4(first + program.caseManager)
      .date(program.reviewedOn)
      .date(program.assessedOn);
    writeNumber(rows, program.consentOn);
    writeNumber(rows, program.transferredOn);
  }
}
