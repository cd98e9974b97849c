/** Birthdays of siblings: twins share one, and others are at least ten months apart. */
import { hashOf } from "../random.ts";
import { firstDayOfBirthYear } from "./ages.ts";

/** [K] Hardly any sibling is born sooner after another. */
export const leastDaysBetweenBirths = 304;
const daysInYear = 365;

type Siblings = {
  readonly firstMember: Int32Array;
  /** Student ids by household, oldest first. */
  readonly members: Int32Array;
  /** By student id - 1. */
  readonly birthYears: Int16Array;
};

/** Fills `bornOn`: days since January 1, 2000, by student id - 1. */
export function drawBirthDays(
  seed: number,
  { firstMember, members, birthYears }: Siblings,
  bornOn: Int16Array,
): void {
  for (let household = 0; household + 1 < firstMember.length; household++) {
    let elder = 0;
    for (let place = firstMember[household] ?? 0; place < (firstMember[household + 1] ?? 0); place++) {
      const student = members[place] ?? 0;
      const born = bornAfter(
        seed,
        { student, year: birthYears[student - 1] ?? 0 },
        elder,
        birthYears,
        bornOn,
      );
      bornOn[student - 1] = born;
      elder = student;
    }
  }
}

function bornAfter(
  seed: number,
  { student, year }: { readonly student: number; readonly year: number },
  elder: number,
  birthYears: Int16Array,
  bornOn: Int16Array,
): number {
  const elders = elder === 0 ? undefined : bornOn[elder - 1];
  if (elders !== undefined && birthYears[elder - 1] === year) return elders;
  const first = firstDayOfBirthYear(year);
  const earliest = Math.max(first, (elders ?? first - daysInYear) + leastDaysBetweenBirths);
  return earliest + (hashOf(seed, "students", student, 1) % (first + daysInYear - earliest));
}
