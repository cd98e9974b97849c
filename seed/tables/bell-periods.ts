/** Rows of bell_periods: one all day in elementary schools, six where students change classes. */
import { bellPeriods } from "../../sis/db/schema/schools.ts";
import { periods } from "../district/classes.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { bellsOf } from "../plan/timetables.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const bellPeriodRows = tableRows(bellPeriods, {
  columns: ["schoolId", "period", "beginsAt", "endsAt", "required"],
  expected: (plan) => sumOver(plan, (school) => (school.departmental ? periods : 1)),
  passes: [{ by: "school", write: writeBells }],
});

function writeBells(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  bellsOf(plan.seed, school).forEach(({ begins, ends }, index) => {
    const period = index + 1;
    rows.row().int4(school.id).int2(period).time(begins).time(ends).boolean(true);
  });
}
