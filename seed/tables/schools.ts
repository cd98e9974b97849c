/** Rows of schools. */
import { schools } from "../../sis/db/schema/schools.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { tableRows } from "./table-rows.ts";

export const schoolRows = tableRows(schools, {
  columns: [
    "id",
    "name",
    "schoolType",
    "region",
    "latitude",
    "longitude",
    "lowGrade",
    "highGrade",
    "calendarId",
    "charter",
    "capacity",
    "projectedEnrollment",
  ],
  expected: (plan) => plan.schools.length,
  passes: [{ by: "school", write: writeSchool }],
});

function writeSchool(_plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  rows.row().int4(school.id).text(school.name).text(school.kind.schoolType).text(school.region);
  rows.float8(school.latitude).float8(school.longitude);
  rows.int2(school.lowGrade).int2(school.highGrade).int2(school.calendar.id).boolean(school.charter);
  rows.int4(school.capacity).int4(school.projectedEnrollment);
}
