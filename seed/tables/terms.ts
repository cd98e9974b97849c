/** Rows of terms. */
import { terms } from "../../sis/db/schema/schools.ts";
import { dayNumber, terms as districtTerms } from "../district/calendar.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const termRows = tableRows(terms, {
  columns: ["id", "schoolYear", "title", "kind", "beginDate", "endDate"],
  expected: () => districtTerms.length,
  passes: [{ by: "district", write: writeTerms }],
});

function writeTerms(_plan: DistrictPlan, rows: RowBuffer): void {
  for (const term of districtTerms) {
    rows.row().int2(term.id).int2(term.schoolYear).text(term.title).text(term.kind);
    rows.date(dayNumber(term.beginDate)).date(dayNumber(term.endDate));
  }
}
