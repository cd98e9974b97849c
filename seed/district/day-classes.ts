/** The programs of special day classes: what they are for, how large, and which disabilities they serve. */
import type { disabilityCodes } from "../../sis/db/schema/people.ts";
import type { DayClassProgram } from "../../sis/db/schema/special-education.ts";
import type { ClassSize } from "./classes.ts";

export type DayClassProgramFacts = {
  readonly code: DayClassProgram;
  readonly size: ClassSize;
  /** Of a thousand students in special day classes, those with this disability who are in this program. */
  readonly serves: Readonly<Partial<Record<(typeof disabilityCodes)[number], number>>>;
};

/**
 * [K] Class sizes and shares: autism and intellectual disability are more common in special day classes than elsewhere.
 */
export const dayClassPrograms: readonly DayClassProgramFacts[] = [
  {
    code: "specific-learning-disability",
    size: { aim: 11.5, most: 14 },
    serves: { SLD: 230, SLI: 100, OHI: 70, TBI: 1 },
  },
  { code: "autism", size: { aim: 9, most: 12 }, serves: { AUT: 255 } },
  {
    code: "intellectual-disability-mild",
    size: { aim: 11, most: 14 },
    serves: { ID: 85, OHI: 10, TBI: 1 },
  },
  {
    code: "intellectual-disability-severe",
    size: { aim: 10, most: 13 },
    serves: { ID: 80, AUT: 60, MD: 20, OI: 14, VI: 3, DB: 1 },
  },
  { code: "emotional-disturbance", size: { aim: 8, most: 11 }, serves: { ED: 48, OHI: 10 } },
  { code: "deaf-and-hard-of-hearing", size: { aim: 8, most: 10 }, serves: { HH: 8, DEAF: 4 } },
];

/** [K] A school opens a program for about so many students: two classes, so that each has fewer grades. */
export const studentsPerDayClassProgram = 20;

/** [K] Grades that may share a special day class: the spans that districts use, three or fewer but for these two. */
export const dayClassSpans = [
  { low: -1, high: 2 },
  { low: 3, high: 5 },
  { low: 6, high: 8 },
  { low: 9, high: 12 },
] as const;
