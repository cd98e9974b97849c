/** Decides whether a student may take a seat in a section. */

/** What is true at the moment of the change, read after locking everything it touches. */
export type SeatFacts = {
  /** True if this holds on any day of the seat; the other facts are about the same days. */
  readonly alreadyInSection: boolean;
  /** The student's grade at the section's school; null if they aren't enrolled there on the first of these days. */
  readonly gradeAtSchool: number | null;
  readonly lowGrade: number;
  readonly highGrade: number;
  /** In the school year, and before the section's term ends. */
  readonly dayInTerm: boolean;
  /** A special day class, and the student isn't placed in one on the first of these days. */
  readonly needsPlacement: boolean;
  /** Another section of the student that meets at the same time. */
  readonly periodHeldBy: number | null;
  /** The lowest free seat; null if all are taken. */
  readonly openSeat: number | null;
};

export type SeatObstacle =
  | "already-in-section"
  | "not-enrolled-at-school"
  | "day-outside-term"
  | "not-placed-in-day-class"
  | "grade-outside-section"
  | "period-taken"
  | "section-full";

export type SeatDecision =
  | { readonly obstacle: SeatObstacle }
  | { readonly obstacle: undefined; readonly seat: number };

const firstUngraded = 13;
const firstHighSchoolGrade = 9;
const gradeTolerance = 1;

/**
 * In 2014, middle-school students were put in high-school classes. One grade off is a counselor's choice; more is a
 * mistake, and so is another level of school. Ungraded students and classes fit anywhere in their school.
 */
export function gradeFits(grade: number, lowGrade: number, highGrade: number): boolean {
  if (grade >= firstUngraded || lowGrade >= firstUngraded) return true;
  if (grade < firstHighSchoolGrade && lowGrade >= firstHighSchoolGrade) return false;
  if (grade >= firstHighSchoolGrade && highGrade < firstHighSchoolGrade) return false;
  return grade >= lowGrade - gradeTolerance && grade <= highGrade + gradeTolerance;
}

/** Why the student can't have any seat there; undefined if they can have an open one. */
export function seatObstacle(facts: Omit<SeatFacts, "openSeat">): SeatObstacle | undefined {
  if (!facts.dayInTerm) return "day-outside-term";
  if (facts.alreadyInSection) return "already-in-section";
  if (facts.gradeAtSchool === null) return "not-enrolled-at-school";
  if (facts.needsPlacement) return "not-placed-in-day-class";
  if (!gradeFits(facts.gradeAtSchool, facts.lowGrade, facts.highGrade)) return "grade-outside-section";
  return facts.periodHeldBy === null ? undefined : "period-taken";
}

export function decideSeat(facts: SeatFacts): SeatDecision {
  const obstacle = seatObstacle(facts);
  if (obstacle !== undefined) return { obstacle };
  return facts.openSeat === null
    ? { obstacle: "section-full" }
    : { obstacle: undefined, seat: facts.openSeat };
}

const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const;
export type Weekday = (typeof weekdayNames)[number];

/** The days in a meeting's bit set: Monday 1, Tuesday 2, … Friday 16. */
export function weekdays(days: number): Weekday[] {
  return weekdayNames.filter((_, index) => (days & (1 << index)) !== 0);
}
