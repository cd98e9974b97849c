/** Rows of health_alerts: students' conditions, each with its care plan. */
import { healthAlerts } from "../../sis/db/schema/health.ts";
import { dayNumber, thisYearBegins } from "../district/calendar.ts";
import { conditions, tenThousand } from "../district/health.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { conditionsOf, studentsOf } from "../plan/health.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

const perStudent = conditions.reduce((sum, { parts }) => sum + parts, 0) / tenThousand;

export const healthAlertRows = tableRows(healthAlerts, {
  columns: ["studentId", "condition", "carePlan", "beginDate", "endDate"],
  expected: (plan) => Math.round(plan.students * perStudent),
  passes: [{ by: "school", write: writeAlerts }],
});

/** Families confirm them each year. */
const begins = dayNumber(thisYearBegins);

function writeAlerts({ seed }: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { id } of studentsOf(school)) {
    for (const { condition, carePlan } of conditionsOf(seed, id))
      rows.row().int4(id).text(condition).text(carePlan).date(begins).nothing();
  }
}
