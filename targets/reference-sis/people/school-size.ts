/** The three sizes of school that figures are told apart by; the SIS draws the same lines, which a test holds. */

export const schoolSizes = ["small", "medium", "large"] as const;
export type SchoolSize = (typeof schoolSizes)[number];

/** Bounds in planned students. [K] An ordinary elementary school is in the middle, a large high school above. */
const smallBelow = 500;
const mediumBelow = 1500;

export function schoolSizeOf(plannedStudents: number): SchoolSize {
  if (plannedStudents < smallBelow) return "small";
  return plannedStudents < mediumBelow ? "medium" : "large";
}
