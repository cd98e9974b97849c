/** A semester of a course on a transcript, and which semesters count when a course was taken more than once. */
import type { collegeAreas, subjectGroups } from "../db/schema/scheduling.ts";
import { type finalMarks, historyTerms } from "../db/schema/transcripts.ts";

export type FinalMark = (typeof finalMarks)[number];
export type HistoryTerm = (typeof historyTerms)[number];
export type CollegeArea = (typeof collegeAreas)[number];

export type CourseLine = {
  readonly line: number;
  /** The calendar year in which it ended. */
  readonly schoolYear: number;
  readonly grade: number;
  readonly term: HistoryTerm;
  readonly courseCode: string;
  readonly courseTitle: string;
  readonly mark: FinalMark;
  readonly creditsAttempted: number;
  readonly creditsEarned: number;
  /** Unofficial until then: it's shown, and counts for nothing. */
  readonly verified: boolean;
  /** These four are the catalog's of today, and null for a course that it doesn't have. */
  readonly subject: string | null;
  readonly subjectGroup: (typeof subjectGroups)[number] | null;
  readonly collegeArea: CollegeArea | null;
  readonly repeatable: boolean | null;
};

/** A semester of a course is five credits. */
export const creditsOfSemester = 5;
export const firstHighSchoolGrade = 9;
export const graduatingGrade = 12;

const markPoints: Readonly<Record<FinalMark, number>> = { A: 4, B: 3, C: 2, D: 1, F: 0 };
const cOrBetter = 2;

export function pointsOf({ mark }: Pick<CourseLine, "mark">): number {
  return markPoints[mark];
}

export function isCOrBetter(line: Pick<CourseLine, "mark">): boolean {
  return pointsOf(line) >= cOrBetter;
}

/** [K] As catalogs name them; a district certifies its honors courses one by one. */
export function isHonors({ courseTitle }: Pick<CourseLine, "courseTitle">): boolean {
  return courseTitle.startsWith("AP ") || courseTitle.endsWith("Honors");
}

/** Whether a second try at a semester takes the place of the first. Otherwise both count, or only the first. */
export type Retaking = (again: CourseLine, before: CourseLine) => "replaces" | "adds" | "is-left-out";

/**
 * [K] A district counts the better of two tries, once: no credit is earned twice for one course.
 */
export const districtRetaking: Retaking = (again, before) =>
  pointsOf(again) > pointsOf(before) ? "replaces" : "is-left-out";

/**
 * [F] The University of California lets a C or better take the place of a D or F; a course passed with a C is counted as
 * it was passed first (UC admissions, scholarship requirement). Two marks below C both count.
 */
export const universityRetaking: Retaking = (again, before) => {
  if (isCOrBetter(before)) return "is-left-out";
  return isCOrBetter(again) ? "replaces" : "adds";
};

export function inOrder<Line extends Pick<CourseLine, "schoolYear" | "term" | "line">>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.toSorted(
    (one, other) =>
      one.schoolYear - other.schoolYear ||
      historyTerms.indexOf(one.term) - historyTerms.indexOf(other.term) ||
      one.line - other.line,
  );
}

/** Verified semesters of high school that count, once what was taken again is settled; the earliest first. */
export function countedLines<Line extends CourseLine>(
  lines: readonly Line[],
  retaking: Retaking,
): readonly Line[] {
  const official = lines.filter(({ verified, grade }) => verified && grade >= firstHighSchoolGrade);
  const counted: Line[] = [];
  for (const line of inOrder(official)) {
    const before = counted.findIndex((earlier) => isSameSemester(earlier, line));
    const first = counted[before];
    const outcome = first === undefined ? "adds" : retaking(line, first);
    if (outcome === "adds") counted.push(line);
    if (outcome === "replaces") counted.splice(before, 1, line);
  }
  return counted;
}

/** Summer school makes up either semester. Band or gym is a new course each time. */
function isSameSemester(earlier: CourseLine, { courseCode, repeatable, term }: CourseLine): boolean {
  if (earlier.courseCode !== courseCode || repeatable === true) return false;
  const inSummer = term === "summer" || earlier.term === "summer";
  return earlier.term === term || (inSummer && !isCOrBetter(earlier));
}
