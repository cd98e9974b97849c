/** Who the students are: shares of ethnicity, language, disability and program, each with its source. */
import type { disabilityCodes } from "../../sis/db/schema/people.ts";
import { dayClassPrograms } from "./day-classes.ts";

/** Shares in this file are parts of ten thousand, unless stated otherwise. */
export const whole = 10_000;

/**
 * [F] Norm day 2017-18 (Fingertip Facts 2018-19): Latino 73.4, White 10.5, African American 8.2, Asian 4.2, Filipino
 * 2.1. [D] The rest is split between the two groups given as "under 1" and "not reported 1".
 */
export const ethnicities = [
  { name: "Latino", share: 7_340 },
  { name: "White", share: 1_050 },
  { name: "African American", share: 820 },
  { name: "Asian", share: 420 },
  { name: "Filipino", share: 210 },
  { name: "American Indian or Pacific Islander", share: 60 },
  { name: "Not reported", share: 100 },
] as const;
export type Ethnicity = (typeof ethnicities)[number]["name"];

/**
 * English learners are 26% of students (157,619 of about 602,000); of them Spanish 92.5%, Armenian 1.1, Korean 1.0,
 * Tagalog, Cantonese, Arabic, Vietnamese and Russian under 1 each [F Fingertip Facts 2018-19]. The languages of a
 * household by ethnicity, and how many of its students are learners, are chosen to give those shares [D]; there is no
 * source for fluent speakers (IFEP, RFEP) [K].
 */
export const languagesByEthnicity: Record<
  Ethnicity,
  readonly { readonly language: string; readonly share: number; readonly learners: number }[]
> = {
  Latino: [
    { language: "Spanish", share: 6_900, learners: 4_750 },
    { language: "English", share: 3_100, learners: 0 },
  ],
  White: [
    { language: "English", share: 8_940, learners: 0 },
    { language: "Armenian", share: 660, learners: 4_130 },
    { language: "Russian", share: 230, learners: 4_000 },
    { language: "Arabic", share: 170, learners: 4_800 },
  ],
  "African American": [{ language: "English", share: 10_000, learners: 0 }],
  Asian: [
    { language: "English", share: 4_900, learners: 0 },
    { language: "Korean", share: 1_500, learners: 4_130 },
    { language: "Cantonese", share: 1_100, learners: 4_000 },
    { language: "Vietnamese", share: 900, learners: 4_000 },
    { language: "Mandarin", share: 900, learners: 3_500 },
    { language: "Bengali", share: 700, learners: 4_500 },
  ],
  Filipino: [
    { language: "English", share: 6_000, learners: 0 },
    { language: "Tagalog", share: 4_000, learners: 2_700 },
  ],
  "American Indian or Pacific Islander": [{ language: "English", share: 10_000, learners: 0 }],
  "Not reported": [
    { language: "English", share: 7_500, learners: 0 },
    { language: "Spanish", share: 2_500, learners: 4_000 },
  ],
};
/**
 * [K] How much more or less common learners are in a grade than on average, in percent: the most in kindergarten to grade
 * 2, and about a third as many in high school. The others who speak another language were fluent when they came (IFEP), or
 * were reclassified since (RFEP): nobody before grade 2, and most of them later.
 */
export const learnersByGrade = { first: 157, last: 50, fallsFromGrade: 2, untilGrade: 9 } as const;
export const reclassifiedByGrade = { perGrade: 2_000, most: 7_500, notBeforeGrade: 2 } as const;
/** [K] Of new kindergartners who speak another language, those who aren't tested before school opens. */
export const notYetTested = 2_500;

/**
 * [F] Share of students who qualify for free or reduced meals, by school: the 0th, 5th, … 100th percentile of the 996
 * schools in the California Department of Education's FRPM file for 2014-15, district 64733; parts of ten thousand. A
 * smaller share than the 82% of 2018-19 (Fingertip Facts), but the only one by school.
 */
export const lowIncomeQuantiles: readonly number[] = [
  249, 2451, 4837, 5534, 6249, 6812, 7153, 7525, 7899, 8204, 8456, 8686, 8866, 8996, 9131, 9262, 9337, 9428,
  9562, 9694, 10000,
];
/** [D] From the same file, by students. */
export const lowIncomeShare = 7_576;

/** [D] 7,000 foster youth of about 602,000. */
export const fosterYouthShare = 116;

/**
 * [D] 85,000 students with disabilities in 650,000, of them 26,000 in special day classes: 13.1% and 4.0%. The
 * ungraded 2.2% are all in special day classes; the rest of the 4.0% are graded. [K] Of the others, 78% see a
 * resource specialist and 22% have services only.
 */
export const specialDayClassShare = 400;
export const otherSpecialEducationShare = 908;
export const resourceSpecialistShare = 7_800;

/** [F] California 2015, primary disability, parts in a thousand (specialedlegaljourney quoting kidsdata). */
export const disabilities: readonly {
  readonly code: (typeof disabilityCodes)[number];
  readonly share: number;
}[] = [
  { code: "SLD", share: 396 },
  { code: "SLI", share: 223 },
  { code: "AUT", share: 126 },
  { code: "OHI", share: 106 },
  { code: "ID", share: 61 },
  { code: "ED", share: 34 },
  { code: "OI", share: 17 },
  { code: "HH", share: 14 },
  { code: "MD", share: 9 },
  { code: "DEAF", share: 5 },
  { code: "VI", share: 5 },
  { code: "TBI", share: 2 },
  { code: "DB", share: 2 },
];
/**
 * [D] The shares outside special day classes are what remains of the total above, with 306 of 1,000 in such classes.
 */
