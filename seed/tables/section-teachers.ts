/** Rows of section_teachers: one primary teacher per section, and a co-teacher in some. */
import { sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { yearOf } from "../district/calendars.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { layoutOf } from "../plan/layout-school.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const sectionTeacherRows = tableRows(sectionTeachers, {
  columns: ["sectionId", "staffId", "role", "beginDate"],
  expected: (plan) => sumOver(plan, (school) => school.sections + school.coTeachers),
  passes: [{ by: "school", write: writeTeachers }],
});

function writeTeachers(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const firstResourceTeacherId = school.firstStaffId + school.staff.teachers;
  layoutOf(plan, school).sections.forEach((section, index) => {
    const sectionId = school.firstSectionId + index;
    const { begins } = yearOf(section.calendar);
    rows.row().int4(sectionId);
    rows
      .int4(school.firstStaffId + section.teacher)
      .text("primary")
      .date(begins);
    if (section.coTeacher < 0) return;
    rows.row().int4(sectionId);
    rows
      .int4(firstResourceTeacherId + section.coTeacher)
      .text("co-teacher")
      .date(begins);
  });
}
