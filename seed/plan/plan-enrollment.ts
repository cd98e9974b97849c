/** How many schools of each kind there are, and how many students of each grade go to each of them. */
import { leastInProgram } from "../district/classes.ts";
import { gradeCounts, ungradedElementary } from "../district/grades.ts";
import { type SchoolKind, schoolKinds } from "../district/school-kinds.ts";
import { holdEveryCase } from "../district-inputs.ts";
import { hashOf, openStream } from "../random.ts";
import { apportion } from "./apportion.ts";

export type EnrolledSchool = {
  readonly kind: SchoolKind;
  /** Students it would have in a district of the reference size. */
  readonly aim: number;
  /** For each entry of `gradeCounts`. */
  readonly countByGrade: number[];
};

/** Schools in id order, each with a count for every entry of `gradeCounts`; the counts of a grade add up exactly. */
export function planEnrollment(seed: number, students: number): EnrolledSchool[] {
  const schools = drawSchools(seed, students);
  const totals = totalsByGrade(students);
  const aims = sumOf(schools.map((school) => school.aim));
  const weights = schools.map((school, index) =>
    gradeCounts.map(({ grade }, column) => attraction(seed, school, index, grade) * (totals[column] ?? 0)),
  );
  fitProportionally(
    weights,
    schools.map((school) => (school.aim * students) / aims),
    totals,
  );
  totals.forEach((total, column) => {
    const counts = apportion(total, withoutTinyPrograms(weights, column));
    schools.forEach((school, index) => {
      school.countByGrade[column] = counts[index] ?? 0;
    });
  });
  return schools.filter((school) => sumOf(school.countByGrade) > 0);
}

/** A small district has no ungraded program, since it would have only a student or two. */
function totalsByGrade(students: number): number[] {
  const shares = gradeCounts.map((entry) => entry.students);
  const totals = apportion(students, shares);
  const offered = gradeCounts.map(({ grade }, column) => {
    const tiny = grade >= ungradedElementary && (totals[column] ?? 0) < leastInProgram;
    return tiny ? 0 : (shares[column] ?? 0);
  });
  return apportion(students, offered);
}

/** How many students of a grade each school would have; an ungraded program of a few moves to larger ones. */
function withoutTinyPrograms(weights: readonly (readonly number[])[], column: number): number[] {
  const aims = weights.map((row) => row[column] ?? 0);
  if ((gradeCounts[column]?.grade ?? 0) < ungradedElementary) return aims;
  const least = Math.min(leastInProgram, Math.max(...aims));
  return aims.map((aim) => (aim < least ? 0 : aim));
}

/**
 * Stratified: the k-th of n schools takes the middle of the k-th of n equal parts, so that sizes match the
 * distribution.
 */
function drawSchools(seed: number, students: number): EnrolledSchool[] {
  const schools: EnrolledSchool[] = [];
  schoolsPerKind(students).forEach((count, index) => {
    const kind = schoolKinds[index];
    if (!kind) return;
    for (let place = 0; place < count; place++) {
      schools.push({
        kind,
        aim: sizeAt(kind, isSmall(students) ? placeOf(kind, place, count) : (place + 0.5) / count),
        countByGrade: [],
      });
    }
  });
  return shuffledBasicsFirst(seed, schools);
}

const referenceSchools = schoolKinds.reduce((sum, kind) => sum + kind.schools, 0);
const referenceStudents = schoolKinds.reduce((sum, kind) => sum + kind.students, 0);

/** A smaller district has one school, with all grades. */
const leastForSeveralSchools = 300;

function schoolsPerKind(students: number): number[] {
  if (students < leastForSeveralSchools) return schoolKinds.map((kind) => Number(kind === schoolOfAllGrades));
  const total = Math.round((students * referenceSchools) / referenceStudents);
  const counts = apportion(
    total,
    schoolKinds.map((kind) => kind.schools),
  );
  const least = students < small.from ? (kind: SchoolKind) => Number(isBasic(kind)) : leastOf;
  return counts.map((count, index) => {
    const kind = schoolKinds[index];
    return kind ? Math.max(least(kind), count) : count;
  });
}

/**
 * A district of this size or more has the schools that some legitimate cases take; in a smaller one they would be empty.
 * In a small one they have few students, and its first middle and high school have the cases that many schools would.
 */
const small = { from: holdEveryCase, below: 5_000 } as const;

/** A district with so few students that its schools open smaller classes. */
export function hasFew(students: number): boolean {
  return students < small.below;
}

export function isSmall(students: number): boolean {
  return students >= small.from && hasFew(students);
}

/** The only charter is small, so that it leaves the district's own schools whole. */
function placeOf(kind: SchoolKind, place: number, count: number): number {
  return count === 1 && kind.governance === "independent" ? 0.1 : (place + 0.5) / count;
}

