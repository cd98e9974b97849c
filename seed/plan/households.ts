/** Which students of a school are siblings, and which guardians they share. */
import { householdSizes, twinsAmongSameGradeSiblings, twoGuardianHouseholds } from "../district/people.ts";
import { createWeightedChoice, openStream, type RandomStream, shuffledIndexes } from "../random.ts";
import type { GradeGroup } from "./school-plan.ts";

export type Households = {
  /** Household of each student of the school. */
  readonly householdOf: Int32Array;
  /** First guardian (from 0 within the school) of each household; one more entry closes the last. */
  readonly firstGuardian: readonly number[];
  /** For each student, whose birth date they have: their own, or their twin's. */
  readonly bornWith: Int32Array;
};

export function planHouseholds(
  seed: number,
  school: { readonly id: number; readonly students: number; readonly groups: readonly GradeGroup[] },
): Households {
  const stream = openStream(seed, "households", school.id);
  const order = shuffledIndexes(school.students, stream);
  const grades = gradesOf(school.groups, school.students);
  const householdOf = new Int32Array(school.students);
  const bornWith = new Int32Array(school.students);
  const firstGuardian = [0];
  const draft = { order, grades, householdOf, bornWith };
  let place = 0;
  for (let household = 0; place < school.students; household++) {
    place = fillHousehold(draft, household, place, stream);
    const guardians = stream.chance(twoGuardianHouseholds, 100) ? 2 : 1;
    firstGuardian.push((firstGuardian[household] ?? 0) + guardians);
  }
  return { householdOf, firstGuardian, bornWith };
}

function gradesOf(groups: readonly GradeGroup[], students: number): Int8Array {
  const grades = new Int8Array(students);
  for (const { grade, first, general, dayClass } of groups) {
    grades.fill(grade, first, first + general + dayClass);
  }
  return grades;
}

type Draft = Pick<Households, "householdOf" | "bornWith"> & {
  /** Students in random order: households are consecutive in it. */
  readonly order: Int32Array;
  readonly grades: Int8Array;
};

/** Fills a household with the students at `begin` and after in `order`; returns the place after its last one. */
function fillHousehold(
  { order, grades, householdOf, bornWith }: Draft,
  household: number,
  begin: number,
  stream: RandomStream,
): number {
  const end = Math.min(order.length, begin + 1 + drawSize(stream));
  for (let place = begin; place < end; place++) {
    const sibling = sameGradeSibling(order, begin, place, grades);
    if (sibling >= 0 && areSeparated(stream)) return place;
    const student = order[place] ?? 0;
    householdOf[student] = household;
    bornWith[student] = sibling >= 0 && areTwins(stream) ? (bornWith[sibling] ?? sibling) : student;
  }
  return end;
}

const drawSize = createWeightedChoice(householdSizes);

/** The household member between `from` and `to` in `order` who is in the grade of the one at `to`; -1 if there is none. */
function sameGradeSibling(order: Int32Array, from: number, to: number, grades: Int8Array): number {
  const grade = grades[order[to] ?? 0];
  for (let place = from; place < to; place++) {
    const student = order[place] ?? 0;
    if (grades[student] === grade) return student;
  }
  return -1;
}

/** [K] Siblings in one grade are rare: three in four such pairs go to separate households. */
function areSeparated(stream: RandomStream): boolean {
  return stream.chance(3, 4);
}

function areTwins(stream: RandomStream): boolean {
  return stream.chance(twinsAmongSameGradeSiblings, 100);
}
