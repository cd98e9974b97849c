/** How many students are in each grade, and how each grade is taught. */

/**
 * [F] Los Angeles enrollment by grade, data through April 30, 2013 (slideplayer.com/amp/9780646). The 30 of unknown
 * grade are counted as ungraded. [K] The split of the 12,787 ungraded between elementary (13) and secondary (14) has
 * no source: 55 to 45, about that of the graded students.
 */
export const gradeCounts: readonly { readonly grade: number; readonly students: number }[] = [
  { grade: -1, students: 4_287 },
  { grade: 0, students: 46_697 },
  { grade: 1, students: 49_094 },
  { grade: 2, students: 47_268 },
  { grade: 3, students: 45_959 },
  { grade: 4, students: 45_311 },
  { grade: 5, students: 44_166 },
  { grade: 6, students: 42_034 },
  { grade: 7, students: 42_515 },
  { grade: 8, students: 42_636 },
  { grade: 9, students: 49_116 },
  { grade: 10, students: 39_790 },
  { grade: 11, students: 33_178 },
  { grade: 12, students: 33_742 },
  { grade: 13, students: 7_033 },
  { grade: 14, students: 5_754 },
];

export const ungradedElementary = 13;
export const ungradedSecondary = 14;

/** Usual age of a grade's students at the start of the school year. */
export function usualAge(grade: number): number {
  if (grade === ungradedElementary) return 8;
  if (grade === ungradedSecondary) return 15;
  return grade + 5;
}
