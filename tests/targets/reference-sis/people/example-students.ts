/** Four small schools with students of every grade, and staff for each. */
import {
  choiceOf,
  type FreeStudent,
  type StudentChoice,
} from "../../../../targets/reference-sis/people/free-students.ts";
import type { StaffMember } from "../../../../targets/reference-sis/people/school-staff.ts";

export const schools = [1, 2, 3, 4];

const students: readonly FreeStudent[] = Array.from({ length: 400 }, (_, index) => ({
  student: index + 1,
  school: schools[index % schools.length] ?? 1,
  grade: index % 13,
  familyName: `Family${index}`,
  studentNumber: 1_000_000_000 + index,
  birthDate: "2015-01-01",
  seen: false,
}));

export const schoolOf: ReadonlyMap<number, number> = new Map(
  students.map(({ student, school }) => [student, school]),
);

export function freeStudents(taken: readonly number[] = [], seen = false): StudentChoice {
  return choiceOf(
    students.map((student) => ({ ...student, seen })),
    new Set(taken),
  );
}

export function staffOf(position: string): StaffMember[] {
  return schools.map((school) => ({ subject: `${position}-${school}`, school }));
}
