/** A teacher's requests: today's sections, a roster, and the marks. */
import type { AttendanceSubmit } from "../../writes/attendance-submit.ts";
import { type Call, callOf, type ReadCall, type Requests, type WriteCall } from "../request.ts";

export const attendanceRequests = {
  "my-sections": { kind: "read", method: "GET", path: "/api/teachers/me/sections" },
  "section-roster": { kind: "read", method: "GET", path: "/api/sections/{sectionId}/roster" },
  "submit-attendance": {
    kind: "attendance",
    method: "PUT",
    path: "/api/sections/{sectionId}/attendance/{day}",
  },
} as const satisfies Requests;

export type Mark = readonly [studentId: number, code: "P" | "A" | "T" | "E"];

export function mySections(day: string): Call {
  return callOf(attendanceRequests, "my-sections", {}, { day });
}

/** `students` are their ids; `revision` is 0 until attendance is submitted. */
export type Roster = { readonly students: readonly number[]; readonly revision: number };

export function sectionRoster(sectionId: number, day: string): ReadCall<Roster> {
  const call = callOf(attendanceRequests, "section-roster", { sectionId }, { day });
  return {
    ...call,
    read: (answer) => ({
      students: answer.knownNumbers("students.#.studentId"),
      revision: answer.number("revision") ?? 0,
    }),
  };
}

/** `seenRevision` is the one that the marks are based on. */
export type Sheet = { readonly seenRevision: number; readonly marks: readonly Mark[] };

export function submitAttendance(
  sectionId: number,
  day: string,
  { seenRevision, marks }: Sheet,
): WriteCall<AttendanceSubmit> {
  const call = callOf(attendanceRequests, "submit-attendance", { sectionId, day });
  return {
    ...call,
    body: JSON.stringify({
      seenRevision,
      marks: marks.map(([studentId, code]) => ({ studentId, code })),
    }),
    ledger: { kind: "attendance.submit", sent: { sectionId, day, seenRevision, marks } },
    kept: (answer) => ({ revision: answer.number("revision") ?? 0 }),
  };
}
