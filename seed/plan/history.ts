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
import { repeatsGrade } from "./ages.ts";
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
