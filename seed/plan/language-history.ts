/** Since when a student has had which English language acquisition status. */
import { dayNumber, lastYearLastDay, openingDay } from "../district/calendar.ts";
import { reclassifiedByGrade } from "../district/people.ts";
import { programs } from "../district/programs.ts";
import { hashOf } from "../random.ts";
import type { EnglishStatus } from "./english-status.ts";

export type LanguageStatus = {
  /** Days since January 1, 2000. */
  readonly day: number;
  readonly status: EnglishStatus;
};

export type LanguageStudent = {
  readonly seed: number;
  readonly id: number;
  /** A grade from transitional kindergarten (-1) to 12, `yearsAgo` years ago. */
  readonly grade: number;
  readonly yearsAgo: 0 | 1;
  readonly status: EnglishStatus;
  /** Of secondary students: their level of English language development. */
  readonly program: number;
};

const opened = dayNumber(openingDay);
const lastClosed = dayNumber(lastYearLastDay);
/** [K] Of a hundred learners of the other grades, those who came to school here after kindergarten. */
const cameLater = 25;
/** [K] California tests new students within a month; most of those who enter kindergarten, before school opens. */
const testedWithin = 30;
/** [K] Schools reclassify in the last three months of a year. */
const weeksOfReclassification = 13;

/**
 * The earliest first. Students who speak another language at home wait for a test, except those who had already taken it
 * when they entered. A learner is reclassified at the end of a school year, never in kindergarten.
 */
export function languageHistoryOf(student: LanguageStudent): LanguageStatus[] {
  const { grade, status, yearsAgo } = student;
  const began = beganIn(student);
  const entered = yearsBefore(opened, grade - began + yearsAgo);
  if (status === "EO" || status === "TBD" || began === grade) return [{ day: entered, status }];
  const tested = entered + 1 + (ticketOf(student, 2) % (testedWithin - 1));
  const waiting: LanguageStatus = { day: entered, status: "TBD" };
  if (status !== "RFEP") return [waiting, { day: tested, status }];
  const years = grade - 1 - lastGradeAsLearner(student, began) + yearsAgo;
  const ticket = ticketOf(student, 3);
  const day = yearsBefore(lastClosed, years) - 7 * (ticket % weeksOfReclassification) - ((ticket >>> 8) % 3);
  return [waiting, { day: tested, status: "EL" }, { day, status }];
}

/** [K] Years that learners of a level have been in school; those who stay for six or more have been since kindergarten. */
const yearsAtLevel = new Map<number, number>([
  [programs.level1, 1],
  [programs.level2, 1],
  [programs.level3, 3],
  [programs.level4, 5],
]);

/** The grade in which the student first went to school here: most in kindergarten. */
function beganIn(student: LanguageStudent): number {
  const { grade, status, program } = student;
  if (grade <= 0) return grade;
  const years = status === "EL" ? yearsAtLevel.get(program) : undefined;
  if (years !== undefined) return Math.max(0, grade - years);
  const late = program === programs.none && grade >= firstLateGrade && ticketOf(student, 1) % 100 < cameLater;
  return late ? 1 + ((ticketOf(student, 1) >>> 8) % (grade - 2)) : 0;
}

/** In lower grades everyone who came late would still be new. */
const firstLateGrade = 3;

/** Evenly from the first grade in which schools reclassify, but not in the year in which the student came. */
function lastGradeAsLearner(student: LanguageStudent, began: number): number {
  const first = Math.max(reclassifiedByGrade.notBeforeGrade - 1, began);
  return first + (ticketOf(student, 4) % Math.max(1, student.grade - first));
}

/** On the same day of the week. */
function yearsBefore(day: number, years: number): number {
  return day - 7 * Math.round((years * 365.25) / 7);
}

function ticketOf({ seed, id }: LanguageStudent, purpose: number): number {
  return hashOf(seed, "language", id, purpose);
}
