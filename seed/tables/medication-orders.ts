/** Rows of medication_orders: physicians write a new one for each school year. */
import { medicationOrders } from "../../sis/db/schema/health.ts";
import { dayNumber, lastYearOpeningDay, thisYearBegins } from "../district/calendar.ts";
import { attentionParts, conditions, orders, tenThousand } from "../district/health.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { ordersOf } from "../plan/health.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

const ordered = conditions.reduce(
  (sum, { parts, withMedication }) => sum + (parts * withMedication) / 100,
  0,
);
/** This year's, and last year's of nearly everyone. */
const perStudent = (1.9 * (ordered + attentionParts)) / tenThousand;

export const medicationOrderRows = tableRows(medicationOrders, {
  columns: ["id", "studentId", "medication", "dose", "leastMinutesBetween", "beginDate", "endDate"],
  expected: (plan) => Math.round(plan.students * perStudent),
  passes: [{ by: "school", write: writeOrders }],
});

const lastYear = dayNumber(lastYearOpeningDay);
const thisYear = dayNumber(thisYearBegins);

function writeOrders(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { id, studentId, medication, ofLastYear } of ordersOf(plan, school)) {
    const { dose, minutes } = orders[medication];
    rows.row().int4(id).int4(studentId).text(medication).text(dose).int2(minutes);
    if (ofLastYear) rows.date(lastYear).date(thisYear);
    else rows.date(thisYear).nothing();
  }
}
