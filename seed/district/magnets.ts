/** Magnet centers inside schools, and small schools that share a campus. */

/** [K] The district's magnet centers, in 650,000 students. */
export const magnetCenters = { count: 147, amongStudents: 650_000 } as const;

/**
 * [K] A school with a center has at least so many students, or in a small district that share of all, and of a hundred of
 * them about so many are in it.
 */
export const magnetHosts = { leastStudents: 700, leastShare: 0.1, percent: 22 } as const;

/** [K] A middle or high school is so many times as likely to have a center as an elementary school. */
export const secondaryMagnets = 3;

/** [K] Fewer students than this in a grade of a center, or in a period, have no class of their own. */
export const leastInMagnetClass = 18;

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
