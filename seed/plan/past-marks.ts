/** The marks of a course, for both semesters: the strong and those who seldom miss school have better ones. */
import { absenceHabits } from "../district/attendance.ts";
import { type Course, courses } from "../district/courses.ts";
import { honorsAhead, markShares, markWeights, secondSemester } from "../district/marks.ts";
import { whole } from "../district/people.ts";
import type { Outcome } from "./past-courses.ts";

/** From 0 for an A to 4 for an F. */
export type Mark = 0 | 1 | 2 | 3 | 4;

export type Marked = {
  /** From 0 for the weakest to 1. */
  readonly strength: number;
  /** From 0 for those who are seldom absent to 2. */
  readonly habit: number;
  /** Whether the student now sits in a class for the strongest. */
  readonly inHonors: boolean;
};

/** `ticket` is a random number below 2^32. */
export function marksOf(
  { course, outcome }: { readonly course: Course; readonly outcome: Outcome },
  { grade, ticket, student }: { readonly grade: number; readonly ticket: number; readonly student: Marked },
): readonly [Mark, Mark] {
  const first = markAt(grade, placeOf(course, ticket >>> 16, student));
  const change = ticket % whole;
  const second = shifted(first, change);
  if (outcome === "passed") return [passing(first), passing(second)];
  if (outcome === "either" || (first === 4 && second === 4)) return [first, second];
  return [change % 5 < 3 ? 4 : first, 4];
}

function passing(mark: Mark): Mark {
  return mark === 4 ? 3 : mark;
}

function shifted(mark: Mark, change: number): Mark {
  if (change < secondSemester.lower) return steps[mark][1];
  return change < secondSemester.lower + secondSemester.higher ? steps[mark][0] : mark;
}

/** The next better mark and the next worse one. */
const steps: Readonly<Record<Mark, readonly [better: Mark, worse: Mark]>> = {
  0: [0, 1],
  1: [0, 2],
  2: [1, 3],
  3: [2, 4],
  4: [3, 4],
};

const chanceRange = 65_536;

/** Of ten thousand places, 0 for the best. Strength and chance alone are spread evenly over them. */
function placeOf(course: Course, chance: number, { strength, habit, inHonors }: Marked): number {
  const { strength: often, chance: seldom } = markWeights;
  const mixed = (often * (1 - strength) + (seldom * chance) / chanceRange) / (often + seldom);
  const ahead = isDemanding(course) ? honorsAhead : 0;
  return (
    whole * evenly(mixed, seldom / (often + seldom)) +
    (markWeights.absent[habit] ?? 0) -
    (inHonors ? honorsAhead : 0) -
    ahead
  );
}

/** The share of all sums of two even numbers, weighted `less` and `1 - less`, that are below this one. */
function evenly(sum: number, less: number): number {
  const more = 1 - less;
  if (sum < less) return sum ** 2 / (2 * less * more);
  return sum < more ? (sum - less / 2) / more : 1 - (1 - sum) ** 2 / (2 * less * more);
}

const demanding: ReadonlySet<Course> = new Set(
  courses.filter(({ title }) => title.startsWith("AP ") || title.endsWith("Honors")),
);

/** Honors and Advanced Placement. */
export function isDemanding(course: Course): boolean {
  return demanding.has(course);
}

const limits = markShares.map(({ upTo, shares: [a = 0, b = 0, c = 0, d = 0] }) => ({
  upTo,
  ends: [a, a + b, a + b + c, a + b + c + d],
}));

function markAt(grade: number, place: number): Mark {
  const limit = limits.find(({ upTo }) => grade <= upTo);
  const [a = 0, b = 0, c = 0, d = 0] = limit?.ends ?? [];
  if (place < b) return place < a ? 0 : 1;
  if (place < d) return place < c ? 2 : 3;
  return 4;
}

/** How often the student is absent, from one of 128 tickets. */
export function habitOf(ticket: number): number {
  const [seldom, sometimes] = absenceHabits;
  const place = ticket % 128;
  if (place < seldom.students) return 0;
  return place < seldom.students + sometimes.students ? 1 : 2;
}
