/** Rows of sections, their meetings, teachers and first assignment. */
import { dayNumber } from "../district/calendar.ts";
import { layoutSchool } from "../plan/layout-school.ts";
import type { SectionPlan } from "../plan/section-plan.ts";
import { sumOver, type TableRows } from "./table-rows.ts";

/** Homerooms run all year, scheduled sections in fall. */
export function termOf(section: SectionPlan): number {
  return section.kind === "homeroom" ? 1 : 2;
}

export const sectionRows: TableRows = {
  name: "sections",
  columns: [
    "id",
    "school_id",
    "course_id",
    "term_id",
    "period",
    "capacity",
    "title",
    "kind",
    "low_grade",
    "high_grade",
  ],
  expected: (plan) => sumOver(plan, (school) => school.sections),
  passes: [
    {
      by: "school",
      write: (plan, school, rows) => {
        layoutSchool(plan.seed, school).sections.forEach((section, index) => {
          rows
            .row()
            .int4(school.firstSectionId + index)
            .int4(school.id)
            .int4(section.course.id);
          rows.int2(termOf(section)).int2(section.period).int2(section.capacity);
          rows.text(section.title).text(section.kind).int2(section.lowGrade).int2(section.highGrade);
        });
      },
    },
  ],
};

/** Monday to Friday. */
const everyDay = 31;

export const sectionMeetingRows: TableRows = {
  name: "section_meetings",
  columns: ["section_id", "period", "days", "room_id"],
  expected: (plan) => sumOver(plan, (school) => school.sections),
  passes: [
    {
      by: "school",
      write: (plan, school, rows) => {
        layoutSchool(plan.seed, school).sections.forEach((section, index) => {
          rows
            .row()
            .int4(school.firstSectionId + index)
            .int2(section.period);
          rows.int2(everyDay).int4(school.firstRoomId + section.room);
        });
      },
    },
  ],
};

export const sectionTeacherRows: TableRows = {
  name: "section_teachers",
  columns: ["section_id", "staff_id", "role"],
  expected: (plan) => sumOver(plan, (school) => school.sections + school.coTeachers),
  passes: [
    {
      by: "school",
      write: (plan, school, rows) => {
        const firstResourceTeacherId = school.firstStaffId + school.staff.teachers;
        layoutSchool(plan.seed, school).sections.forEach((section, index) => {
          const sectionId = school.firstSectionId + index;
          rows
            .row()
            .int4(sectionId)
            .int4(school.firstStaffId + section.teacher)
            .text("primary");
          if (section.coTeacher < 0) return;
          rows
            .row()
            .int4(sectionId)
            .int4(firstResourceTeacherId + section.coTeacher)
            .text("co-teacher");
        });
      },
    },
  ],
};

/** `numeric` 100.00: one digit group of 100, no weight, positive, two decimals. */
const hundredPoints = Buffer.from([0, 1, 0, 0, 0, 0, 0, 2, 0, 100]);
const dueOn = dayNumber("2026-08-21");

export const assignmentRows: TableRows = {
  name: "assignments",
  columns: ["id", "section_id", "title", "points_possible", "due_on"],
  expected: (plan) => sumOver(plan, (school) => school.scheduledSections),
  passes: [
    {
      by: "school",
      write: (_plan, school, rows) => {
        const homerooms = school.sections - school.scheduledSections;
        for (let index = 0; index < school.scheduledSections; index++) {
          rows
            .row()
            .int4(school.firstAssignmentId + index)
            .int4(school.firstSectionId + homerooms + index);
          rows.text("Diagnostic assessment").bytes(hundredPoints).date(dueOn);
        }
      },
    },
  ],
};
