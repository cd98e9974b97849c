/** Grade-point averages from a course history, as a California district and the University of California count them. */
import {
  type CourseLine,
  countedLines,
  districtRetaking,
  isCOrBetter,
  isHonors,
  pointsOf,
  universityRetaking,
} from "./course-lines.ts";

/** Null while nothing counts; two decimals, never rounded up. */
export type GradePoints = {
  /** All courses of high school, A 4 to F 0, by credits. */
  readonly unweighted: number | null;
  /** With a point more for each semester of an honors course passed with a C or better. */
  readonly weighted: number | null;
  readonly university: number | null;
};

/** [F] Honors semesters that get a point, and those of them from grade 10 (UC admissions, GPA requirement). */
export const honorsAtMost = { all: 8, ofGradeTen: 4 } as const;
export const universitySource =
  "University of California, admission requirements: GPA in A-G courses" as const;
/** [F] From the summer after grade 9 to the summer after grade 11. */
const universityGrades = { first: 10, last: 11 } as const;

export function gradePointsOf(lines: readonly CourseLine[]): GradePoints {
  const counted = countedLines(lines, districtRetaking);
  return {
    unweighted: average(counted, pointsOf),
    weighted: average(counted, (line) => pointsOf(line) + honorsPoint(line)),
    university: universityAverage(lines),
  };
}

/** [F] A D or F in an honors course gets no more points. */
function honorsPoint(line: CourseLine): 0 | 1 {
  return isHonors(line) && isCOrBetter(line) ? 1 : 0;
}

function average(lines: readonly CourseLine[], points: (line: CourseLine) => number): number | null {
  const credits = sumOf(lines, ({ creditsAttempted }) => creditsAttempted);
  const total = sumOf(lines, (line) => points(line) * line.creditsAttempted);
  return credits === 0 ? null : roundedDown(total, credits);
}

function universityAverage(lines: readonly CourseLine[]): number | null {
  const ofCollege = lines.filter(
    (line) => line.collegeArea !== null && isBetween(universityGrade(line), universityGrades),
  );
  const counted = countedLines(ofCollege, universityRetaking);
  if (counted.length === 0) return null;
  return roundedDown(sumOf(counted, pointsOf) + honorsPoints(counted), counted.length);
}

function honorsPoints(counted: readonly CourseLine[]): number {
  const honored = counted.filter((line) => honorsPoint(line) === 1);
  const ofGradeTen = honored.filter((line) => universityGrade(line) === universityGrades.first).length;
  const later = honored.length - ofGradeTen;
  return Math.min(honorsAtMost.all, later + Math.min(honorsAtMost.ofGradeTen, ofGradeTen));
}

/** [F] The summers after grades 9 and 10 count as grade 10, and the one after grade 11 as grade 11. */
function universityGrade({ grade, term }: CourseLine): number {
  return term === "summer" && grade < universityGrades.first ? grade + 1 : grade;
}

function isBetween(grade: number, { first, last }: typeof universityGrades): boolean {
  return grade >= first && grade <= last;
}

function sumOf(lines: readonly CourseLine[], value: (line: CourseLine) => number): number {
  return lines.reduce((sum, line) => sum + value(line), 0);
}

/** In whole hundredths, so that 3.70 isn't 3.69. */
function roundedDown(total: number, count: number): number {
  return Math.floor((total * 100) / count + 1e-9) / 100;
}
