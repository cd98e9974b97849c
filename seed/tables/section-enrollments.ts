/** Rows of section_enrollments: every student's seats. */
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { yearOf } from "../district/calendars.ts";
import { periods } from "../district/classes.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { isSelfContained, layoutOf } from "../plan/layout-school.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { sumOver, tableRows } from "./table-rows.ts";

export const sectionEnrollmentRows = tableRows(sectionEnrollments, {
  columns: ["sectionId", "studentId", "seat", "beginDate", "endDate"],
  expected: (plan) => sumOver(plan, seatsOf),
  passes: [{ by: "school", write: writeSeats }],
});

function seatsOf(school: SchoolPlan): number {
  return school.groups.reduce((sum, group) => {
    const classes = isSelfContained(group.grade, school.departmental) ? 1 : periods;
    return sum + classes * (group.general + group.dayClass) + (school.advisory ? group.general : 0);
  }, 0);
}

function writeSeats(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  layoutOf(plan, school).sections.forEach((section, index) => {
    const sectionId = school.firstSectionId + index;
    const { begins } = yearOf(section.calendar);
    section.members.forEach((student, place) => {
      rows
        .row()
        .int4(sectionId)
        .int4(school.firstStudentId + student);
      rows
        .int2(place + 1)
        .date(begins)
        .nothing();
    });
  });
}
