/** Rows of calendars: those that schools of the district follow. */
import { calendars } from "../../sis/db/schema/schools.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { calendarsIn } from "../plan/calendars-in.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const calendarRows = tableRows(calendars, {
  columns: ["id", "title", "kind"],
  expected: (plan) => calendarsIn(plan).length,
  passes: [{ by: "district", write: writeCalendars }],
});

function writeCalendars(plan: DistrictPlan, rows: RowBuffer): void {
  for (const { id, title, kind } of calendarsIn(plan)) rows.row().int2(id).text(title).text(kind);
}
