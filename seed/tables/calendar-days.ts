/** Rows of calendar_days: this school year's weekdays. */
import { calendarDays } from "../../sis/db/schema/schools.ts";
import { dayNumber, calendarDays as daysOfTheYear, thisSchoolYear } from "../district/calendar.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const calendarDayRows = tableRows(calendarDays, {
  columns: ["day", "schoolYear", "kind"],
  expected: () => daysOfTheYear().length,
  passes: [{ by: "district", write: writeDays }],
});

function writeDays(_plan: DistrictPlan, rows: RowBuffer): void {
  for (const { day, kind } of daysOfTheYear()) {
    rows.row().date(dayNumber(day)).int2(thisSchoolYear).text(kind);
  }
}
