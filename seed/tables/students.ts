/** Rows of students. */
import { dayNumber } from "../district/calendar.ts";
import {
  disabilities,
  fosterYouthShare,
  initiallyFluentShare,
  lowIncomeShare,
  otherDisabilities,
  otherSpecialEducationShare,
  resourceSpecialistShare,
  specialDayClassDisabilities,
  specialDayClassShare,
  whole,
} from "../district/people.ts";
import type { RowBuffer } from "../load/row-buffer.ts";
import { type Family, familiesOf, givenName } from "../plan/families.ts";
import { birthDay, repeatsGrade } from "../plan/history.ts";
import { planHouseholds } from "../plan/households.ts";
import type { DistrictPlan, GradeGroup, SchoolPlan } from "../plan/school-plan.ts";
import { createWeightedChoice, openStream, type RandomStream } from "../random.ts";
import type { TableRows } from "./table-rows.ts";

const createdOn = dayNumber("2026-07-01");
const lowestNumber = 1_000_000_000;
const numberRange = 1_073_741_824;
/** Odd, so that every id gives another number below 2^30. */
const numberStep = 640_531_527;

/** Ten digits that look like no order; at most 2,073,741,823. */
export function studentNumber(studentId: number): number {
  return lowestNumber + ((studentId * numberStep) % numberRange);
}

const drawDayClassDisability = createWeightedChoice(specialDayClassDisabilities);
const drawOtherDisability = createWeightedChoice(otherDisabilities);
const otherThanDayClass = Math.round((otherSpecialEducationShare * whole) / (whole - specialDayClassShare));

function writeSpecialEducation(rows: RowBuffer, dayClass: boolean, stream: RandomStream): void {
  if (!dayClass && !stream.chance(otherThanDayClass, whole)) {
    rows.nothing().nothing();
    return;
  }
  const index = (dayClass ? drawDayClassDisability : drawOtherDisability)(stream);
  const setting = dayClass ? "SDC" : stream.chance(resourceSpecialistShare, whole) ? "RSP" : "DIS";
  rows.text(disabilities[index]?.code ?? "SLD").text(setting);
}

function englishStatus(family: Family, stream: RandomStream): string {
  if (family.language === "English") return "EO";
  if (stream.chance(family.learners, whole)) return "EL";
  return stream.chance(initiallyFluentShare, whole) ? "IFEP" : "RFEP";
}

/** [K] Births: 51 boys to 49 girls; 2 in a thousand students are registered as X. */
function drawSex(stream: RandomStream): "F" | "M" | "X" {
  const ticket = stream.below(1_000);
  return ticket < 2 ? "X" : ticket < 511 ? "M" : "F";
}

type Placed = { id: number; grade: number; dayClass: boolean; bornWithId: number };

function writeStudent(plan: DistrictPlan, student: Placed, family: Family, rows: RowBuffer): void {
  const stream = openStream(plan.seed, "students", student.id);
  const sex = drawSex(stream);
  const repeats = repeatsGrade(plan.seed, student.grade, student.bornWithId);
  rows.row().int4(student.id).int8(studentNumber(student.id));
  rows.text(givenName(family, sex, stream)).text(family.familyName);
  rows.date(birthDay(plan.seed, student.grade, student.bornWithId, repeats)).text(sex);
  rows.text(family.ethnicity).text(family.language).text(englishStatus(family, stream));
  writeSpecialEducation(rows, student.dayClass, stream);
  rows.boolean(stream.chance(lowIncomeShare, whole)).boolean(stream.chance(fosterYouthShare, whole));
  rows.midnight(createdOn);
}

function* studentsIn(group: GradeGroup): Generator<{ index: number; dayClass: boolean }> {
  const total = group.general + group.dayClass;
  for (let place = 0; place < total; place++) {
    yield { index: group.first + place, dayClass: place >= group.general };
  }
}

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

export const studentRows: TableRows = {
  name: "students",
  columns: [
    "id",
    "student_number",
    "given_name",
    "family_name",
    "birth_date",
    "sex",
    "ethnicity",
    "home_language",
    "english_status",
    "disability",
    "special_education_setting",
    "low_income",
    "foster_youth",
    "created_at",
  ],
  expected: (plan) => plan.students,
  passes: [{ by: "school", write: writeSchool }],
};
