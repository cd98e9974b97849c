/** How many students a class may have, by level and kind of subject: the limits that rule R11 holds sections to. */

export type ClassSizeLimit = {
  readonly subjectGroups: readonly string[];
  readonly lowGrade: number;
  readonly highGrade: number;
  readonly most: number;
  readonly source: string;
};

const utla = "UTLA contract, Article XVIII, maximums 2022-23 (utla.net/resources/class-size)";

/**
 * Where the contract gives a lower number for some schools (PHBAO) and a higher one for the rest, the higher stands,
 * because a roster does not say which school is which. Physical education, performing arts, special day classes,
 * service periods and secondary homerooms have no limit here: the district's own count of large classes leaves them
 * out [F laschoolreport 12 Nov 2014], and bands of 60 and more are legitimate.
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

/** From here on a class of its kind is critical whatever its limit: 1.5 times the limit, or 60 in an academic class. */
export const criticalRatio = 1.5;
export const criticalAcademicSize = 60;
