/** How often students are absent or late, and teachers submit nothing, each figure with its source. */
import type { schoolTypes } from "../../sis/db/schema/schools.ts";

/** Shares in this file are parts in a million. */
export const million = 1_000_000;

/**
 * Students who are absent on a day. [F] August 2013: attendance of 97.4 to 97.9% by region, 92.6% at special education
 * centers. [K] Lower grades are at the upper end, and schools of choice for students who fell behind far below.
 */
export const absentByType: Readonly<Record<(typeof schoolTypes)[number], number>> = {
  elementary: 22_000,
  middle: 24_000,
  high: 28_000,
  span: 25_000,
  continuation: 130_000,
  "special-education": 74_000,
  "community-day": 130_000,
  opportunity: 130_000,
  alternative: 60_000,
};

/**
 * [K] Of 128 students, how many are seldom absent, sometimes, and often, and how often in percent of their school's share:
 * so that about 14% come to miss a tenth of the year [F KPCC 2017].
 */
export const absenceHabits = [
  { students: 88, percent: 35 },
  { students: 22, percent: 110 },
  { students: 18, percent: 400 },
] as const;

/** [K] Of 128 absences, how many are excused. */
export const excusedOf128 = 70;
/** [K] Of 1,024 students: late to the first class, to a later one, and missing from a later class although they came. */
export const lateFirstOf1024 = 26;
export const lateLaterOf1024 = 5;
export const missingLaterOf1024 = 5;

/**
 * [F] Submissions that teachers didn't make, August 2013: 2.0 to 3.8% in the four regions, [D] 3.0% on average; 6.8% in
 * the schools of the fifth, [D] 27% of class periods; 2.7% at special education centers.
 */
export const notSubmitted = { usual: 30_000, fifthRegion: 68_300, specialEducation: 27_300 } as const;
export const fifthRegionShare = 270_000;

/** [K] Submissions that the teacher sends again because a student came late, and those sent hours after the class began. */
export const sentAgain = 15_000;
export const sentLate = 40_000;
