/** Which students of a school are brothers and sisters, and which guardians they share. */
import { householdSizes, twinsAmongSameGradeSiblings, twoGuardianHouseholds } from "../district/people.ts";
import { createWeightedChoice, openStream, type RandomStream, shuffledIndexes } from "../random.ts";
import type { GradeGroup } from "./school-plan.ts";

export type Households = {
  /** Household of each student of the school. */
  householdOf: Int32Array;
  /** First guardian (from 0 within the school) of each household; one more entry closes the last. */
  firstGuardian: readonly number[];
  /** The student whose birth date this student shares: itself, or a twin. */
  bornWith: Int32Array;
};

const drawSize = createWeightedChoice(householdSizes);
/** [K] Siblings in one grade who are neither twins nor a year apart are rare: three in four such pairs are parted. */
const partedOfFour = 3;

function gradesOf(groups: readonly GradeGroup[], students: number): Int8Array {
  const grades = new Int8Array(students);
  for (const { grade, first, general, dayClass } of groups)
    grades.fill(grade, first, first + general + dayClass);
  return grades;
}

/** The member of the household, from `from` on in `order`, who is in this student's grade; -1 where there is none. */
function sameGradeSibling(order: Int32Array, from: number, to: number, grades: Int8Array): number {
  const grade = grades[order[to] ?? 0];
  for (let place = from; place < to; place++) {
    const student = order[place] ?? 0;
    if (grades[student] === grade) return student;
  }
  return -1;
}

export function planHouseholds(
  seed: number,
  school: { id: number; students: number; groups: readonly GradeGroup[] },
): Households {
  const stream = openStream(seed, "households", school.id);
  const order = shuffledIndexes(school.students, stream);
  const grades = gradesOf(school.groups, school.students);
  const householdOf = new Int32Array(school.students);
  const bornWith = new Int32Array(school.students);
  const firstGuardian = [0];
  let place = 0;
  for (let household = 0; place < school.students; household++) {
    const begin = place;
    const size = 1 + drawSize(stream);
    for (; place < school.students && place < begin + size; place++) {
      const sibling = sameGradeSibling(order, begin, place, grades);
      if (sibling >= 0 && stream.below(4) < partedOfFour) break;
      const student = order[place] ?? 0;
      householdOf[student] = household;
      bornWith[student] = sibling >= 0 && isTwin(stream) ? (bornWith[sibling] ?? sibling) : student;
    }
    const guardians = stream.chance(twoGuardianHouseholds, 100) ? 2 : 1;
    firstGuardian.push((firstGuardian[household] ?? 0) + guardians);
  }
  return { householdOf, firstGuardian, bornWith };
}

function isTwin(stream: RandomStream): boolean {
  return stream.chance(twinsAmongSameGradeSiblings, 100);
}
