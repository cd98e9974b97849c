/** How large classes are, how full, and when the bells ring. */

/** Monday to Friday, as the bits in which a meeting keeps its days: Monday 1 to Friday 16. */
export const everyDay = 31;

/**
 * The contract's maximum, and the size that schools plan for. [F] UTLA Article XVIII maximums 2022-23; [F] ratios of
 * November 2014.
 */
export type ClassSize = { readonly aim: number; readonly most: number };

export const elementarySizes = {
  /** [F] TK-3: 24 to 1, at most 27. */
  primary: { aim: 24.5, most: 27 },
  /** [F] 4-5 (and some 6): 30.5 to 1; [F] the maximum is 30 or 36 by kind of school: 30 here. */
  upper: { aim: 29, most: 30 },
} as const satisfies Record<string, ClassSize>;

/**
 * [F] Academic 7-10: 30 or 36; academic 11-12 and non-academic 39. [D] Planned sizes average about 30 over all periods.
 */
export const secondarySizes = {
  academicLower: { aim: 30, most: 35 },
  academicHigh: { aim: 31, most: 36 },
  nonAcademic: { aim: 34, most: 39 },
  /** [K] Physical education has 50 to 55 in a class, fewer in small schools. */
  physicalEducation: { aim: 44, most: 55 },
  /** [F] Credit recovery has at most 25; [K] classes for English learners are about as small. */
  program: { aim: 22, most: 28 },
} as const satisfies Record<string, ClassSize>;

/**
 * Classes that may be very large: [K] physical education with 50 to 55, and bands and choirs; [F] up to 75 in one class
 * (Cleveland high school, February 2015). [D] With the shares below, 2 to 3% of secondary sections have 40 students or
 * more.
 */
export const giantSizes: ClassSize = { aim: 58, most: 75 };
export const giantPhysicalEducation = { parts: 34, of: 100 } as const;
export const giantPerformingArts = { parts: 35, of: 100 } as const;

/**
 * [F] October 2014: more than 1,500 secondary classes with 40 students or more and more than 300 with 50 or more,
 * physical education, bands and choirs left out (laschoolreport, November 12, 2014): [D] about 2% of academic classes and
 * electives. [K] The class in the same period that is opened or filled up last is small meanwhile.
 */
export const crowding = {
  parts: 60,
  of: 1_000,
  oneInIsVeryLarge: 4,
  large: { least: 40, spread: 8 },
  veryLarge: { least: 50, spread: 4 },
  leastNext: 10,
  /** Only where a period has more classes of the subject than this. */
  fewestClasses: 3,
} as const;

/** [K] A program with fewer students than this goes to a neighboring school, and a class with fewer joins another. */
export const leastInProgram = 5;

/** [K] Sections are filled to between 88 and 97% of their seats. */
export const fillPercent = { least: 88, most: 97 } as const;

/**
 * [F] Counselors about 1 to 500: [D] 1 to 350 where students change classes, and one in a large elementary school. [F]
 * Resource specialists serve at most 28 students.
 */
export const studentsPerCounselor = 350;
export const elementaryWithCounselor = 700;
export const resourceSpecialistCaseload = 24;
/** [K] Every office has one person, and one more for each of these. */
export const studentsPerOfficeStaff = 400;

/**
 * [K] Every school has a principal. One more student than these numbers needs the first or another one. A smaller school
 * shares its nurse and its psychologist with others; they belong to the district's office.
 */
export const studentsPerAssistantPrincipal = 750;
export const studentsPerNurse = 900;
export const studentsPerPsychologist = 1_200;
export const schoolsPerSharedNurse = 3;
export const schoolsPerSharedPsychologist = 3;
/** [K] Speech therapists and teachers of adapted physical education travel between so many schools. */
export const schoolsPerSpeechTherapist = 2;
export const schoolsPerAdaptedTeacher = 5;
/** [K] The district's substitutes, per hundred teachers. */
export const substitutesPerHundredTeachers = 8;
/** [K] There are at least two of these. */
export const studentsPerDistrictAdministrator = 20_000;

/**
 * [D] Six periods a day and 30 students per class: 63,600 secondary sections at full size. Teachers have one period
 * off.
 */
export const periods = 6;

/**
 * [K] A third of the larger high schools have a zero and a seventh period, with a few classes that juniors and seniors take
 * besides their six: of a thousand of them so many.
 */
export const extraPeriods = {
  schoolPercent: 35,
  leastStudents: 700,
  /** Of the district's students: enough at a school of a small district. */
  leastShare: 0.05,
  zeroParts: 120,
  seventhParts: 140,
  leastInClass: 5,
} as const;

/**
 * [K] One in seven middle and high schools has an advisory on all days but the short one: students of a grade meet with a
 * teacher after the second period.
 */
export const advisory = {
  schoolPercent: 14,
  leastStudents: 150,
  /** Of the district's students: enough at a school of a small district. */
  leastShare: 0.2,
  period: periods + 2,
  after: 2,
  minutes: 20,
  size: { aim: 27, most: 34 },
} as const;

/** [F] Schools set their own first bell from 7:30 to 8:30; [K] a weight for each five minutes from 7:30. */
export const firstBellWeights: readonly number[] = [4, 2, 4, 5, 6, 8, 22, 10, 10, 7, 9, 4, 9];
/** How long a period is, or the day of an elementary school. */
type Lengths = {
  readonly regular: number;
  /** On the day of the week on which school ends early. */
  readonly short: number;
};
/** [D] Six of the short ones make more than the 240 minutes that a day of grades 4 to 12 must have. */
export const periodMinutes: Lengths = { regular: 55, short: 42 };
export const passingMinutes = 5;
/** [K] One in eight high schools has long periods, which take turns by day. */
export const blockMinutes = 105;
export const blockSchoolPercent = 12;
/** [D] Six of these make more than the 180 minutes that continuation schools must teach. */
export const continuationMinutes: Lengths = { regular: 35, short: 31 };
/** [K] Shorter than elsewhere, since students come by bus from far away. */
export const specialEducationMinutes: Lengths = { regular: 48, short: 41 };
export const lunchMinutes = 35;
/** [F] E.g. 8:05 a.m. to 2:29 p.m., and one early-out day a week; [K] more than an hour shorter. */
export const elementaryMinutes: Lengths = { regular: 384, short: 314 };
/** [K] Of an elementary day: lunch and two recesses. */
export const elementaryBreakMinutes = 65;
/** [K] On which weekday schools let out early, Monday first: most on Tuesday. */
export const earlyOutWeights: readonly number[] = [12, 58, 16, 6, 8];
