/** Rows of staff_schools: the schools of staff members who serve several. */
import { staffSchools } from "../../sis/db/schema/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { firstSupportId, supportStaff } from "../plan/support-staff.ts";
import { tableRows } from "./table-rows.ts";

export const staffSchoolRows = tableRows(staffSchools, {
  columns: ["staffId", "schoolId"],
  expected: (plan) => supportStaff(plan).reduce((sum, { serves = [] }) => sum + serves.length, 0),
  passes: [{ by: "district", write: writeSchools }],
});

function writeSchools(plan: DistrictPlan, rows: RowBuffer): void {
  supportStaff(plan).forEach(({ serves = [] }, index) => {
    for (const schoolId of serves)
      rows
        .row()
        .int4(firstSupportId(plan) + index)
        .int4(schoolId);
  });
}
