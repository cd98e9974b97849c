/** Decides who may be the same person, and which entries, exits, grades and ages are allowed. */
import { plainName, plainWords } from "../plain-name.ts";

export type PersonName = { readonly givenName: string; readonly familyName: string };

/** For two people born on the same day. */
export type Likeness = "same-person" | "possible-twin" | "different";

/** Compares two people born on the same day by name, allowing for typos, swapped names and missing second names. */
export function likeness(one: PersonName, other: PersonName): Likeness {
  const [given, family] = [plainName(one.givenName), plainName(one.familyName)];
  const [otherGiven, otherFamily] = [plainName(other.givenName), plainName(other.familyName)];
  if (similar(family, otherFamily) && similar(given, otherGiven)) return "same-person";
  if (similar(given, otherFamily) && similar(family, otherGiven)) return "same-person";
  return family === otherFamily ? "possible-twin" : "different";
}

/**
 * Each name is the same whatever its accents, or has one more part ("Núñez" and "Nunez Gil"). No typos: Mario and Maria
 * share more than a letter, and often a phone.
 */
export function hasSameNames(one: PersonName, other: PersonName): boolean {
  return isSameName(one.givenName, other.givenName) && isSameName(one.familyName, other.familyName);
}

function isSameName(one: string, other: string): boolean {
  if (plainName(one) === plainName(other)) return true;
  const [short, long] = [plainWords(one), plainWords(other)].toSorted((a, b) => a.length - b.length);
  return short !== undefined && long !== undefined && addsPart(short, long);
}

function addsPart(short: string, long: string): boolean {
  return short !== "" && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}

const shortestPart = 3;

/** Equal, or different by a typo, or one is the start or the end of the other ("García" and "García López"). */
function similar(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= shortestPart && (long.startsWith(short) || long.endsWith(short))) return true;
  return spellingDistance(short, long) <= slipsAllowed(short.length);
}

function slipsAllowed(letters: number): number {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/** Counts letters inserted, left out, replaced or swapped with their neighbor (optimal string alignment). */
export function spellingDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      current.push(cheapestEdit(one, other, row, column, { beforeLast, last, current }));
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}

type EditRows = { readonly beforeLast: number[]; readonly last: number[]; readonly current: number[] };

