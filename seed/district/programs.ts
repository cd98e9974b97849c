/** Programs of secondary students, and what English learners, juniors and seniors take instead of what their grade does. */
import {
  anyGrade,
  choicesOf,
  highGrades,
  type Instead,
  middleGrades,
  ownGrade,
  type Subject,
} from "./choices.ts";
import { secondarySizes } from "./classes.ts";
import { courseOf } from "./courses.ts";

/**
 * A program's number, from which students of one family of programs are kept together. English learners are at one of
 * four levels, or have been learners for six years or more ("long-term"). Resource students take what their grade does, and so do
 * those of a magnet center, some of it in classes of their own.
 */
export const programs = {
  none: 0,
  level1: 1,
  level2: 2,
  level3: 3,
  level4: 4,
  longTerm: 5,
  creditRecovery: 6,
  service: 7,
  elsewhere: 8,
  resource: 9,
  magnet: 10,
} as const;

const newcomers = [programs.level1, programs.level2];
const learners = [programs.level3, programs.level4, programs.longTerm];

type Family = { readonly programs: readonly number[]; readonly together: number };

/**
 * Students of one family share classes: so many of them are in one rotation. [K] A class at a time of most families, and a
 * third of a class of resource students.
 */
export const programFamilies: readonly Family[] = [
  { programs: newcomers, together: 22 },
  { programs: learners, together: 22 },
  { programs: [programs.creditRecovery], together: 22 },
  { programs: [programs.service], together: 22 },
  { programs: [programs.elsewhere], together: 22 },
  { programs: [programs.resource], together: 10 },
  { programs: [programs.magnet], together: 30 },
];

/** [K] Parts of a hundred secondary learners at each level, added up: a third are long-term learners. */
export const learnersUpTo: readonly (readonly [program: number, upTo: number])[] = [
  [programs.level1, 8],
  [programs.level2, 20],
  [programs.level3, 43],
  [programs.level4, 65],
  [programs.longTerm, 100],
];

/** [K] Of a hundred students in grades 10 to 12, the weakest make up a class that they failed. */
export const recoversPercent = 8;

/**
 * [K] Of a thousand juniors and of a thousand seniors: with a period of service (California Education Code 51228.1 asks
 * for consent, so they are few, and nobody has two), and with one at work or at a community college.
 */
export const serviceParts = { junior: 20, senior: 40 } as const;
export const elsewhereParts = { junior: 15, senior: 40 } as const;

type SubjectFacts = Pick<Subject, "name" | "pooled" | "levels"> & {
  readonly stage: "middle" | "high";
  readonly lists: string;
  readonly combined: string;
};

function subjectOf({ name, pooled, levels, stage, lists, combined }: SubjectFacts): Subject {
  const grades = stage === "middle" ? middleGrades : highGrades;
  const shared = pooled ? anyGrade : ownGrade;
  return {
    ...{ name, ...grades, ...shared, ...(levels && { levels }), size: secondarySizes.program },
    choices: choicesOf(lists),
    combined: courseOf(combined),
  };
}

/** [K] The least that a school opens a class for. */
const leastLearners = 8;
const leastSheltered = 12;
export const leastElsewhere = 5;

type Stage = SubjectFacts["stage"];

/** What students of a program take instead of a subject. */
export function insteadIn(stage: Stage, subject: string): readonly Instead[] {
  return (offered[stage][subject] ?? []).map(({ facts, ...instead }) => ({
    ...instead,
    subject: subjectOf({ stage, ...facts }),
  }));
}

type Offer = Omit<Instead, "subject"> & { readonly facts: Omit<SubjectFacts, "stage"> };

function sheltered(name: string, pooled: boolean, combined: string, lists: string): Offer {
  const facts = { name: `sheltered-${name}`, pooled, combined, lists };
  return { programs: newcomers, least: leastSheltered, facts };
}

function development(lists: string, combined: string): Offer {
  const facts = {
    ...{ name: "english-language-development", pooled: true, combined, lists },
    levels: "program",
  } as const;
  return { programs: [...newcomers, ...learners], least: leastLearners, facts };
}

const offered: Readonly<Record<Stage, Readonly<Record<string, readonly Offer[]>>>> = {
  middle: {
    english: [sheltered("english", false, "ENG-M", "6 ENG-6S 100\n7 ENG-7S 100\n8 ENG-8S 100")],
    elective: [development("1 ELD-M1 100\n2 ELD-M2 100\n3 ELD-M3 100\n4 ELD-M4 100\n5 LTEL-M 100", "ELD-M3")],
  },
  high: {
    english: [
      sheltered("english", false, "ENG-H", "9 ENG-9S 100\n10 ENG-10S 100\n11 ENG-11S 100\n12 ENG-12S 100"),
    ],
    mathematics: [
      sheltered(
        "mathematics",
        true,
        "MAT-H",
        "9 MAT-A1S 100\n10 MAT-GES 100\n11 MAT-A2S 100\n12 MAT-A2S 100",
      ),
    ],
    science: [
      sheltered("science", true, "SCI-H", "9 SCI-BIS 100\n10 SCI-CHS 100\n11 SCI-PHS 100\n12 SCI-ES 100"),
    ],
    history: [
      sheltered("history", false, "HIS-H", "9 HIS-9S 100\n10 HIS-10S 100\n11 HIS-11S 100\n12 HIS-12S 100"),
    ],
    elective: [
      development("1 ELD-H1 100\n2 ELD-H2 100\n3 ELD-H3 100\n4 ELD-H4 100\n5 LTEL-H 100", "ELD-H3"),
      {
        programs: [programs.creditRecovery],
        least: leastLearners,
        facts: {
          name: "credit-recovery",
          pooled: true,
          combined: "ENG-CR",
          lists: "10 ENG-CR 32 MAT-CR 30 SCI-CR 20 HIS-CR 18",
        },
      },
    ],
    "second-elective": [
      {
        programs: [programs.service],
        least: leastElsewhere,
        facts: {
          name: "service",
          pooled: true,
          combined: "SER-OF",
          lists: "11 SER-TA 40 SER-OF 25 SER-LI 15 SER-PE 20",
        },
      },
      {
        programs: [programs.elsewhere],
        least: leastElsewhere,
        facts: {
          name: "elsewhere",
          pooled: true,
          combined: "SER-CC",
          lists: "11 SER-CC 55 SER-WO 45",
        },
      },
    ],
  },
};
