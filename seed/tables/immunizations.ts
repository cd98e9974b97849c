/** Rows of immunizations: the doses of each student, one row for each vaccine. */
import { immunizations } from "../../sis/db/schema/immunizations.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { studentsOf } from "../plan/health.ts";
import { dosesOf } from "../plan/immunizations.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

/** [D] Five vaccines, and for nearly half of all students the booster. */
const rowsPerStudent = 5.45;

export const immunizationRows = tableRows(immunizations, {
  columns: ["studentId", "vaccine", "doses"],
  expected: (plan) => Math.round(plan.students * rowsPerStudent),
  passes: [{ by: "school", write: writeDoses }],
});

function writeDoses(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { id, grade } of studentsOf(school)) {
    const bornOn = plan.households.bornOn[id - 1] ?? 0;
    for (const { vaccine, doses } of dosesOf(plan.seed, { id, grade, bornOn }))
      rows.row().int4(id).text(vaccine).dates(doses);
  }
}
