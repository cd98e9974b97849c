/** Rows of school_enrollments: this year's for every student, then last year's for those who returned and those who didn't. */
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { dayNumber, lastSchoolYear, lastYearOpeningDay, thisSchoolYear } from "../district/calendar.ts";
import { yearOf } from "../district/calendars.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { formerStudentsOf } from "../plan/former-households.ts";
import { departureOf, graduatingGrade } from "../plan/former-students.ts";
import { type LastYear, lastYearOf } from "../plan/history.ts";
import { tracksIn } from "../plan/in-tracks.ts";
import { centerStudents } from "../plan/magnet-centers.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";
import { tableRows, writeNumber, writeSmallNumber } from "./table-rows.ts";

/** [D] 0.7% (transitional kindergarten), 7.4% (kindergarten) and 3.5% (the rest) are new. */
const hereLastYear = 0.89;

export const schoolEnrollmentRows = tableRows(schoolEnrollments, {
  columns: [
    "id",
    "studentId",
    "schoolId",
    "schoolYear",
    "grade",
    "entryDate",
    "entryCode",
    "exitDate",
    "exitCode",
    "magnetCenterId",
    "trackCalendarId",
  ],
  expected: (plan) => Math.round(plan.students * (1 + hereLastYear)) + plan.formerStudents,
  passes: [
    { by: "school", write: writeThisYear },
    { by: "school", write: writeLastYear },
    { by: "school", write: writeFormer },
  ],
});

const lastOpening = dayNumber(lastYearOpeningDay);

function writeThisYear(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const { begins } = yearOf(school.calendar.id);
  const trackOf = tracksIn(school);
  eachStudent(school, (id, grade, center) => {
    rows.row().int4(id).int4(id).int4(school.id).int2(thisSchoolYear).int2(grade).date(begins);
    rows
      .text(entryCode(plan, school, grade, id))
      .nothing()
      .nothing();
    writeNumber(rows, center);
    writeSmallNumber(rows, trackOf(id - school.firstStudentId));
  });
}

/** Ids continue after this year's, with a gap for each student who is new. */
function writeLastYear(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  eachStudent(school, (id, grade, center) => {
    const before = lastYearOf(plan, school, grade, id);
    if (!before) return;
    rows.row();
    rows
      .int4(plan.students + id)
      .int4(id)
      .int4(before.schoolId);
    rows.int2(lastSchoolYear).int2(before.grade);
    const { lastYearBegins, lastYearEnded } = yearOf(plan.schools[before.schoolId - 1]?.calendar.id ?? 0);
    rows
      .date(lastYearBegins)
      .text("R1")
      .date(lastYearEnded)
      .text(exitCode(plan, school, before));
    writeNumber(rows, before.schoolId === school.id ? center : undefined);
    rows.nothing();
  });
}

function writeFormer(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const student of formerStudentsOf(school)) {
    const { id, grade } = student;
    const { day, code } = departureOf(plan.seed, student);
    rows.row();
    rows
      .int4(plan.students + id)
      .int4(id)
      .int4(school.id);
    rows
      .int2(lastSchoolYear)
      .int2(grade)
      .date(lastOpening)
      .text("R1")
      .date(day)
      .text(code)
      .nothing()
      .nothing();
  }
}

/** Repeats grade 12, returned to the same school, finished the school's last grade, or went to another school here. */
function exitCode(plan: DistrictPlan, school: SchoolPlan, before: LastYear): string {
  if (before.grade === graduatingGrade) return "E156";
  if (before.schoolId === school.id) return "E155";
  return plan.schools[before.schoolId - 1]?.highGrade === before.grade ? "E230" : "T160";
}

function eachStudent(
  { center, groups, firstStudentId }: SchoolPlan,
  visit: (id: number, grade: number, center: number | undefined) => void,
): void {
  for (const group of groups) {
    const { grade, first, general, dayClass } = group;
    const inCenter = centerStudents(center, group);
    for (let index = 0; index < general + dayClass; index++) {
      visit(firstStudentId + first + index, grade, index < inCenter ? center?.id : undefined);
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
