/** Rows of courses: the district's catalog. */
import { courses } from "../district/courses.ts";
import type { TableRows } from "./table-rows.ts";

export const courseRows: TableRows = {
  name: "courses",
  columns: ["id", "code", "title", "subject", "subject_group", "low_grade", "high_grade", "repeatable"],
  expected: () => courses.length,
  passes: [
    {
      by: "district",
      write: (_plan, rows) => {
        for (const course of courses) {
          rows.row().int4(course.id).text(course.code).text(course.title).text(course.subject);
          rows
            .text(course.subjectGroup)
            .int2(course.lowGrade)
            .int2(course.highGrade)
            .boolean(course.repeatable);
        }
      },
    },
  ],
};
