/** Where a student was last year. */
import { dayNumber, openingDay } from "../district/calendar.ts";
import { usualAge } from "../district/grades.ts";
import {
  changedSchool,
  newInKindergarten,
  newInOtherGrades,
  repeatersElsewhere,
  repeatersInGradeNine,
  whole,
} from "../district/people.ts";
import { hashOf } from "../random.ts";
import type { DistrictPlan, SchoolPlan } from "./school-plan.ts";

export type LastYear = { schoolId: number; grade: number };

/** Whether the student takes this grade for the second time. */
export function repeatsGrade(seed: number, grade: number, studentId: number): boolean {
  if (grade < 1 || grade > 12) return false;
  const share = grade === 9 ? repeatersInGradeNine : repeatersElsewhere;
  return hashOf(seed, "enrollments", studentId, 1) % whole < share;
}

/** Schools take their new students from few others: [K] four. */
const feeders = 4;

function feeder(plan: DistrictPlan, school: SchoolPlan, grade: number, studentId: number): number | null {
  const candidates = plan.schoolsByGrade.get(grade) ?? [];
  const turn = hashOf(plan.seed, "enrollments", studentId, 4) % feeders;
  const index = candidates[(hashOf(plan.seed, "schools", school.id, 4) + turn) % candidates.length];
  return index === undefined ? null : index + 1;
}

/** Last year's school and grade, or null for students who are new to the district. */
export function lastYearOf(
  plan: DistrictPlan,
  school: SchoolPlan,
  grade: number,
  studentId: number,
): LastYear | null {
  const newcomers = grade === -1 ? whole : grade === 0 ? newInKindergarten : newInOtherGrades;
  if (hashOf(plan.seed, "enrollments", studentId, 2) % whole < newcomers) return null;
  const before = grade >= 13 || repeatsGrade(plan.seed, grade, studentId) ? grade : grade - 1;
  const had = school.groups.some((group) => group.grade === before);
  const stayed = had && hashOf(plan.seed, "enrollments", studentId, 3) % whole >= changedSchool;
  const schoolId = stayed ? school.id : feeder(plan, school, before, studentId);
  return schoolId === null ? null : { schoolId, grade: before };
}

const openingYear = Number(openingDay.slice(0, 4));
/** [K] Ungraded students are up to so many years older than their usual age. */
const ungradedSpread = 5;

/**
 * Days since 1 January 2000. [F] Kindergarten at 5 by 1 September; [D] so a grade's usual students were born from
 * 2 September, `age + 1` years before, within a year. Repeaters are a year older.
 */
export function birthDay(seed: number, grade: number, bornWithId: number, repeats: boolean): number {
  const older = grade >= 13 ? hashOf(seed, "students", bornWithId, 2) % ungradedSpread : repeats ? 1 : 0;
  const year = openingYear - usualAge(grade) - 1 - older;
  return dayNumber(`${year}-09-02`) + (hashOf(seed, "students", bornWithId, 1) % 365);
}
