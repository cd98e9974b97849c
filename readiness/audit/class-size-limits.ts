/** How many students a class may have, by grade and subject group: the limits behind rules R11 and R46. */

export type ClassSizeLimit = {
  readonly subjectGroups: readonly string[];
  readonly lowGrade: number;
  readonly highGrade: number;
  readonly most: number;
  readonly classes: string;
  /** The number for schools that have a lower one. */
  readonly lower?: number;
  readonly note?: string;
};

export const classSizeSource =
  "UTLA contract, Article XVIII, maximums 2022-23 (utla.net/resources/class-size)";

/**
 * The contract has a lower number for some schools (PHBAO) and a higher one for the rest. We use the higher one,
 * because a roster doesn't show which school is which. Service periods and secondary homerooms have no limit. The
 * numbers for physical education, performing arts and special day classes are ours: the contract's norm for physical
 * education is 50 to 55, but classes of 60 and a few of 75 are usual [F laschoolreport, 12 November 2014], and so are bands.
 */
export const classSizeLimits: readonly ClassSizeLimit[] = [
  {
    subjectGroups: ["homeroom", "academic"],
    lowGrade: -1,
    highGrade: 3,
    most: 27,
    classes: "grades TK to 3",
    note: "state law itself allows 32, or 33 in kindergarten: California Education Code 41376",
  },
  {
    subjectGroups: ["homeroom", "academic"],
    lowGrade: 4,
    highGrade: 6,
    most: 36,
    classes: "grades 4 to 6",
    lower: 30,
  },
  {
    subjectGroups: ["academic"],
    lowGrade: 7,
    highGrade: 10,
    most: 36,
    classes: "academic classes in grades 7 to 10",
    lower: 30,
  },
  {
    subjectGroups: ["academic"],
    lowGrade: 11,
    highGrade: 12,
    most: 39,
    classes: "academic classes in grades 11 and 12",
  },
  { subjectGroups: ["elective"], lowGrade: 6, highGrade: 12, most: 39, classes: "non-academic classes" },
  {
    subjectGroups: ["physical-education"],
    lowGrade: 6,
    highGrade: 12,
    most: 75,
    classes: "physical education",
    note: "ours",
  },
  {
    subjectGroups: ["performing-arts"],
    lowGrade: 6,
    highGrade: 12,
    most: 100,
    classes: "bands and choirs",
    note: "ours",
  },
  {
    subjectGroups: ["special-day-class"],
    lowGrade: -1,
    highGrade: 12,
    most: 18,
    classes: "special day classes",
    note: "ours",
  },
];

/** An oversize class is critical from this many times its limit, and a crowded room from this many times its seats. */
export const criticalRatio = 1.5;
/** An academic class is also critical from this many students. */
export const criticalAcademicSize = 60;

/** SQL: the most students a section may have, the highest of the limits for its grades; null for kinds of class without a limit. */
export function mostIn(section: string): string {
  const limits = classSizeLimits.map(
    ({ subjectGroups, lowGrade, highGrade, most }) =>
      `CASE WHEN ${section}.subject_group IN (${subjectGroups.map((group) => `'${group}'`).join(", ")})
                 AND ${section}.section_low <= ${highGrade} AND ${section}.section_high >= ${lowGrade} THEN ${most} END`,
  );
  return `greatest(${limits.join(", ")})`;
}
