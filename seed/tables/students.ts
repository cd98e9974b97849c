/** Rows of students. */
import { students } from "../../sis/db/schema/people.ts";
import { dayNumber } from "../district/calendar.ts";
import { fosterYouthShare, initiallyFluentShare, lowIncomeShare, whole } from "../district/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { type Family, familiesOf } from "../plan/families.ts";
import { birthDay, repeatsGrade } from "../plan/history.ts";
import { planHouseholds } from "../plan/households.ts";
import { drawChildName } from "../plan/person-names.ts";
import { type DistrictPlan, type SchoolPlan, studentsIn } from "../plan/school-plan.ts";
import { specialEducationOf } from "../plan/special-education.ts";
import { openStream, type RandomStream } from "../random.ts";
import { tableRows } from "./table-rows.ts";

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
    "createdAt",
  ],
  expected: (plan) => plan.students,
  weight: 4,
  passes: [{ by: "school", write: writeSchool }],
});

function writeSchool(plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer): void {
  const households = planHouseholds(plan.seed, school);
  const families = familiesOf(plan.seed, school.id, households.firstGuardian.length - 1);
  for (const group of school.groups) {
    for (const { index, dayClass } of studentsIn(group)) {
      const family = families[households.householdOf[index] ?? 0];
      if (!family) continue;
      const id = school.firstStudentId + index;
      const bornWithId = school.firstStudentId + (households.bornWith[index] ?? index);
      writeStudent(plan, { id, grade: group.grade, dayClass, bornWithId }, family, rows);
    }
  }
}

type PlacedStudent = {
  readonly id: number;
  readonly grade: number;
  readonly dayClass: boolean;
  readonly bornWithId: number;
};

const createdOn = dayNumber("2026-07-01");

function writeStudent(plan: DistrictPlan, student: PlacedStudent, family: Family, rows: RowBuffer): void {
  const stream = openStream(plan.seed, "students", student.id);
  const sex = drawSex(stream);
  const repeats = repeatsGrade(plan.seed, student.grade, student.bornWithId);
  rows.row().int4(student.id).int8(studentNumber(student.id));
  const name = drawChildName(family.names, sex, stream);
  rows.text(name.given).text(name.family);
  if (name.preferred === undefined) rows.nothing();
  else rows.text(name.preferred);
  rows.date(birthDay(plan.seed, student.grade, student.bornWithId, repeats)).text(sex);
  rows.text(family.ethnicity).text(family.language).text(englishStatus(family, stream));
  const disability = specialEducationOf(plan.seed, student)?.disability;
  if (disability === undefined) rows.nothing();
  else rows.text(disability);
  rows.boolean(stream.chance(lowIncomeShare, whole)).boolean(stream.chance(fosterYouthShare, whole));
  rows.midnight(createdOn);
}

/** [K] Births: 51 boys to 49 girls; 2 in a thousand students are registered as X. */
function drawSex(stream: RandomStream): "F" | "M" | "X" {
  const ticket = stream.below(1_000);
  return ticket < 2 ? "X" : ticket < 511 ? "M" : "F";
}

const lowestNumber = 1_000_000_000;
const numberRange = 1_073_741_824;
/** Odd, so that each id gets a unique number below 2^30. */
const numberStep = 640_531_527;

/** Ten digits in no visible order; at most 2,073,741,823. */
function studentNumber(studentId: number): number {
  return lowestNumber + ((studentId * numberStep) % numberRange);
}

function englishStatus(family: Family, stream: RandomStream): string {
  if (family.language === "English") return "EO";
  if (stream.chance(family.learners, whole)) return "EL";
  return stream.chance(initiallyFluentShare, whole) ? "IFEP" : "RFEP";
}
