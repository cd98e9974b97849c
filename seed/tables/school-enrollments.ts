/** Rows of school_enrollments: this year's for every student, then last year's for those who were here. */
import { dayNumber, lastYearLastDay, lastYearOpeningDay, openingDay } from "../district/calendar.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { lastYearOf } from "../plan/history.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import type { TableRows } from "./table-rows.ts";

const thisYear = 2027;
const lastYear = 2026;
const opening = dayNumber(openingDay);
const lastOpening = dayNumber(lastYearOpeningDay);
const lastDay = dayNumber(lastYearLastDay);
/** CALPADS: year-end exit of a student who goes on. */
const yearEndExit = "E155";

function eachStudent(school: SchoolPlan, visit: (id: number, grade: number) => void): void {
  for (const { grade, first, general, dayClass } of school.groups) {
    for (let index = first; index < first + general + dayClass; index++) {
      visit(school.firstStudentId + index, grade);
    }
  }
}

/** [K] New kindergartners come from no California school, other new students from another district. */
function entryCode(plan: DistrictPlan, school: SchoolPlan, grade: number, id: number): string {
  const before = lastYearOf(plan, school, grade, id);
  if (!before) return grade <= 0 ? "E1" : "E2";
  const promoted = !school.groups.some((group) => group.grade === before.grade);
  return before.schoolId === school.id || promoted ? "R1" : "T1";
}

function writeThisYear(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  eachStudent(school, (id, grade) => {
    rows.row().int4(id).int4(id).int4(school.id).int2(thisYear).int2(grade).date(opening);
    rows
      .text(entryCode(plan, school, grade, id))
      .nothing()
      .nothing();
  });
}

/** Ids continue after this year's, with a gap for each student who was not here. */
function writeLastYear(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  eachStudent(school, (id, grade) => {
    const before = lastYearOf(plan, school, grade, id);
    if (!before) return;
    rows
      .row()
      .int4(plan.students + id)
      .int4(id)
      .int4(before.schoolId)
      .int2(lastYear)
      .int2(before.grade);
    rows.date(lastOpening).text("R1").date(lastDay).text(yearEndExit);
  });
}

/** [D] New are 0.7 % (transitional kindergarten), 7.4 % (kindergarten) and 3.5 % of the rest. */
const hereLastYear = 0.89;

export const schoolEnrollmentRows: TableRows = {
  name: "school_enrollments",
  columns: [
    "id",
    "student_id",
    "school_id",
    "school_year",
    "grade",
    "entry_date",
    "entry_code",
    "exit_date",
    "exit_code",
  ],
  expected: (plan) => Math.round(plan.students * (1 + hereLastYear)),
  passes: [
    { by: "school", write: writeThisYear },
    { by: "school", write: writeLastYear },
  ],
};
