/** Rows of courses: the district's catalog. */
import { courses } from "../../sis/db/schema/scheduling.ts";
import { collegeAreaOf } from "../district/college-preparation.ts";
import { courses as catalog } from "../district/courses.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan } from "../plan/school-plan.ts";
import { tableRows, writeText } from "./table-rows.ts";

export const courseRows = tableRows(courses, {
  columns: [
    "id",
    "code",
    "title",
    "subject",
    "subjectGroup",
    "lowGrade",
    "highGrade",
    "repeatable",
    "collegeArea",
  ],
  expected: () => catalog.length,
  passes: [{ by: "district", write: writeCatalog }],
});

function writeCatalog(_plan: DistrictPlan, rows: RowBuffer): void {
  for (const course of catalog) {
    rows.row().int4(course.id).text(course.code).text(course.title).text(course.subject);
    rows.text(course.subjectGroup).int2(course.lowGrade).int2(course.highGrade).boolean(course.repeatable);
    writeText(rows, collegeAreaOf(course.code, course.lowGrade));
  }
}
