/** In which year a student was born: most are of their grade's usual age, some are older. */
import { dayNumber, openingDay } from "../district/calendar.ts";
import { ungradedElementary, ungradedSecondary, usualAge } from "../district/grades.ts";
import {
  olderNewcomers,
  repeatedBefore,
  repeatersElsewhere,
  repeatersInGradeNine,
  startedLate,
  thirdYearInGradeNine,
  ungradedAges,
  whole,
} from "../district/people.ts";
import { hashOf } from "../random.ts";

const openingYear = Number(openingDay.slice(0, 4));
/** [K] Seniors are at most 19. */
const mostYearsOlder = { inSchool: 3, seniors: 2 } as const;
const lastGrade = 12;

/**
 * The first year of the twelve months, from September 2, in which the student was born. [F] Kindergarten at 5 by
 * September 1; [D] so a grade's usual students were born within a year that began `age + 1` years ago.
 */
export function birthYear(seed: number, grade: number, studentId: number): number {
  return openingYear - usualAge(grade) - 1 - yearsOlder(seed, grade, studentId);
}

/** The grade whose usual students were born in that year; it may be one that schools don't have. */
export function usualGrade(year: number): number {
  return openingYear - year - 1 - usualAge(0);
}

/** Days since January 1, 2000. */
export function firstDayOfBirthYear(year: number): number {
  return dayNumber(`${year}-09-02`);
}

/** Whether the student takes this grade for at least the second time. */
export function repeatsGrade(seed: number, grade: number, studentId: number): boolean {
  if (grade < 1 || grade > lastGrade) return false;
  const share = grade === 9 ? repeatersInGradeNine : repeatersElsewhere;
  return hashOf(seed, "enrollments", studentId, 1) % whole < share;
}

/** Ungraded students take turns with the ages, so that even a few of them are of several. */
function yearsOlder(seed: number, grade: number, studentId: number): number {
  const ages = grade === ungradedElementary ? ungradedAges.elementary : ungradedAges.secondary;
  const ticket = hashOf(seed, "students", studentId, 2);
  if (grade === ungradedElementary || grade === ungradedSecondary) {
    const turn = hashOf(seed, "students", grade, 2) + studentId;
    return ages.youngest + (turn % (ages.oldest - ages.youngest + 1));
  }
  const years = yearsRepeated(seed, grade, studentId) + yearsLate(ticket % whole, grade);
  return Math.min(years, grade === lastGrade ? mostYearsOlder.seniors : mostYearsOlder.inSchool);
}

/** Of those who repeat grade 9, whether they take it for the third time. */
export function repeatsTwice(seed: number, grade: number, studentId: number): boolean {
  return grade === 9 && hashOf(seed, "students", studentId, 3) % whole < thirdYearInGradeNine;
}

function yearsRepeated(seed: number, grade: number, studentId: number): number {
  const ticket = hashOf(seed, "students", studentId, 3) % whole;
  if (!repeatsGrade(seed, grade, studentId)) return grade > 9 && ticket < repeatedBefore ? 1 : 0;
  return repeatsTwice(seed, grade, studentId) ? 2 : 1;
}

/** Started school a year late, or came from another country and was placed two grades behind. */
function yearsLate(ticket: number, grade: number): number {
  if (grade < 0) return 0;
  if (ticket < startedLate) return 1;
  return grade >= olderNewcomers.fromGrade && ticket < startedLate + olderNewcomers.share ? 2 : 0;
}
