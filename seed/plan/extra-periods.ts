/** Zero and seventh periods of large high schools: classes before and after the required six, for those who want more. */
import { traditionalCalendar } from "../district/calendar.ts";
import { extraPeriods, periods, secondarySizes } from "../district/classes.ts";
import { courseOf } from "../district/courses.ts";
import { hashOf, type RandomStream } from "../random.ts";
import { classBounds, classesFor, seatsFor } from "./class-division.ts";
import type { Roll } from "./course-levels.ts";
import type { GradeGroup, SchoolPlan } from "./school-plan.ts";
import type { SectionPlan } from "./section-plan.ts";

type School = Pick<SchoolPlan, "id" | "extraPeriods" | "groups" | "standsForMany">;

/** By period: of a thousand students, who takes it, and courses that no student takes in the other periods. */
const offered = [
  { period: 0, from: 0, below: extraPeriods.zeroParts, courses: ["PE-CO", "MUS-DR", "CTE-CY", "LAN-LA"] },
  {
    period: periods + 1,
    from: extraPeriods.zeroParts,
    below: extraPeriods.zeroParts + extraPeriods.seventhParts,
    courses: ["DAN-CH", "ART-SC", "PE-CO", "CTE-AC"],
  },
] as const;

/** Their teachers are still to be found. */
export function layoutExtraPeriods(
  seed: number,
  school: School,
  stream: RandomStream,
  { grades }: Pick<Roll, "grades">,
): SectionPlan[] {
  if (!school.extraPeriods) return [];
  return offered.flatMap(({ period, from, below, courses }) => {
    const students = studentsBetween(seed, school, { from, below });
    const size = secondarySizes.nonAcademic;
    if (students.length < extraPeriods.leastInClass) return [];
    const bounds = classBounds(students.length, classesFor(students.length, size), size, stream);
    return bounds.slice(1).map((end, index) => {
      const course = courseOf(courses[index % courses.length] ?? courses[0]);
      const members = Int32Array.from(students.slice(bounds[index], end));
      const own = Array.from(members, (student) => grades[student] ?? 0);
      return {
        ...{ course, kind: "scheduled" as const, period, title: course.title, members },
        ...{ lowGrade: Math.min(...own), highGrade: Math.max(...own) },
        capacity: seatsFor(members.length, size.most, stream),
        ...{ department: course.subject, teacher: 0, room: 0, coTeacher: -1, calendar: traditionalCalendar },
      };
    });
  });
}

/** By a ticket from 0 to 999. In a small district they are at least a class, of those who come first or last. */
function studentsBetween(
  seed: number,
  { id, groups, standsForMany }: School,
  { from, below }: { readonly from: number; readonly below: number },
): number[] {
  const ticketOf = (student: number): number => hashOf(seed, "sections", id, 2, student) % 1_000;
  const all = juniorsAndSeniors(groups);
  const drawn = all.filter((student) => ticketOf(student) >= from && ticketOf(student) < below);
  const { leastInClass } = extraPeriods;
  if (!standsForMany || drawn.length >= leastInClass || all.length < 2 * leastInClass) return drawn;
  const inOrder = all.toSorted((one, other) => ticketOf(one) - ticketOf(other));
  return from === 0 ? inOrder.slice(0, leastInClass) : inOrder.slice(-leastInClass);
}

/** Those outside special day classes. */
function juniorsAndSeniors(groups: readonly GradeGroup[]): number[] {
  return groups
    .filter(({ grade }) => grade === 11 || grade === 12)
    .flatMap(({ first, general }) => Array.from({ length: general }, (_, index) => first + index));
}
