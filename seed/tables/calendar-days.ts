/** Rows of calendar_days: this school year's weekdays in each calendar. */
import { calendarDays } from "../../sis/db/schema/schools.ts";
import { dayNumber, thisSchoolYear } from "../district/calendar.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { calendarsIn } from "../plan/calendars-in.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const calendarDayRows = tableRows(calendarDays, {
  columns: ["calendarId", "day", "schoolYear", "kind"],
  expected: (plan) => calendarsIn(plan).reduce((sum, { days }) => sum + days().length, 0),
  passes: [{ by: "district", write: writeDays }],
});

function writeDays(plan: DistrictPlan, rows: RowBuffer): void {
  for (const { id, days } of calendarsIn(plan)) {
    for (const { day, kind } of days()) {
      rows.row().int2(id).date(dayNumber(day)).int2(thisSchoolYear).text(kind);
    }
  }
}
