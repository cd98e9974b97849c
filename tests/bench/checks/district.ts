/** The one class that the benchmark of checks is about. */

export const day = "2026-08-11";
export const section = 21;
/** As many students as a class has. */
export const roster: readonly number[] = Array.from({ length: 26 }, (_, index) => 9_001 + index);
export const student = 9_001;
