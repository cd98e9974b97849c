/** Where a student was last year. */
import { ungradedElementary } from "../district/grades.ts";
import {
  cameToContinuation,
  changedSchool,
  fromAnywhere,
  newInKindergarten,
  newInOtherGrades,
  whole,
} from "../district/people.ts";
import { hashOf } from "../random.ts";
import { repeatsGrade, repeatsTwice } from "./ages.ts";
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
  const schoolId = stayed ? school.id : feederOf(plan, school, before, studentId);
  return schoolId === undefined ? undefined : { schoolId, grade: before };
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

/**
 * The school and grade two years ago, for those who were here last year; undefined for students who were new then, or
 * too young. Most were at last year's school if it has the grade.
 */
export function twoYearsAgo(
  plan: DistrictPlan,
  { schoolId, grade }: LastYear,
  { id, gradeNow }: { readonly id: number; readonly gradeNow: number },
): LastYear | undefined {
  const thirdTime = grade === gradeNow && repeatsTwice(plan.seed, gradeNow, id);
  const before = thirdTime ? grade : grade - 1;
  if (hashOf(plan.seed, "enrollments", id, 6) % whole < newcomersIn(grade)) return undefined;
  const school = plan.schools[schoolId - 1];
  if (!school) return undefined;
  const had = school.groups.some((group) => group.grade === before);
  const earlier = had ? school.id : feederOf(plan, school, before, id);
  return earlier === undefined ? undefined : { schoolId: earlier, grade: before };
}

/** Magnets and permits bring a few from anywhere in the district. */
function feederOf(
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
