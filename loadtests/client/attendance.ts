/** A teacher's requests: sections of today, a roster, and the marks. */

import { paths } from "../../targets/reference-sis/client/paths.ts";
import type { AttendanceSubmit } from "../../targets/reference-sis/writes/attendance-submit.ts";
import { knownNumbersIn, numberIn } from "./answers.ts";
import { attempt, type WriteResult } from "./ledger.ts";
import { isOk, send } from "./send.ts";
import type { Visit } from "./visit.ts";

export type Mark = [studentId: number, code: "P" | "A" | "T" | "E"];

export function readMySections(visit: Visit): boolean {
  return isOk(send(visit, "my-sections", { path: paths.mySections(visit.day), read: false }).status);
}

/** Students of the section, or null if the roster did not come. */
export function readRoster(visit: Visit, section: number): number[] | null {
  const answer = send(visit, "roster", { path: paths.roster(section, visit.day), read: true });
  return isOk(answer.status) ? knownNumbersIn(answer, "students.#.studentId") : null;
}

export function submitAttendance(visit: Visit, section: number, marks: Mark[]): WriteResult {
  const body = JSON.stringify({ marks: marks.map(([studentId, code]) => ({ studentId, code })) });
  return attempt<AttendanceSubmit>(
    visit,
    { name: "submit-attendance", path: paths.attendance(section, visit.day), body },
    { kind: "attendance.submit", sent: { sectionId: section, day: visit.day, marks } },
    (answer) => ({ revision: numberIn(answer, "revision") ?? 0 }),
  );
}
