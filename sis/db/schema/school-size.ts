/** The three sizes of school that metrics are split by. */

export const schoolSizes = ["small", "medium", "large"] as const;
export type SchoolSize = (typeof schoolSizes)[number];

/** Limits in planned students. [K] A typical elementary school is medium, a large high school is large. */
export const smallBelow = 500;
export const mediumBelow = 1500;

export function schoolSizeOf(projectedEnrollment: number): SchoolSize {
  if (projectedEnrollment < smallBelow) return "small";
  return projectedEnrollment < mediumBelow ? "medium" : "large";
}
