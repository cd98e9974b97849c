/** Rows of special_education_placements: one for each student with special education, from when they came until they left. */
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { dayNumber, lastYearOpeningDay } from "../district/calendar.ts";
import { yearOf } from "../district/calendars.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { dayClassProgramsAt } from "../plan/day-classes.ts";
import { formerStudentsOf } from "../plan/former-households.ts";
import { departureOf } from "../plan/former-students.ts";
import { lastYearOf } from "../plan/history.ts";
import { type DistrictPlan, type SchoolPlan, studentsIn } from "../plan/school-plan.ts";
import { placedElsewhere, specialEducationOf } from "../plan/special-education.ts";
import { sumOver, tableRows, writeText } from "./table-rows.ts";

export const specialEducationPlacementRows = tableRows(specialEducationPlacements, {
  columns: ["studentId", "setting", "beginDate", "endDate", "program"],
  expected: (plan) => sumOver(plan, placedStudents) + plan.formerStudents * placedElsewhere,
  passes: [
    { by: "school", write: writePlacements },
    { by: "school", write: writeFormer },
  ],
});

const lastOpening = dayNumber(lastYearOpeningDay);

function placedStudents({ groups }: SchoolPlan): number {
  return groups.reduce((sum, { general, dayClass }) => sum + dayClass + general * placedElsewhere, 0);
}

function writePlacements(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const programs = dayClassProgramsAt(plan.seed, school);
  const { begins } = yearOf(school.calendar.id);
  for (const group of school.groups) {
    for (const { index } of studentsIn(group)) {
      const id = school.firstStudentId + index;
      const program = programs.get(index);
      const placed = specialEducationOf(plan.seed, { id, grade: group.grade, program });
      if (placed === undefined) continue;
      const returns = lastYearOf(plan, school, group.grade, id) !== undefined;
      rows
        .row()
        .int4(id)
        .text(placed.setting)
        .date(returns ? lastOpening : begins)
        .nothing();
      writeText(rows, program);
    }
  }
}

function writeFormer(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const student of formerStudentsOf(school)) {
    const { id, grade } = student;
    const placed = specialEducationOf(plan.seed, { id, grade, program: undefined });
    if (placed === undefined) continue;
    const { day } = departureOf(plan.seed, student);
    rows.row().int4(id).text(placed.setting).date(lastOpening).date(day).nothing();
  }
}
