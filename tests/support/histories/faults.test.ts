/** Each kind of wrong record is found, and right ones aren't. */
import { expect, test } from "vitest";
import { openingDay } from "../small-school.ts";
import { makeCohort } from "./cohort.ts";
import { findFaults } from "./faults.ts";
import type { Found } from "./read-found.ts";

const terms = [
  { id: 1, begin: openingDay, end: "2027-06-10" },
  { id: 2, begin: openingDay, end: "2026-12-19" },
  { id: 3, begin: "2027-01-11", end: "2027-06-10" },
];
const cohort = makeCohort(0, terms);
const [first = 0, second = 0] = cohort.studentIds;
const [school = 0, otherSchool = 0] = cohort.schoolIds;
/** Period 1 with two seats, period 1 with one, and period 2. */
const [wide = 0, narrow = 0, later = 0] = cohort.sections.map(({ id }) => id);

const always = { begin: openingDay, end: null };
const at = (studentId: number, schoolId = school) => ({ studentId, schoolId, kind: "primary", ...always });
const seat = (studentId: number, sectionId: number, number = 1, stay: Range = always) => ({
  ...{ studentId, sectionId, seat: number, ...stay },
});
type Range = Pick<Found["seats"][number], "begin" | "end">;

function faultsOf(changed: Partial<Found>): string[] {
  const schools = [at(first), at(second)];
  return findFaults(cohort, { seats: [], schools, marks: [], scored: [], ...changed });
}

test("students with seats, marks and scores as they should be have no faults", () => {
  const seats = [seat(first, wide), seat(second, wide, 2), seat(first, later)];
  const of = { studentId: first, sectionId: wide };
  expect(faultsOf({ seats, marks: [{ ...of, day: "2026-09-15" }], scored: [of] })).toEqual([]);
});

test.each<[string, Partial<Found>]>([
  ["more students than seats", { seats: [seat(first, narrow), seat(second, narrow, 2)] }],
  ["seat 1 of section", { seats: [seat(first, wide), seat(second, wide)] }],
  ["the place of student", { seats: [seat(first, wide), seat(first, wide, 2)] }],
  ["period 1 of student", { seats: [seat(first, wide), seat(first, narrow)] }],
  ["of another school", { seats: [seat(first, wide)], schools: [at(first, otherSchool), at(second)] }],
  ["is at two schools", { schools: [at(first), at(first, otherSchool), at(second)] }],
  [
    "without a seat",
    {
      seats: [seat(first, wide, 1, { begin: openingDay, end: "2026-09-15" })],
      marks: [{ studentId: first, sectionId: wide, day: "2026-09-15" }],
    },
  ],
  ["who was never in section", { scored: [{ studentId: first, sectionId: wide }] }],
])("a fault is found: %s", (words, changed) => {
  expect(faultsOf(changed).join("; ")).toContain(words);
});
