/** With whom former students live: with a younger brother or sister who is still here, with others who left, or alone. */
import { leftTogether, olderSiblingGraduated, whole } from "../district/people.ts";
import { openStream, type RandomStream } from "../random.ts";
import { formerBirthYear } from "./former-students.ts";
import type { SchoolPlan } from "./school-plan.ts";

type Schools = readonly Pick<SchoolPlan, "groups" | "firstStudentId" | "former">[];

/** Of the students of this year: a number for each household, and its members. */
type Present = {
  readonly householdOf: Int32Array;
  readonly membersOf: (household: number) => readonly number[];
  /** By student id - 1, former students too. */
  readonly birthYears: Int16Array;
};

export type FormerHouseholds = {
  /** By household of this year's students: the graduate who joins it. */
  readonly elders: ReadonlyMap<number, number>;
  /** Households without a student of this year, in the order of their schools. */
  readonly own: readonly { readonly school: number; readonly members: readonly number[] }[];
};

/** Students in whose family a graduate may be. */
const youngerGrades = { from: 9, to: 11 } as const;

export function placeFormerStudents(seed: number, schools: Schools, present: Present): FormerHouseholds {
  const elders = new Map<number, number>();
  const own: { school: number; members: number[] }[] = [];
  schools.forEach((school, index) => {
    const stream = openStream(seed, "former", index, 2);
    for (const { id, graduated } of formerStudentsOf(school)) {
      const home = graduated ? siblingsHome(present, school, id, elders, stream) : undefined;
      if (home !== undefined) elders.set(home, id);
      else joinOrBegin(own, { school: index, id }, present.birthYears, stream);
    }
  });
  return { elders, own };
}

export type FormerStudent = { readonly id: number; readonly grade: number; readonly graduated: boolean };

export function* formerStudentsOf({ former }: Pick<SchoolPlan, "former">): Generator<FormerStudent> {
  for (const { grade, first, graduated, left } of former.groups) {
    for (let place = 0; place < graduated + left; place++) {
      yield { id: former.firstStudentId + first + place, grade, graduated: place < graduated };
    }
  }
}

/** Fills in when former students were born, by student id - 1. */
export function addFormerBirthYears(seed: number, schools: Schools, birthYears: Int16Array): void {
  for (const school of schools) {
    for (const { id, grade } of formerStudentsOf(school))
      birthYears[id - 1] = formerBirthYear(seed, grade, id);
  }
}

/** The family of a student at the same school, if the graduate would be the eldest. */
function siblingsHome(
  { householdOf, membersOf, birthYears }: Present,
  { groups, firstStudentId }: Schools[number],
  graduate: number,
  elders: ReadonlyMap<number, number>,
  stream: RandomStream,
): number | undefined {
  if (!stream.chance(olderSiblingGraduated, whole)) return undefined;
  const grade = youngerGrades.from + stream.below(youngerGrades.to - youngerGrades.from + 1);
  const group = groups.find((candidate) => candidate.grade === grade);
  if (!group) return undefined;
  const sibling = firstStudentId + group.first + stream.below(group.general + group.dayClass);
  const household = householdOf[sibling - 1] ?? 0;
  const born = birthYears[graduate - 1] ?? 0;
  const isEldest = membersOf(household).every((member) => born < (birthYears[member - 1] ?? 0));
  return isEldest && !elders.has(household) ? household : undefined;
}

type Own = { readonly school: number; readonly members: number[] };

/** Families leave together: a student often left with the one before, if they can be siblings. */
function joinOrBegin(
  own: Own[],
  { school, id }: { readonly school: number; readonly id: number },
  birthYears: Int16Array,
  stream: RandomStream,
): void {
  const before = own.at(-1);
  const together = stream.chance(leftTogether, whole) && before?.school === school;
  const isAnotherAge =
    before?.members.every((member) => birthYears[member - 1] !== birthYears[id - 1]) === true;
  if (before && together && isAnotherAge) before.members.push(id);
  else own.push({ school, members: [id] });
}
