/** Who does what at counters and counselors' desks: distinct students, where there is room, in a mix of tasks. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chooseCounterWork,
  chooseRepairs,
  repeatedTo,
} from "../../../../targets/reference-sis/people/choose-people.ts";
import type { Pupil, Room, StaffMember } from "../../../../targets/reference-sis/people/district-queries.ts";

const periods = [1, 2, 3, 4, 5, 6];
const schools = [1, 2, 3, 4];
const pupils: Pupil[] = Array.from({ length: 400 }, (_, index) => ({
  student: index + 1,
  school: schools[index % schools.length] ?? 1,
  grade: index % 13,
  familyName: `Family${index}`,
}));
const rooms: Room[] = schools.flatMap((school) => [6, 7, 9].map((grade) => ({ school, grade, periods })));
const staff = (prefix: string): StaffMember[] =>
  schools.map((school) => ({ subject: `${prefix}-${school}`, school }));

const bySchool = Map.groupBy(pupils, (pupil) => pupil.school);
const byGrade = Map.groupBy(pupils, (pupil) => pupil.grade);
const schoolOf = new Map(pupils.map((pupil) => [pupil.student, pupil.school]));

function counterWork(wanted: number, taken = new Set<number>(), openRooms = rooms) {
  return chooseCounterWork(
    {
      clerks: staff("office"),
      rooms: Map.groupBy(openRooms, (room) => room.school),
      pupilsBySchool: bySchool,
      pupilsByGrade: byGrade,
      taken,
    },
    wanted,
  );
}

describe("counter work", () => {
  test("every task is in the mix, and each transaction has its own student", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }), (wanted) => {
        const chosen = counterWork(wanted);
        expect(chosen).toHaveLength(wanted);
        expect(new Set(chosen.map(({ work }) => work.task))).toEqual(
          new Set(["enroll", "transfer", "no-show", "withdraw"]),
        );
        const students = chosen.flatMap(({ work }) => (work.task === "enroll" ? [] : [work.student]));
        expect(new Set(students).size).toBe(students.length);
      }),
    );
  });

  test("a transfer comes from another school, and who leaves is the clerk's own", () => {
    for (const { clerk, work } of counterWork(100)) {
      if (work.task === "enroll") continue;
      const own = schoolOf.get(work.student) === clerk.school;
      expect(own).toBe(work.task !== "transfer");
    }
  });

  test("nobody is enrolled or received where there is no room", () => {
    const chosen = counterWork(
      40,
      new Set(),
      rooms.filter((room) => room.school === 2),
    );
    const placed = chosen.filter(({ work }) => work.task === "enroll" || work.task === "transfer");
    expect(placed.length).toBeGreaterThan(0);
    for (const { clerk } of placed) expect(clerk.school).toBe(2);
  });

  test("a new student's birthday fits the grade: five by 1 September of kindergarten's year", () => {
    for (const { work } of counterWork(100)) {
      if (work.task !== "enroll") continue;
      const age = 2026 - Number(work.birthDate.slice(0, 4));
      expect(age).toBe(work.grade + 5);
      expect(work.birthDate.slice(5) < "09-01").toBe(true);
    }
  });
});

test("repairs are for secondary students of the counselor's school whom nobody else works on", () => {
  const taken = new Set([7, 20]);
  const chosen = chooseRepairs(staff("counselor"), bySchool, taken, 60);
  expect(chosen).toHaveLength(60);
  for (const { counselor, work } of chosen) {
    expect(work.grade).toBeGreaterThanOrEqual(6);
    expect(schoolOf.get(work.student)).toBe(counselor.school);
    expect([7, 20]).not.toContain(work.student);
  }
  expect(new Set(chosen.map(({ work }) => work.student)).size).toBe(60);
});

test("a list that is too short is repeated, and an empty one stays empty", () => {
  expect(repeatedTo([1, 2, 3], 7)).toEqual([1, 2, 3, 1, 2, 3, 1]);
  expect(repeatedTo([], 7)).toEqual([]);
});
