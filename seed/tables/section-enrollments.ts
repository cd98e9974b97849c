/** Rows of section_enrollments: every student's seats. */
import { dayNumber, openingDay } from "../district/calendar.ts";
import { periods } from "../district/classes.ts";
import { isSelfContained, layoutSchool } from "../plan/layout-school.ts";
import type { SchoolPlan } from "../plan/school-plan.ts";
import { studentInSeat } from "../plan/section-plan.ts";
import { termOf } from "./sections.ts";
import { sumOver, type TableRows } from "./table-rows.ts";

const begin = dayNumber(openingDay);

function seatsOf(school: SchoolPlan): number {
  return school.groups.reduce((sum, group) => {
    const classes = isSelfContained(group.grade, school.departmental) ? 1 : periods;
    return sum + classes * (group.general + group.dayClass);
  }, 0);
}

export const sectionEnrollmentRows: TableRows = {
  name: "section_enrollments",
  columns: ["section_id", "student_id", "term_id", "period", "capacity", "seat", "begin_date", "end_date"],
  expected: (plan) => sumOver(plan, seatsOf),
  passes: [
    {
      by: "school",
      write: (plan, school, rows) => {
        layoutSchool(plan.seed, school).sections.forEach((section, index) => {
          const sectionId = school.firstSectionId + index;
          const term = termOf(section);
          for (let seat = 0; seat < section.enrolled; seat++) {
            const studentId = school.firstStudentId + studentInSeat(section.members, seat);
            rows.row().int4(sectionId).int4(studentId).int2(term).int2(section.period);
            rows
              .int2(section.capacity)
              .int2(seat + 1)
              .date(begin)
              .nothing();
          }
        });
      },
    },
  ],
};
