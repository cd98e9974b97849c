/** How many students leave, arrive and change classes after school has opened, and how work is scored. */

import type { changeReasons } from "../../sis/db/schema/scheduling.ts";

/** Shares in this file are parts in a million. */

/**
 * Students who were here last year and never come. [K] 3 to 6% of those who return, and more in grade 9: no public
 * source was found.
 */
export const noShows = { usual: 40_000, grade9: 58_000 } as const;

/** [K] School days after which offices drop those who never came: in the second week. Of 16, one is found much later. */
export const noShowsDropped = { from: 4, days: 7, foundLateOf16: 1, lateFrom: 30, lateDays: 20 } as const;
/** [K] No-shows who come after all, and how many days of school after they were dropped. */
export const comesAfterAll = { share: 80_000, from: 2, days: 10 } as const;

/**
 * [K] In the fall, 2.2% withdraw, and 2.6% ask for another school of the district: [D] with those who come and go in
 * spring, a transiency of 20 to 25% a year.
 */
export const departures = { withdraw: 22_000, transfer: 26_000 } as const;
/** Days of school of the fall term from the second on, over which departures, arrivals and dropped classes spread. */
export const fallDays = { from: 2, days: 86 } as const;

/** [K] Of 16 who withdraw: to another district, a private school, another state, another country, or nobody knows. */
export const withdrawalCodes = [
  { code: "T160", of16: 8 },
  { code: "T180", of16: 2 },
  { code: "T200", of16: 3 },
  { code: "T240", of16: 2 },
  { code: "E140", of16: 1 },
] as const;

/** [K] Students who left last year and come back in the fall. */
export const returnsAfterYear = 200_000;

/** [K] Seats for which the student asks to move to the same class with another teacher, in the two weeks after one opens. */
export const wantsToMove = { share: 60_000, days: 10 } as const;
/** [K] Students who drop a class and are back in it within three days of school. */
export const dropsAndReturns = { share: 12_000, days: 3 } as const;

/** What a counselor or an office says a change is for; a few add a note. */
export type WeightedReason = {
  readonly reason: (typeof changeReasons)[number];
  readonly note?: string;
  readonly of16: number;
};

/** [K] Of 16 who move to another section of the same course. No public source was found. */
export const reasonsToMove = [
  { reason: "class-size", of16: 6 },
  { reason: "class-size", note: "Evened out with the other sections of the course", of16: 1 },
  { reason: "requested", of16: 3 },
  { reason: "requested", note: "The family called about the teacher", of16: 2 },
  { reason: "program", of16: 2 },
  { reason: "mistake", of16: 2 },
] as const satisfies readonly WeightedReason[];

/** [K] Of 16 who drop a class and are back in it a few days later. */
export const reasonsToDrop = [
  { reason: "mistake", of16: 6 },
  { reason: "requested", of16: 4 },
  { reason: "requested", note: "Wants to try another elective first", of16: 2 },
  { reason: "already-passed", note: "Says the course was passed in summer school", of16: 2 },
  { reason: "wrong-level", of16: 2 },
] as const satisfies readonly WeightedReason[];
/** Whoever comes back did drop the class by mistake, or asked for it again. */
export const reasonsToReturn = [
  { reason: "mistake", of16: 9 },
  { reason: "requested", of16: 7 },
] as const satisfies readonly WeightedReason[];

/** [K] Assignments that are scored the next day of school. */
export const scoredOnTime = 900_000;
/** [K] Of 1,024 students: no score, because the work is missing, and a score that is corrected half an hour later. */
export const missingWorkOf1024 = 45;
export const correctedOf1024 = 8;
