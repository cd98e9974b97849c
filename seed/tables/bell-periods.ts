/** Rows of bell_periods: one all day in elementary schools, six where students change classes, and one or two more at some schools. */
import { bellPeriods } from "../../sis/db/schema/schools.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { dayBellsOf } from "../plan/timetables.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const bellPeriodRows = tableRows(bellPeriods, {
  columns: ["schoolId", "dayKind", "period", "beginsAt", "endsAt", "required"],
  expected: (plan) => sumOver(plan, (school) => bellsOf(plan, school)),
  passes: [{ by: "school", write: writeBells }],
});

function bellsOf({ seed }: DistrictPlan, school: SchoolPlan): number {
  return dayBellsOf(seed, school).reduce((sum, { bells }) => sum + bells.length, 0);
}

function writeBells(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { kind, bells } of dayBellsOf(plan.seed, school)) {
    for (const { period, begins, ends, required } of bells) {
      rows.row().int4(school.id).text(kind).int2(period).time(begins).time(ends).boolean(required);
    }
  }
}
