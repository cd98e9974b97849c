/**
 * What follows from the lines of a transcript, computed here without the SIS: credits, grade points and progress, by the
 * rules that the SIS says it follows.
 */
import { z } from "zod";

export const courseRow = z.object({
  ...{ line: z.int(), schoolYear: z.int(), grade: z.int(), term: z.string(), courseCode: z.string() },
  ...{ courseTitle: z.string(), mark: z.string(), creditsAttempted: z.number(), creditsEarned: z.number() },
  ...{ verified: z.boolean(), subject: z.string().nullable(), subjectGroup: z.string().nullable() },
  ...{ collegeArea: z.string().nullable(), repeatable: z.boolean().nullable() },
});
export type CourseRow = z.output<typeof courseRow>;

const worth: Readonly<Record<string, number>> = { A: 4, B: 3, C: 2, D: 1, F: 0 };
const pointsFor = ({ mark }: CourseRow) => worth[mark] ?? 0;
const isC = (row: CourseRow) => "ABC".includes(row.mark);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
/** Hundredths, without what is left. */
const cut = (total: number, by: number) =>
  by === 0 ? null : Math.floor(Math.round((total / by) * 1e6) / 1e4) / 100;

export function isOfHonors({ courseTitle }: Pick<CourseRow, "courseTitle">): boolean {
  return /^AP |Honors$/.test(courseTitle);
}

type Rule = "district" | "university";

type Tries = (earlier: CourseRow, row: CourseRow) => boolean;
const bothCount: Readonly<Record<Rule, Tries>> = {
  district: () => false,
  university: (earlier, row) => !isC(earlier) && !isC(row),
};
const isBetter: Readonly<Record<Rule, Tries>> = {
  district: (earlier, row) => pointsFor(row) > pointsFor(earlier),
  university: (earlier) => !isC(earlier),
};

/** Verified rows of high school, one for each semester of a course that can't be repeated. */
function kept(rows: readonly CourseRow[], rule: Rule): CourseRow[] {
  const terms = ["fall", "spring", "summer"];
  const order = (row: CourseRow) => row.schoolYear * 1e6 + terms.indexOf(row.term) * 1e5 + row.line;
  const inOrder = rows.filter((row) => row.verified && row.grade > 8).toSorted((a, b) => order(a) - order(b));
  const result: CourseRow[] = [];
  for (const row of inOrder) {
    const place = row.repeatable === true ? -1 : result.findIndex((other) => isTry(other, row));
    const earlier = result[place];
    if (earlier === undefined || bothCount[rule](earlier, row)) result.push(row);
    else if (isBetter[rule](earlier, row)) result[place] = row;
  }
  return result;
}

function isTry(earlier: CourseRow, row: CourseRow): boolean {
  if (earlier.courseCode !== row.courseCode) return false;
  return earlier.term === row.term || ([earlier.term, row.term].includes("summer") && !isC(earlier));
}

export function figuresOf(
  rows: readonly CourseRow[],
  gradeNow: number | null,
): Readonly<Record<string, unknown>> {
  const counted = kept(rows, "district");
  const others = rows.filter(({ verified, grade }) => !verified && grade > 8);
  return {
    credits: {
      attempted: sum(counted.map(({ creditsAttempted }) => creditsAttempted)),
      earned: sum(counted.map(({ creditsEarned }) => creditsEarned)),
      unverified: sum(others.map(({ creditsEarned }) => creditsEarned)),
    },
    gradePoints: {
      unweighted: averageOf(counted, 0),
      weighted: averageOf(counted, 1),
      university: universityOf(rows),
      universitySource,
    },
    graduation: graduationOf(counted),
    college: { source: universitySource, areas: areasOf(rows) },
    gradesWithoutRecords: [9, 10, 11].filter(
      (grade) => grade < (gradeNow ?? 0) && !rows.some((row) => row.grade === grade),
    ),
    crowdedTerms: crowdedOf(rows),
  };
}

/** Whether each row counts, in their order. */
export function countsOf(rows: readonly CourseRow[]): boolean[] {
  const lines = new Set(kept(rows, "district").map(({ line }) => line));
  return rows.map(({ line }) => lines.has(line));
}

const universitySource = "University of California, admission requirements: GPA in A-G courses";

