/** Rows of terms. */
import { terms } from "../../sis/db/schema/schools.ts";
import { dayNumber } from "../district/calendar.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { calendarsIn } from "../plan/calendars-in.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const termRows = tableRows(terms, {
  columns: ["id", "schoolYear", "calendarId", "title", "kind", "beginDate", "endDate"],
  expected: (plan) => termsIn(plan).length,
  passes: [{ by: "district", write: writeTerms }],
});

function termsIn(plan: DistrictPlan) {
  return calendarsIn(plan).flatMap(({ terms: own }) => own);
}

function writeTerms(plan: DistrictPlan, rows: RowBuffer): void {
  for (const { id, schoolYear, calendarId, title, kind, beginDate, endDate } of termsIn(plan)) {
    rows.row().int2(id).int2(schoolYear).int2(calendarId).text(title).text(kind);
    rows.date(dayNumber(beginDate)).date(dayNumber(endDate));
  }
}