function cheapestEdit(one: string, other: string, row: number, column: number, rows: EditRows): number {
  const at = (costs: number[], index: number) => costs[index] ?? Number.POSITIVE_INFINITY;
  const same = one[row - 1] === other[column - 1];
  const swapped = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return Math.min(
    at(rows.last, column) + 1,
    at(rows.current, column - 1) + 1,
    at(rows.last, column - 1) + (same ? 0 : 1),
    swapped ? at(rows.beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}

export type KnownPerson = PersonName & { readonly studentId: number; readonly createdAt: Date };

/**
 * A form sent twice isn't two children: within this time, confirming a new person doesn't create a second identical
 * record.
 */
const doubleSubmissionMs = 60 * 60 * 1000;

/**
 * The people on record who might be this one. If the office confirmed a new person, only a record with exactly the same
 * name that was created within the last hour still counts.
 */
export function personMatches<Known extends KnownPerson>(
  person: PersonName,
  bornTheSameDay: readonly Known[],
  confirmedNewPerson: boolean,
  at: Date,
): Known[] {
  const alike = bornTheSameDay.filter((known) => likeness(person, known) !== "different");
  return confirmedNewPerson ? alike.filter((known) => sentTwice(person, known, at)) : alike;
}

function sentTwice(person: PersonName, known: KnownPerson, at: Date): boolean {
  return (
    plainName(person.givenName) === plainName(known.givenName) &&
    plainName(person.familyName) === plainName(known.familyName) &&
    at.getTime() - known.createdAt.getTime() < doubleSubmissionMs
  );
}

export type SchoolFacts = {
  readonly lowGrade: number;
  readonly highGrade: number;
  /** The day's school year; null if it is outside all of them. */
  readonly schoolYear: number | null;
};

const ungradedElementary = 13;
const ungradedSecondary = 14;
const lastElementaryGrade = 5;

export function servesGrade(school: Omit<SchoolFacts, "schoolYear">, grade: number): boolean {
  if (grade === ungradedElementary) return school.lowGrade <= lastElementaryGrade;
  if (grade === ungradedSecondary) return school.highGrade > lastElementaryGrade;
  return school.lowGrade <= grade && grade <= school.highGrade;
}

/** Transitional kindergarten starts at 4; special education ends at 22. */
const youngest = 3;
const oldest = 22;

/** Full years from one day to another, both YYYY-MM-DD. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export type EntryObstacle = "day-outside-school-year" | "grade-not-served" | "age-out-of-range";

/** Why this school can't take a student of this grade and birth date on this day; undefined if it can. */
export function entryObstacle(
  school: SchoolFacts,
  entry: {
    readonly grade: number;
    readonly day: string;
    readonly birthDate: string;
    /** The year that students are enrolled in now. */
    readonly schoolYear: number;
  },
): EntryObstacle | undefined {
  if (school.schoolYear !== entry.schoolYear) return "day-outside-school-year";
  if (!servesGrade(school, entry.grade)) return "grade-not-served";
  const age = ageOn(entry.birthDate, entry.day);
  return age < youngest || age > oldest ? "age-out-of-range" : undefined;
}

/** An enrollment that is in force on the day asked about, or begins later. */
export type StandingFacts = {
  readonly schoolId: number;
  readonly exitDate: string | null;
  /** In force on that day. */
  readonly isCurrent: boolean;
};

/** A student's enrollments at their own school and at others, each list in order of entry. */
export type StandingsFacts = {
  readonly primary: readonly StandingFacts[];
  readonly secondary: readonly StandingFacts[];
};

export type ArrivalObstacle = "same-school" | "secondary-there" | "enrolled-ahead" | "enrolled-until";

/** Why a student can't arrive at the school that day. */
export function arrivalObstacle(
  { primary, secondary }: StandingsFacts,
  toSchoolId: number,
): ArrivalObstacle | undefined {
  if (secondary.some(({ schoolId }) => schoolId === toSchoolId)) return "secondary-there";
  const [first] = primary;
  if (first === undefined) return undefined;
  if (first.isCurrent && first.schoolId === toSchoolId) return "same-school";
  if (primary.some(({ isCurrent }) => !isCurrent)) return "enrolled-ahead";
  return first.exitDate === null ? undefined : "enrolled-until";
}

export type LeavingObstacle =
  | "not-enrolled"
  | "day-before-entry"
  | "enrolled-ahead"
  | "secondary-elsewhere"
  | "was-in-class";

/** Why this student can't leave the district on this day; a no-show is someone no teacher has seen. */
export function leavingObstacle(
  { primary, secondary }: StandingsFacts,
  leaving: { readonly noShow: boolean; readonly seen: boolean },
): LeavingObstacle | undefined {
  const [first, ...later] = primary;
  if (first === undefined) return "not-enrolled";
  if (!first.isCurrent) return "day-before-entry";
  if (later.length > 0) return "enrolled-ahead";
  if (secondary.length > 0) return "secondary-elsewhere";
  return leaving.noShow && leaving.seen ? "was-in-class" : undefined;
}

/** Why a student can't begin a secondary enrollment at this school on that day. */
export function secondaryObstacle(
  { primary, secondary }: StandingsFacts,
  toSchoolId: number,
): ArrivalObstacle | LeavingObstacle | undefined {
  const [first] = primary;
  if (first === undefined) return "not-enrolled";
  if (!first.isCurrent) return "day-before-entry";
  if (first.exitDate !== null) return "enrolled-until";
  if (first.schoolId === toSchoolId) return "same-school";
  return secondary.some(({ schoolId }) => schoolId === toSchoolId) ? "secondary-there" : undefined;
}