function averageOf(counted: readonly CourseRow[], honors: 0 | 1): number | null {
  const points = counted.map(
    (row) => (pointsFor(row) + (isOfHonors(row) && isC(row) ? honors : 0)) * row.creditsAttempted,
  );
  return cut(sum(points), sum(counted.map(({ creditsAttempted }) => creditsAttempted)));
}

/** As the district counts them. */
export function unweightedOf(rows: readonly CourseRow[]): number | null {
  return averageOf(kept(rows, "district"), 0);
}

function universityOf(rows: readonly CourseRow[]): number | null {
  const year = ({ grade, term }: CourseRow) => (grade === 9 && term === "summer" ? 10 : grade);
  const asked = rows.filter((row) => row.collegeArea !== null && [10, 11].includes(year(row)));
  const counted = kept(asked, "university");
  const honored = counted.filter((row) => isOfHonors(row) && isC(row));
  const tenth = Math.min(4, honored.filter((row) => year(row) === 10).length);
  const eleventh = honored.filter((row) => year(row) === 11).length;
  return cut(sum(counted.map(pointsFor)) + Math.min(8, tenth + eleventh), counted.length);
}

/** Subjects in the order in which a course looks for one that isn't full. */
const wanted: readonly (readonly [id: string, credits: number, fits: (row: CourseRow) => boolean])[] = [
  ["history", 30, ({ subject }) => /^(history|social science)$/i.test(subject ?? "")],
  ["english", 40, ({ subject }) => /^english$/i.test(subject ?? "")],
  ["mathematics", 30, ({ subject }) => /^mathematics$/i.test(subject ?? "")],
  ["science", 20, ({ subject }) => /^science$/i.test(subject ?? "")],
  ["language", 20, ({ subject }) => /^world languages$/i.test(subject ?? "")],
  ["arts", 10, ({ subject }) => /^(arts|performing arts)$/i.test(subject ?? "")],
  ["health", 5, ({ courseTitle }) => courseTitle === "Health"],
  ["physical-education", 20, ({ subjectGroup }) => subjectGroup === "physical-education"],
  ["college-elective", 10, ({ collegeArea }) => collegeArea === "g"],
  ["electives", 25, () => false],
];

function graduationOf(counted: readonly CourseRow[]): object {
  const left = new Map(counted.map((row) => [row.line, row.creditsEarned]));
  const requirements = wanted.map(([id, credits, fits]) => {
    let earned = 0;
    for (const row of counted.filter(fits)) {
      const taken = Math.min(credits - earned, left.get(row.line) ?? 0);
      earned += taken;
      left.set(row.line, (left.get(row.line) ?? 0) - taken);
    }
    return { id, credits, earned };
  });
  const rest = sum([...left.values()]);
  return {
    source: "Los Angeles Unified School District, graduation requirements",
    earned: sum(counted.map(({ creditsEarned }) => creditsEarned)),
    needed: 210,
    requirements: requirements.map((each) => (each.id === "electives" ? { ...each, earned: rest } : each)),
  };
}

const semestersOf: readonly (readonly [area: string, semesters: number])[] = [
  ["a", 4],
  ["b", 8],
  ["c", 6],
  ["d", 4],
  ["e", 4],
  ["f", 2],
];

function areasOf(rows: readonly CourseRow[]): object[] {
  const passed = kept(rows, "university").filter(isC);
  const had = (area: string) =>
    sum(
      passed.filter(({ collegeArea }) => collegeArea === area).map(({ creditsEarned }) => creditsEarned / 5),
    );
  const more = sum(semestersOf.map(([area, required]) => Math.max(0, had(area) - required)));
  return [
    ...semestersOf.map(([area, required]) => ({ area, semesters: Math.min(required, had(area)), required })),
    { area: "g", semesters: Math.min(2, had("g") + more), required: 2 },
  ];
}

const mostOfTerm = 9;

function crowdedOf(rows: readonly CourseRow[]): object[] {
  const terms = Map.groupBy(rows, ({ schoolYear, term }) => `${schoolYear} ${term}`);
  return [...terms.values()].flatMap((own) =>
    own.length <= mostOfTerm
      ? []
      : own.slice(0, 1).map(({ schoolYear, term }) => ({ schoolYear, term, courses: own.length })),
  );
}
