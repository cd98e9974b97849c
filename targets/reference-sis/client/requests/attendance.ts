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

export type Mark = [studentId: number, code: "P" | "A" | "T" | "E"];

export function mySections(day: string): Call {
  return callOf(attendanceRequests, "my-sections", {}, { day });
}

/** Reads the ids of the section's students. */
export function sectionRoster(sectionId: number, day: string): ReadCall<number[]> {
  const call = callOf(attendanceRequests, "section-roster", { sectionId }, { day });
  return { ...call, read: (answer) => answer.knownNumbers("students.#.studentId") };
}

export function submitAttendance(sectionId: number, day: string, marks: Mark[]): WriteCall<AttendanceSubmit> {
  const call = callOf(attendanceRequests, "submit-attendance", { sectionId, day });
  return {
    ...call,
    body: JSON.stringify({ marks: marks.map(([studentId, code]) => ({ studentId, code })) }),
    ledger: { kind: "attendance.submit", sent: { sectionId, day, marks } },
    kept: (answer) => ({ revision: answer.number("revision") ?? 0 }),
  };
}