export const otherDisabilities: readonly number[] = disabilities.map(({ share, code }) =>
  Math.max(0, Math.round((share * 1000 - inDayClasses(code) * 306) / 694)),
);

function inDayClasses(code: (typeof disabilityCodes)[number]): number {
  return dayClassPrograms.reduce((sum, { serves }) => sum + (serves[code] ?? 0), 0);
}

/** [K] Of a hundred households, how many have 1, 2, 3 and 4 students. */
export const householdSizes: readonly number[] = [48, 36, 13, 3];
/** [D] About 4% of students are twins: of a hundred households with several students, how many have them. */
export const twinsAmongSiblings = 7;
/** [K] Of a hundred families, by the years between two children: 1, 2, 3, … */
export const birthSpacing: readonly number[] = [13, 27, 22, 14, 10, 7, 4, 3];
/** [K] Of a hundred siblings whose school has the grade of the next one, those who go there together. */
export const siblingsAtOneSchool = 90;

/**
 * Of ten thousand households. [D] Foster homes from the share of foster youth; [K] the others. Parents who live apart are
 * two homes of one household's children.
 */
export const householdKinds = [
  { kind: "couple", share: 6_100 },
  { kind: "apart", share: 750 },
  { kind: "mother", share: 2_050 },
  { kind: "father", share: 350 },
  { kind: "grandparents", share: 374 },
  { kind: "relatives", share: 180 },
  { kind: "others", share: 80 },
  { kind: "foster", share: fosterYouthShare },
] as const;

/** Of ten thousand households. */
export function householdShare(kind: (typeof householdKinds)[number]["kind"]): number {
  return householdKinds.find((each) => each.kind === kind)?.share ?? 0;
}

/** [K] Of a hundred second guardians, those who give the first one's telephone number. */
export const sharedPhones = 12;
/** [K] Of a hundred guardians with an email address, those who have opened their account. */
export const guardiansWithAccount = 85;

/** [K] Of ten thousand students: started school a year late; came from another country and are two grades behind. */
export const startedLate = 300;
export const olderNewcomers = { share: 60, fromGrade: 2 } as const;
/** [D] 13% repeat grade 9, so of those beyond it as many are a year older; [K] some repeat it twice. */
export const repeatedBefore = 1_000;
export const thirdYearInGradeNine = 1_500;
/** [K] Years from the usual age of ungraded programs; those for adults end at 22. */
export const ungradedAges = {
  elementary: { youngest: -3, oldest: 3 },
  secondary: { youngest: -1, oldest: 6 },
} as const;

/** [K] Special education has about 2 boys to a girl. Of ten thousand students, 20 are registered as X. */
export const boysToAGirl = 2;
export const registeredAsX = 20;
/** [K] Births: 51 boys to 49 girls; [D] so outside special day classes 5,030. */
export const boysInDayClasses = 6_700;
export const boysElsewhere = 5_030;

/**
 * [K] Up to which grade, how common a disability is there, and how common its kinds, in percent of the average: speech is
 * noticed first, and a learning disability hardly before grade 2.
 */
export const disabilityByGrade: readonly {
  readonly upTo: number;
  readonly rate: number;
  readonly percent: Readonly<Partial<Record<(typeof disabilityCodes)[number], number>>>;
}[] = [
  { upTo: 0, rate: 55, percent: { SLD: 3, SLI: 220, AUT: 110 } },
  { upTo: 1, rate: 70, percent: { SLD: 8, SLI: 220, AUT: 110 } },
  { upTo: 2, rate: 90, percent: { SLD: 50, SLI: 160 } },
  { upTo: 5, rate: 115, percent: { SLD: 110, SLI: 110 } },
  { upTo: 8, rate: 112, percent: { SLD: 120, SLI: 60, OHI: 115 } },
  { upTo: 14, rate: 103, percent: { SLD: 120, SLI: 60, OHI: 115 } },
];

/**
 * New to the district this year: [F] all of transitional kindergarten and nearly all of kindergarten; [K] 3.5% of the
 * other grades. [K] 4% of the others changed school within the district over the summer.
 */
export const newInKindergarten = 9_200;
export const newInOtherGrades = 350;
export const changedSchool = 400;
/**
 * [K] Of ten thousand students of a grade, those who left the district last year, before they could graduate; and of
 * those, the ones who didn't finish the year. `beforeHighSchool` and `highSchool` are weights.
 */
export const leftBeforeHighSchool = 340;
export const leftHighSchool = 390;
export const leftDuringTheYear = 3_000;
export const leftForReasons = [
  { code: "T160", beforeHighSchool: 560, highSchool: 450 },
  { code: "T180", beforeHighSchool: 110, highSchool: 60 },
  { code: "T200", beforeHighSchool: 210, highSchool: 180 },
  { code: "T240", beforeHighSchool: 118, highSchool: 120 },
  { code: "E130", beforeHighSchool: 2, highSchool: 5 },
  { code: "E140", beforeHighSchool: 0, highSchool: 185 },
] as const;
/** [K] Of ten thousand: graduates with a younger brother or sister still at their school; leavers whose sibling left too. */
export const olderSiblingGraduated = 3_000;
export const leftTogether = 3_000;

/** [K] Of a continuation school's students, those who came this summer; and of all who change school, from any region. */
export const cameToContinuation = 5_000;
export const fromAnywhere = 800;
/** [D] Grade 9 has 49,116 students, but only 42,636 were in grade 8: 13% repeat it. [K] elsewhere 0.8%. */
export const repeatersInGradeNine = 1_320;
export const repeatersElsewhere = 80;
