/** Rows of medication_doses: the log of the last days of last year, of what is taken every day. */
import { medicationDoses } from "../../sis/db/schema/health.ts";
import { attentionParts, conditions, orders, tenThousand } from "../district/health.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { dosesGiven } from "../plan/health.ts";
import { nurseOf } from "../plan/nurses.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

const daily = conditions.reduce(
  (sum, { medication, parts, withMedication }) =>
    sum + (orders[medication].daily ? (parts * withMedication) / 100 : 0),
  attentionParts,
);
/** Two each, of nearly everyone. */
const perStudent = (1.8 * daily) / tenThousand;

export const medicationDoseRows = tableRows(medicationDoses, {
  columns: [
    ...(["id", "orderId", "schoolId", "givenAt", "version", "state"] as const),
    ...(["recordedBy", "recordedAt", "operationId"] as const),
  ],
  expected: (plan) => Math.round(plan.students * perStudent),
  passes: [{ by: "school", write: writeDoses }],
});

function writeDoses(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { orderId, schoolId, day, minute } of dosesGiven(plan, school)) {
    rows.row();
    const id = rows.rows;
    rows.int4(id).int4(orderId).int4(schoolId).moment(day, minute).int4(1).text("given");
    rows.int4(nurseOf(plan, schoolId)).moment(day, minute).text(`seeded-dose-${id}`);
  }
}
