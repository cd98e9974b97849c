/** Rows of magnet_centers. */
import { magnetCenters } from "../../sis/db/schema/schools.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const magnetCenterRows = tableRows(magnetCenters, {
  columns: ["id", "schoolId", "code", "name"],
  expected: (plan) => sumOver(plan, ({ center }) => (center ? 1 : 0)),
  passes: [{ by: "school", write: writeCenter }],
});

function writeCenter(_plan: DistrictPlan, { id, center }: SchoolPlan, rows: RowBuffer): void {
  if (center) rows.row().int4(center.id).int4(id).text(center.code).text(center.name);
}
