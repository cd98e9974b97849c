/** Who was a student of a school last year and isn't a student of the district anymore: its graduates, and those who left. */
import { dayNumber, lastYearLastDay, lastYearOpeningDay } from "../district/calendar.ts";
import { ungradedElementary } from "../district/grades.ts";
import {
  leftBeforeHighSchool,
  leftDuringTheYear,
  leftForReasons,
  leftHighSchool,
  whole,
} from "../district/people.ts";
import { createWeightedChoice, hashOf, openStream } from "../random.ts";
import { birthYear } from "./ages.ts";
import type { FormerGroup, GradeGroup } from "./school-plan.ts";

export type Departure = {
  /** The first day on which they were no longer enrolled, in days since January 1, 2000. */
  readonly day: number;
  readonly code: "E230" | (typeof leftForReasons)[number]["code"];
};

export const graduatingGrade = 12;

/** Last year's grades were as large as this year's; whom the district lost is a share of that, to the student. */
export function formerGroups(seed: number, schoolId: number, groups: readonly GradeGroup[]): FormerGroup[] {
  let first = 0;
  return groups
    .filter(({ grade }) => grade < ungradedElementary)
    .map(({ grade, general, dayClass }) => {
      const size = general + dayClass;
      const left = shareOf(size, rateOf(grade), hashOf(seed, "former", schoolId, grade + 1));
      const graduated =
        grade === graduatingGrade ? shareOf(size, graduates, hashOf(seed, "former", schoolId)) : 0;
      const group = { grade, first, graduated, left };
      first += graduated + left;
      return group;
    });
}

/** [K] Of ten thousand students of grade 12; the others left, or take it again. */
const graduates = 9_400;

function rateOf(grade: number): number {
  return grade < 9 ? leftBeforeHighSchool : leftHighSchool;
}

/** Rounded up as often as the share says, so that small schools lose students too. */
function shareOf(size: number, parts: number, ticket: number): number {
  const share = (size * parts) / whole;
  return Math.floor(share) + Number(ticket % whole < (share % 1) * whole);
}

/** As for students, but for their grade of last year. */
export function formerBirthYear(seed: number, lastGrade: number, studentId: number): number {
  return birthYear(seed, lastGrade, studentId) - 1;
}

const afterLastDay = dayNumber(lastYearLastDay) + 1;
const firstDay = dayNumber(lastYearOpeningDay);
const drawReason = {
  beforeHighSchool: createWeightedChoice(leftForReasons.map(({ beforeHighSchool }) => beforeHighSchool)),
  highSchool: createWeightedChoice(leftForReasons.map(({ highSchool }) => highSchool)),
};

/** Graduates finish the year; of the others, most leave when it is over. */
export function departureOf(
  seed: number,
  { id, grade, graduated }: { readonly id: number; readonly grade: number; readonly graduated: boolean },
): Departure {
  if (graduated) return { day: afterLastDay, code: "E230" };
  const stream = openStream(seed, "former", id, 1);
  const reason = (grade < 9 ? drawReason.beforeHighSchool : drawReason.highSchool)(stream);
  const early = stream.chance(leftDuringTheYear, whole);
  const day = early ? firstDay + 1 + stream.below(afterLastDay - firstDay - 1) : afterLastDay;
  return { day, code: leftForReasons[reason]?.code ?? "T160" };
}
