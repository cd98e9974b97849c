/** Rows of immunization_exemptions: permanent ones, by a physician. */
import { immunizationExemptions } from "../../sis/db/schema/immunizations.ts";
import { exemptVaccines, immunizationParts, tenThousand } from "../district/health.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { studentsOf } from "../plan/health.ts";
import { standingOf } from "../plan/immunizations.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const immunizationExemptionRows = tableRows(immunizationExemptions, {
  columns: ["studentId", "vaccine", "endDate"],
  expected: (plan) =>
    Math.round((plan.students * exemptVaccines.length * immunizationParts.exempt) / tenThousand),
  passes: [{ by: "school", write: writeExemptions }],
});

function writeExemptions(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { id } of studentsOf(school)) {
    if (standingOf(plan.seed, id) !== "exempt") continue;
    for (const vaccine of exemptVaccines) rows.row().int4(id).text(vaccine).nothing();
  }
}
