/** What happens in front offices: a mix of tasks for distinct students, at schools with room. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseOfficeWork } from "../../../../../targets/reference-sis/people/pools/office-clerks.ts";
import type { Room } from "../../../../../targets/reference-sis/people/rooms.ts";
import { freeStudents, schoolOf, schools, staffOf } from "../example-students.ts";

const periods = [1, 2, 3, 4, 5, 6];
const allRooms: readonly Room[] = schools.flatMap((school) =>
  [6, 7, 9].map((grade) => ({ school, grade, periods })),
);

function officeWork(wanted: number, rooms = allRooms) {
  const supply = { rooms: Map.groupBy(rooms, ({ school }) => school), students: freeStudents() };
  return chooseOfficeWork(staffOf("office"), supply, wanted);
}

test("every task is in the mix, and each transaction has its own student", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 120 }), (wanted) => {
      const chosen = officeWork(wanted);
      expect(chosen).toHaveLength(wanted);
      expect(new Set(chosen.map(({ work }) => work.task))).toEqual(
        new Set(["enroll", "transfer", "no-show", "withdraw"]),
      );
      const students = chosen.flatMap(({ work }) => (work.task === "enroll" ? [] : [work.student]));
      expect(new Set(students).size).toBe(students.length);
    }),
  );
});

test("where everybody has been in class, students withdraw, and nobody is a no-show", () => {
  const supply = { rooms: Map.groupBy(allRooms, ({ school }) => school), students: freeStudents([], true) };
  const tasks = chooseOfficeWork(staffOf("office"), supply, 40).map(({ work }) => work.task);
  expect(new Set(tasks)).toEqual(new Set(["enroll", "transfer", "withdraw"]));
});

test("a transfer comes from another school, and students who leave are the clerk's own", () => {
  for (const { clerk, work } of officeWork(100)) {
    if (work.task === "enroll") continue;
    const own = schoolOf.get(work.student) === clerk.school;
    expect(own).toBe(work.task !== "transfer");
  }
});

test("no one is enrolled or received at a school without room", () => {
  const chosen = officeWork(
    40,
    allRooms.filter(({ school }) => school === 2),
  );
  const placed = chosen.filter(({ work }) => work.task === "enroll" || work.task === "transfer");
  expect(placed.length).toBeGreaterThan(0);
  for (const { clerk } of placed) expect(clerk.school).toBe(2);
});

test("a new student's birthday fits the grade: five by September 1 of the kindergarten year", () => {
  for (const { work } of officeWork(100)) {
    if (work.task !== "enroll") continue;
    const age = 2026 - Number(work.birthDate.slice(0, 4));
    expect(age).toBe(work.grade + 5);
    expect(work.birthDate.slice(5) < "09-01").toBe(true);
  }
});
