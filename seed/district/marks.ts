/** How well students did in earlier terms. [K] All of it: no source has marks by grade and subject. */
/** A semester of a course. */
export const creditsPerSemester = 5;

/**
 * [K] Of ten thousand marks of a grade, before those are changed that decide what a student takes next: how many are A, B,
 * C and D; the others are F. Fewer fail in middle school, and most in grade 9.
 */
export const markShares: readonly { readonly upTo: number; readonly shares: readonly number[] }[] = [
  { upTo: 6, shares: [3_400, 3_100, 2_400, 800] },
  { upTo: 8, shares: [3_200, 3_000, 2_500, 900] },
  { upTo: 9, shares: [2_500, 2_600, 2_400, 1_250] },
  { upTo: 10, shares: [2_450, 2_650, 2_450, 1_250] },
  { upTo: 12, shares: [2_600, 2_700, 2_550, 1_150] },
];

/**
 * [K] A mark follows how strong the student is, how often absent, and chance, in parts of a hundred of each other; `absent`
 * is how many places of ten thousand a student who is sometimes or often absent falls behind.
 */
export const markWeights = { strength: 60, chance: 40, absent: [0, 600, 2_200] } as const;
/** [K] Places that a student in honors or AP courses is ahead, and one who now sits in one. */
export const honorsAhead = 1_500;
/** [K] Of ten thousand second semesters, those whose mark is one lower or one higher than the first's. */
export const secondSemester = { lower: 1_700, higher: 1_500 } as const;

/** [K] Of ten thousand failed courses of a high school, those made up in summer school, and passed there. */
export const madeUpInSummer = 4_500;
export const passedInSummer = 8_600;
/** [K] Of ten thousand students who are behind in mathematics, those who failed the last course, not the one before. */
export const failedLastCourse = 5_500;
/** [K] Of ten thousand who are in an honors course, those who were in one the year before; and of the strongest tenth of the others. */
export const stayedInHonors = 7_000;
export const leftHonors = { amongStrongest: 0.1, parts: 2_000 } as const;

/** [K] Of ten thousand new students of grade 7 or above, those whose last school has sent a transcript by opening day. */
export const transcriptsReceived = 6_000;
/** [K] Of ten thousand transcripts from elsewhere, those of students who came a year ago that somebody has verified. */
export const transcriptsVerified = 9_300;
/** [K] Made-up schools outside the district. */
export const otherSchools: readonly string[] = [
  "Valley Oak High School, another district",
  "Harbor View Middle School, another district",
  "Desert Sky School, another state",
  "St. Anselm School, private",
  "Escuela Secundaria General 12, another country",
  "Colegio San Rafael, another country",
  "Lakeshore Academy, charter",
];
