/** How far a student is toward graduation, and toward the courses that the University of California asks for (A-G). */
import { collegeAreas } from "../db/schema/scheduling.ts";
import {
  type CollegeArea,
  type CourseLine,
  countedLines,
  creditsOfSemester,
  districtRetaking,
  firstHighSchoolGrade,
  graduatingGrade,
  isCOrBetter,
  universityRetaking,
} from "./course-lines.ts";

export const requirementIds = [
  "history",
  "english",
  "mathematics",
  "science",
  "language",
  "arts",
  "health",
  "physical-education",
  "college-elective",
  "electives",
] as const;
export type RequirementId = (typeof requirementIds)[number];

type Requirement = {
  readonly id: RequirementId;
  readonly credits: number;
  readonly takes: (line: CourseLine) => boolean;
};

/** [F] Los Angeles Unified, graduation requirements since the class of 2017: passed with a D or better. */
export const graduationSource = "Los Angeles Unified School District, graduation requirements" as const;
export const creditsToGraduate = 210;

/** A course counts for the first of these that takes it and isn't full, and for electives otherwise. */
const requirements: readonly Requirement[] = [
  { id: "history", credits: 30, takes: ofSubject("history", "social science") },
  { id: "english", credits: 40, takes: ofSubject("english") },
  { id: "mathematics", credits: 30, takes: ofSubject("mathematics") },
  { id: "science", credits: 20, takes: ofSubject("science") },
  { id: "language", credits: 20, takes: ofSubject("world languages") },
  { id: "arts", credits: 10, takes: ofSubject("arts", "performing arts") },
  { id: "health", credits: 5, takes: ({ courseTitle }) => courseTitle === "Health" },
  {
    id: "physical-education",
    credits: 20,
    takes: ({ subjectGroup }) => subjectGroup === "physical-education",
  },
  { id: "college-elective", credits: 10, takes: ({ collegeArea }) => collegeArea === "g" },
];
const named = requirements.reduce((sum, { credits }) => sum + credits, 0);

function ofSubject(...subjects: readonly string[]): Requirement["takes"] {
  return ({ subject }) => subject !== null && subjects.includes(subject.toLowerCase());
}

export type Progress = {
  readonly requirements: readonly {
    readonly id: RequirementId;
    readonly credits: number;
    readonly earned: number;
  }[];
  readonly earned: number;
  readonly needed: number;
};

export function graduationProgress(lines: readonly CourseLine[]): Progress {
  const earned = new Map<RequirementId, number>();
  const add = (id: RequirementId, credits: number) => earned.set(id, (earned.get(id) ?? 0) + credits);
  for (const line of countedLines(lines, districtRetaking)) {
    let left = line.creditsEarned;
    for (const { id, credits, takes } of requirements) {
      const taken = takes(line) ? Math.min(left, credits - (earned.get(id) ?? 0)) : 0;
      add(id, taken);
      left -= taken;
    }
    add("electives", left);
  }
  const all = [...requirements, { id: "electives", credits: creditsToGraduate - named } as const];
  return {
    requirements: all.map(({ id, credits }) => ({ id, credits, earned: earned.get(id) ?? 0 })),
    earned: [...earned.values()].reduce((sum, credits) => sum + credits, 0),
    needed: creditsToGraduate,
  };
}

/** [F] Years of each area, with a C or better (UC admissions, subject requirement): fifteen courses. */
const yearsOfArea: Readonly<Record<CollegeArea, number>> = { a: 2, b: 4, c: 3, d: 2, e: 2, f: 1, g: 1 };

export type AreaProgress = {
  readonly area: CollegeArea;
  readonly semesters: number;
  readonly required: number;
};

/**
 * Semesters passed with a C or better. [F] What is more than areas a to f require counts as an elective, area g. A D that a
 * more advanced course makes up for, as the university validates it, isn't counted here.
 */
export function collegeProgress(lines: readonly CourseLine[]): readonly AreaProgress[] {
  const passed = countedLines(lines, universityRetaking).filter(isCOrBetter);
  const had = (area: CollegeArea) =>
    passed
      .filter(({ collegeArea }) => collegeArea === area)
      .reduce((sum, { creditsEarned }) => sum + creditsEarned / creditsOfSemester, 0);
  let more = 0;
  return collegeAreas.map((area) => {
    const required = yearsOfArea[area] * 2;
    const semesters = had(area) + (area === "g" ? more : 0);
    more += Math.max(0, semesters - required);
    return { area, semesters: Math.min(required, semesters), required };
  });
}

/** Grades of high school before this one without any line: the district has no records of them. */
export function gradesWithoutRecords(
  lines: readonly Pick<CourseLine, "grade">[],
  grade: number | null,
): readonly number[] {
  const last = Math.min(grade ?? firstHighSchoolGrade, graduatingGrade);
  const recorded = new Set(lines.map((line) => line.grade));
  return Array.from(
    { length: Math.max(0, last - firstHighSchoolGrade) },
    (_, index) => firstHighSchoolGrade + index,
  ).filter((each) => !recorded.has(each));
}

/** [K] More courses than a school day has periods, and room for one that was made up: a transcript of 2014 showed 14. */
export const coursesOfTermAtMost = 9;

export type CrowdedTerm = Pick<CourseLine, "schoolYear" | "term"> & { readonly courses: number };

/** Terms with more courses than anyone takes, which somebody should look into. */
export function crowdedTerms(lines: readonly CourseLine[]): readonly CrowdedTerm[] {
  const byTerm = Map.groupBy(lines, ({ schoolYear, term }) => `${schoolYear} ${term}`);
  return [...byTerm.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined || own.length <= coursesOfTermAtMost) return [];
    return [{ schoolYear: first.schoolYear, term: first.term, courses: own.length }];
  });
}
