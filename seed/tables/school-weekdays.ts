/** Rows of school_weekdays: the kind of day that each weekday is at a school. */
import { schoolWeekdays } from "../../sis/db/schema/schools.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { dayBellsOf } from "../plan/timetables.ts";
import { tableRows } from "./table-rows.ts";

const daysAWeek = 5;

export const schoolWeekdayRows = tableRows(schoolWeekdays, {
  columns: ["schoolId", "weekday", "dayKind"],
  expected: (plan) => daysAWeek * plan.schools.length,
  passes: [{ by: "school", write: writeWeekdays }],
});

function writeWeekdays(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { kind, weekdays } of dayBellsOf(plan.seed, school)) {
    for (const weekday of weekdays) rows.row().int4(school.id).int2(weekday).text(kind);
  }
}
