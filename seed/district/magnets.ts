/** Magnet centers inside schools, and small schools that share a campus. */
import { leastInProgram } from "./classes.ts";

/** [K] The district's magnet centers, in 650,000 students. */
export const magnetCenters = { count: 147, amongStudents: 650_000 } as const;

/** [K] A school with a center has at least so many students, or in a small district that share of all. */
export const magnetHosts = { leastStudents: 700, leastShare: 0.1 } as const;

/** [K] A middle or high school is so many times as likely to have a center as an elementary school. */
export const secondaryMagnets = 3;

/**
 * [K] Of a hundred students of each grade, so many are in the center. Where fewer than that in a grade or in a period are, they
 * have no class of their own. In a small district the center is one of small classes, in a school where students change
 * classes.
 */
export const magnetClasses = {
  usual: { percent: 22, least: 18 },
  ofSmallDistrict: { percent: 30, least: leastInProgram },
} as const;

/** [K] What centers are for. */
export const magnetThemes = [
  "Performing Arts",
  "Gifted",
  "Science and Engineering",
  "Medical Sciences",
  "Law and Government",
  "International Studies",
  "Humanities",
  "Environmental Studies",
  "Business",
  "Computer Science",
  "Visual Arts",
  "Dual Language",
] as const;

/** Codes count up from here. */
export const lowestMagnetCode = 8_001;

/** [K] High schools of up to so many students are on a campus with others of their region, up to so many of them. */
export const sharedCampuses = { mostStudents: 600, mostSchools: 3, percent: 80 } as const;
