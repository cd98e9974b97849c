/** How many students a class may have, by grade and subject group: the limits behind rule R11. */

export type ClassSizeLimit = {
  readonly subjectGroups: readonly string[];
  readonly lowGrade: number;
  readonly highGrade: number;
  readonly most: number;
  readonly source: string;
};

const utla = "UTLA contract, Article XVIII, maximums 2022-23 (utla.net/resources/class-size)";

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
    source: `${utla}: TK to 3 27 (the law's own ceiling is 32, kindergarten 33: California Education Code 41376)`,
  },
  {
    subjectGroups: ["homeroom", "academic"],
    lowGrade: 4,
    highGrade: 6,
    most: 36,
    source: `${utla}: 30 or 36`,
  },
  { subjectGroups: ["academic"], lowGrade: 7, highGrade: 10, most: 36, source: `${utla}: 30 or 36` },
  { subjectGroups: ["academic"], lowGrade: 11, highGrade: 12, most: 39, source: utla },
  { subjectGroups: ["elective"], lowGrade: 6, highGrade: 12, most: 39, source: `${utla}: non-academic 39` },
];

/** An oversize class is critical from this many times its limit, or from this many students in an academic class. */
export const criticalRatio = 1.5;
export const criticalAcademicSize = 60;
