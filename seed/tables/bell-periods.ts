/** Rows of bell_periods: one all day in elementary schools, six where students change classes. */
import { bellPeriods } from "../../sis/db/schema/schools.ts";
import {
  elementaryDayMinutes,
  firstBellWeights,
  lunchAfterPeriod,
  lunchMinutes,
  passingMinutes,
  periodMinutes,
  periods,
} from "../district/classes.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { createWeightedChoice, openStream } from "../random.ts";
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

const drawFirstBell = createWeightedChoice(firstBellWeights);
const earliestBellMinute = 7 * 60 + 30;

/** Start and end of each period, in minutes since midnight. */
function bellsOf(
  seed: number,
  school: SchoolPlan,
): readonly { readonly begins: number; readonly ends: number }[] {
  const first = earliestBellMinute + 5 * drawFirstBell(openStream(seed, "bells", school.id));
  if (!school.departmental) return [{ begins: first, ends: first + elementaryDayMinutes }];
  return Array.from({ length: periods }, (_, index) => {
    const lunch = index >= lunchAfterPeriod ? lunchMinutes : 0;
    const begins = first + index * (periodMinutes + passingMinutes) + lunch;
    return { begins, ends: begins + periodMinutes };
  });
}
