/** Rows of school_years. */
import { schoolYears } from "../../sis/db/schema/schools.ts";
import { dayNumber, schoolYears as years } from "../district/calendar.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const schoolYearRows = tableRows(schoolYears, {
  columns: ["id", "beginDate", "endDate"],
  expected: () => years.length,
  passes: [{ by: "district", write: writeYears }],
});

function writeYears(_plan: DistrictPlan, rows: RowBuffer): void {
  for (const { id, beginDate, endDate } of years) {
    rows.row().int2(id).date(dayNumber(beginDate)).date(dayNumber(endDate));
  }
}
