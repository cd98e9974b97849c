/** Rows of bell_periods: one all day in elementary schools, six where students change classes, and two more at some schools. */
import { bellPeriods } from "../../sis/db/schema/schools.ts";
import { periods } from "../district/classes.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { hasExtraPeriods } from "../plan/extra-periods.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { bellsOf, extraBells } from "../plan/timetables.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const bellPeriodRows = tableRows(bellPeriods, {
  columns: ["schoolId", "period", "beginsAt", "endsAt", "required"],
  expected: (plan) => sumOver(plan, (school) => (school.departmental ? periods : 1)),
  passes: [{ by: "school", write: writeBells }],
});

function writeBells(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const six = bellsOf(plan.seed, school);
  six.forEach(({ begins, ends }, index) => {
    rows
      .row()
      .int4(school.id)
      .int2(index + 1)
      .time(begins)
      .time(ends)
      .boolean(true);
  });
  if (!hasExtraPeriods(plan.seed, school)) return;
  for (const { period, begins, ends } of extraBells(six)) {
    rows.row().int4(school.id).int2(period).time(begins).time(ends).boolean(false);
  }
}
