/** What a family looks up in the evening. */

import { paths } from "../../targets/reference-sis/client/paths.ts";
import { knownNumbersIn } from "./answers.ts";
import { isOk, send } from "./send.ts";
import type { Visit } from "./visit.ts";

/** Ids of the children (for a student: their own); null if no answer came. */
export function readFamilyStudents(visit: Visit): number[] | null {
  const answer = send(visit, "family-students", { path: paths.familyStudents, read: true });
  return isOk(answer.status) ? knownNumbersIn(answer, "students.#.studentId") : null;
}

export function readFamilySchedule(visit: Visit, student: number): void {
  send(visit, "family-schedule", { path: paths.familySchedule(student), read: false });
}

export function readFamilyAttendance(visit: Visit, student: number): void {
  send(visit, "family-attendance", { path: paths.familyAttendance(student), read: false });
}

export function readFamilyGrades(visit: Visit, student: number): void {
  send(visit, "family-grades", { path: paths.familyGrades(student), read: false });
}