/** Besides the basic schools: a continuation school, and a charter that may be on another school's campus. */
function leastOf(kind: SchoolKind): number {
  if (isBasic(kind)) return 1;
  const isCharter = kind.governance === "independent" && kind.lowGrade === 0 && kind.highGrade === 5;
  return Number(kind.schoolType === "continuation" || (kind.schoolType === "elementary" && isCharter));
}

const schoolOfAllGrades = schoolKinds.find(
  ({ schoolType, lowGrade, highGrade }) => schoolType === "span" && lowGrade === 0 && highGrade === 12,
);

/** Even a small district has an elementary school, a middle school and a high school. */
function isBasic(kind: SchoolKind): boolean {
  if (kind.governance !== "district") return false;
  const span = `${kind.lowGrade}-${kind.highGrade}`;
  return (
    (kind.schoolType === "elementary" && span === "0-5") ||
    (kind.schoolType === "middle" && span === "6-8") ||
    (kind.schoolType === "high" && span === "9-12")
  );
}

/** The size at a place between 0 and 1 of a kind's distribution. */
function sizeAt(kind: SchoolKind, place: number): number {
  const steps = kind.sizeQuantiles.length - 1;
  const position = place * steps;
  const below = Math.min(steps - 1, Math.floor(position));
  const low = kind.sizeQuantiles[below] ?? 0;
  const high = kind.sizeQuantiles[below + 1] ?? low;
  return low + (high - low) * (position - below);
}

/** Random order, so that schools with consecutive ids differ in size; the first of each basic kind leads. */
function shuffledBasicsFirst(seed: number, schools: EnrolledSchool[]): EnrolledSchool[] {
  const stream = openStream(seed, "schools", 0);
  const keyed = schools.map((school) => ({ school, key: stream.next() }));
  keyed.sort((first, second) => first.key - second.key);
  const order = keyed.map(({ school }) => school);
  const seen = new Set<SchoolKind>();
  const leads = order.filter(({ kind }) => {
    const lead = isBasic(kind) && !seen.has(kind);
    seen.add(kind);
    return lead;
  });
  return [...leads, ...order.filter((school) => !leads.includes(school))];
}

/**
 * How strongly a school draws students of a grade, before sizes and totals are fitted; 0 if it doesn't have the grade.
 */
function attraction(seed: number, { kind }: EnrolledSchool, index: number, grade: number): number {
  if (grade >= ungradedElementary) return Number(hostsUngraded(seed, kind, index, grade));
  if (kind.schoolType === "special-education") return 0;
  if (grade === -1) return Number(hostsTransitionalKindergarten(seed, kind, index));
  if (grade < kind.lowGrade || grade > kind.highGrade) return 0;
  return kind.schoolType === "continuation" ? (continuationAttraction[grade - 9] ?? 1) : 1;
}

/** [K] Continuation schools take students who fell behind: few before grade 11. */
const continuationAttraction: readonly number[] = [0.05, 0.2, 1, 1.4];

const withoutUngraded: readonly SchoolKind["schoolType"][] = [
  "continuation",
  "community-day",
  "opportunity",
  "alternative",
];
/** The schools that lead have every program. */
export const leadingSchools = 3;

/** Special education centers have only ungraded students. [K] Half of the other schools host a program for them. */
function hostsUngraded(seed: number, kind: SchoolKind, index: number, grade: number): boolean {
  if (kind.schoolType === "special-education") return true;
  if (withoutUngraded.includes(kind.schoolType)) return false;
  const spans =
    grade === ungradedElementary ? kind.lowGrade <= 2 && kind.highGrade >= 5 : kind.highGrade >= 8;
  return spans && (index < leadingSchools || hashOf(seed, "programs", index, grade) % 2 === 0);
}

/** [K] Half of the schools with a kindergarten have a transitional one. */
function hostsTransitionalKindergarten(seed: number, kind: SchoolKind, index: number): boolean {
  return kind.lowGrade === 0 && (index < leadingSchools || hashOf(seed, "programs", index) % 2 === 0);
}

const fittingRounds = 30;

/** Iterative proportional fitting: scales schools to their size, then grades to their total, again and again. */
function fitProportionally(weights: number[][], sizes: readonly number[], totals: readonly number[]): void {
  for (let round = 0; round < fittingRounds; round++) {
    weights.forEach((row, index) => {
      scale(row, (sizes[index] ?? 0) / Math.max(sumOf(row), 1e-9));
    });
    totals.forEach((total, grade) => {
      const sum = weights.reduce((left, row) => left + (row[grade] ?? 0), 0);
      for (const row of weights) row[grade] = ((row[grade] ?? 0) * total) / Math.max(sum, 1e-9);
    });
  }
}

function scale(row: number[], factor: number): void {
  for (let index = 0; index < row.length; index++) row[index] = (row[index] ?? 0) * factor;
}

function sumOf(row: readonly number[]): number {
  return row.reduce((left, right) => left + right, 0);
}
