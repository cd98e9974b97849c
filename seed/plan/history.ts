/** Where a student was last year, and when the student was born. */
import { dayNumber, openingDay } from "../district/calendar.ts";
import { ungradedElementary, usualAge } from "../district/grades.ts";
import {
  cameToContinuation,
  changedSchool,
  fromAnywhere,
  newInKindergarten,
  newInOtherGrades,
  repeatersElsewhere,
  repeatersInGradeNine,
  whole,
} from "../district/people.ts";
import { hashOf } from "../random.ts";
import { drawFeeder } from "./feeders.ts";
import type { DistrictPlan, SchoolPlan } from "./school-plan.ts";

export type LastYear = { readonly schoolId: number; readonly grade: number };

/** Last year's school and grade; undefined for students who are new to the district. */
export function lastYearOf(
  plan: DistrictPlan,
  school: SchoolPlan,
  grade: number,
  studentId: number,
): LastYear | undefined {
  if (hashOf(plan.seed, "enrollments", studentId, 2) % whole < newcomersIn(grade)) return undefined;
  const before = isUngraded(grade) || repeatsGrade(plan.seed, grade, studentId) ? grade : grade - 1;
  const had = school.groups.some((group) => group.grade === before);
  const stayed = had && hashOf(plan.seed, "enrollments", studentId, 3) % whole >= newAt(plan, school, before);
  const schoolId = stayed ? school.id : feeder(plan, school, before, studentId);
  return schoolId === undefined ? undefined : { schoolId, grade: before };
}

/** Whether the student takes this grade for the second time. */
export function repeatsGrade(seed: number, grade: number, studentId: number): boolean {
  if (grade < 1 || grade > 12) return false;
  const share = grade === 9 ? repeatersInGradeNine : repeatersElsewhere;
  return hashOf(seed, "enrollments", studentId, 1) % whole < share;
}

/**
 * Days since January 1, 2000. [F] Kindergarten at 5 by September 1; [D] so a grade's usual students were born from
 * September 2, `age + 1` years before, within a year. Repeaters are a year older.
 */
export function birthDay(seed: number, grade: number, bornWithId: number, repeats: boolean): number {
  const year = openingYear - usualAge(grade) - 1 - yearsOlder(seed, grade, bornWithId, repeats);
  return dayNumber(`${year}-09-02`) + (hashOf(seed, "students", bornWithId, 1) % 365);
}

function newcomersIn(grade: number): number {
  if (grade === -1) return whole;
  return grade === 0 ? newInKindergarten : newInOtherGrades;
}

function isUngraded(grade: number): boolean {
  return grade >= ungradedElementary;
}

/** Of ten thousand students of a school, how many weren't there last year, when they were in this grade. */
function newAt(plan: DistrictPlan, school: SchoolPlan, before: number): number {
  if (school.kind.schoolType === "continuation") return cameToContinuation;
  return plan.feeders.get(before)?.[school.id - 1]?.joining ?? changedSchool;
}

/** Magnets and permits bring a few from anywhere in the district. */
function feeder(
  plan: DistrictPlan,
  school: SchoolPlan,
  grade: number,
  studentId: number,
): number | undefined {
  const near = plan.feeders.get(grade)?.[school.id - 1];
  const ticket = hashOf(plan.seed, "enrollments", studentId, 4);
  if (near && hashOf(plan.seed, "enrollments", studentId, 5) % whole >= fromAnywhere) {
    return drawFeeder(near, ticket);
  }
  const candidates = plan.schoolsByGrade.get(grade) ?? [];
  const index = candidates[ticket % candidates.length];
  return index === undefined ? undefined : index + 1;
}

const openingYear = Number(openingDay.slice(0, 4));
/** [K] Ungraded students are up to four years older than their usual age. */
const ungradedAges = 5;

function yearsOlder(seed: number, grade: number, bornWithId: number, repeats: boolean): number {
  if (isUngraded(grade)) return hashOf(seed, "students", bornWithId, 2) % ungradedAges;
  return repeats ? 1 : 0;
}
