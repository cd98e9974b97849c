/** The students of a school by grade, and how many of them are in special day classes. */
import { leastInProgram } from "../district/classes.ts";
import { dayClassSpans } from "../district/day-classes.ts";
import { gradeCounts, ungradedElementary, ungradedSecondary } from "../district/grades.ts";
import { specialDayClassShare, whole } from "../district/people.ts";
import { hashOf } from "../random.ts";
import { type EnrolledSchool, isSmall } from "./plan-enrollment.ts";
import type { GradeGroup } from "./school-plan.ts";

export function groupsOf(seed: number, id: number, school: EnrolledSchool, ofDistrict: number): GradeGroup[] {
  const share = dayClassShare(seed, id, school, ofDistrict);
  const groups: GradeGroup[] = [];
  let first = 0;
  let graded = 0;
  gradeCounts.forEach(({ grade }, column) => {
    const count = school.countByGrade[column] ?? 0;
    if (count === 0) return;
    const ungraded = grade === ungradedElementary || grade === ungradedSecondary;
    const dayClass = ungraded ? count : Math.round((graded + count) * share) - Math.round(graded * share);
    groups.push({ grade, first, general: count - dayClass, dayClass });
    first += count;
    graded += ungraded ? 0 : count;
  });
  return groups.map((group) => (isTinyProgram(group, groups) ? withoutDayClass(group) : group));
}

/** Whether the special day classes of the group's span would have hardly any students. */
function isTinyProgram({ grade }: GradeGroup, groups: readonly GradeGroup[]): boolean {
  const span = dayClassSpans.find(({ low, high }) => grade >= low && grade <= high);
  if (!span) return false;
  const sharing = groups.filter((group) => group.grade >= span.low && group.grade <= span.high);
  return sharing.reduce((sum, { dayClass }) => sum + dayClass, 0) < leastInProgram;
}

function withoutDayClass(group: GradeGroup): GradeGroup {
  return { ...group, general: group.general + group.dayClass, dayClass: 0 };
}

const ungradedStudents = gradeCounts
  .filter(({ grade }) => grade >= ungradedElementary)
  .reduce((sum, { students }) => sum + students, 0);
const gradedStudents = gradeCounts.reduce((sum, { students }) => sum + students, 0) - ungradedStudents;
const gradedDayClass =
  ((gradedStudents + ungradedStudents) * specialDayClassShare) / whole - ungradedStudents;
/** Graded students in special day classes, over all graded students; half of the schools host all of them. */
const shareWhereHosted = (2 * gradedDayClass) / gradedStudents;

/** [K] In the smallest districts with several schools, the elementary school has all of them. */
const smallest = { below: 1_500, times: 1.5 } as const;

function dayClassShare(seed: number, id: number, { kind }: EnrolledSchool, ofDistrict: number): number {
  if (!isSmall(ofDistrict) || ofDistrict >= smallest.below)
    return hostsDayClasses(seed, id) ? shareWhereHosted : 0;
  const hosts = kind.schoolType === "elementary" && kind.governance === "district";
  return hosts ? smallest.times * shareWhereHosted : 0;
}

function hostsDayClasses(seed: number, id: number): boolean {
  return hashOf(seed, "programs", id, 99) % 2 === 0;
}
