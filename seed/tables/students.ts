/** Rows of students. */
import { students } from "../../sis/db/schema/people.ts";
import { dayNumber } from "../district/calendar.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { childOf } from "../plan/children.ts";
import { dayClassProgramsAt } from "../plan/day-classes.ts";
import { englishStatus } from "../plan/english-status.ts";
import { familyOf } from "../plan/families.ts";
import { formerStudentsOf } from "../plan/former-households.ts";
import { type DistrictPlan, type SchoolPlan, studentsIn } from "../plan/school-plan.ts";
import { specialEducationOf } from "../plan/special-education.ts";
import { tableRows, writeText } from "./table-rows.ts";

export const studentRows = tableRows(students, {
  columns: [
    "id",
    "studentNumber",
    "givenName",
    "familyName",
    "preferredName",
    "birthDate",
    "sex",
    "ethnicity",
    "homeLanguage",
    "englishStatus",
    "disability",
    "lowIncome",
    "fosterYouth",
    "homeless",
    "createdAt",
  ],
  expected: (plan) => plan.students + plan.formerStudents,
  weight: 4,
  passes: [
    { by: "school", write: writeSchool },
    { by: "school", write: writeFormer },
  ],
});

function writeSchool(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const programs = dayClassProgramsAt(plan.seed, school);
  for (const group of school.groups) {
    for (const { index } of studentsIn(group)) {
      const id = school.firstStudentId + index;
      writeStudent(plan, { id, grade: group.grade, program: programs.get(index) }, rows);
    }
  }
}

function writeFormer(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  for (const { id, grade } of formerStudentsOf(school)) {
    writeStudent(plan, { id, grade, program: undefined }, rows);
  }
}

const createdOn = dayNumber("2026-07-01");

/** `grade` is that of the last year in which the student was in the district. */
function writeStudent(
  plan: DistrictPlan,
  student: Parameters<typeof specialEducationOf>[1],
  rows: RowBuffer,
): void {
  const { id, grade } = student;
  const family = familyOf(plan, plan.households.householdOf[id - 1] ?? 0);
  const { sex, name } = childOf(plan, family, id);
  rows.row().int4(id).int8(studentNumber(id)).text(name.given).text(name.family);
  writeText(rows, name.preferred);
  rows.date(plan.households.bornOn[id - 1] ?? 0).text(sex);
  rows.text(family.ethnicity).text(family.language);
  rows.text(englishStatus(family, { seed: plan.seed, id, grade }));
  writeText(rows, specialEducationOf(plan.seed, student)?.disability);
  rows.boolean(family.lowIncome).boolean(family.foster);
  writeText(rows, family.homeless);
  rows.midnight(createdOn);
}

const lowestNumber = 1_000_000_000;
const numberRange = 1_073_741_824;
/** Odd, so that each id gets a unique number below 2^30. */
const numberStep = 640_531_527;

/** Ten digits in no visible order; at most 2,073,741,823. */
function studentNumber(studentId: number): number {
  return lowestNumber + ((studentId * numberStep) % numberRange);
}
