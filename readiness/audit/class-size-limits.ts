/** How many students a class may have, by grade and subject group: the limits behind rule R11. */

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
 * because a roster doesn't show which school is which. Physical education, performing arts, special day classes,
 * service periods and secondary homerooms have no limit here: the district's own count of large classes leaves them
 * out [F laschoolreport 12 Nov 2014], and a band of 60 or more is fine.
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
];

/** An oversize class is critical from this many times its limit, and a crowded room from this many times its seats. */
export const criticalRatio = 1.5;
/** An academic class is also critical from this many students. */
export const criticalAcademicSize = 60;
