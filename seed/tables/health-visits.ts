/** Rows of health_visits: those of the last month of last year. */
import { healthVisits } from "../../sis/db/schema/health.ts";
import { visitsInThousand } from "../district/health.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { visitsOf } from "../plan/health.ts";
import { nurseOf } from "../plan/nurses.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

/** [D] Nine in ten students were in the district last year. */
const perStudent = (0.9 * visitsInThousand) / 1_000;

export const healthVisitRows = tableRows(healthVisits, {
  columns: [
    ...(["id", "studentId", "schoolId", "day", "version", "reason", "outcome", "note"] as const),
    ...(["recordedBy", "recordedAt", "operationId"] as const),
  ],
  expected: (plan) => Math.round(plan.students * perStudent),
  passes: [{ by: "school", write: writeVisits }],
});

function writeVisits(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { studentId, schoolId, day, minute, reason, outcome } of visitsOf(plan, school)) {
    rows.row();
    const id = rows.rows;
    rows.int4(id).int4(studentId).int4(schoolId).date(day).int4(1).text(reason).text(outcome).nothing();
    rows.int4(nurseOf(plan, schoolId)).moment(day, minute).text(`seeded-visit-${id}`);
  }
}
