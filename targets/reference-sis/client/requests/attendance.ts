/** A teacher's requests: today's classes, a roster, and the marks. */
import type { SeenRecord } from "../../../../readiness/evidence/read-line.ts";
import type { AttendanceSubmit } from "../../writes/attendance-submit.ts";
import { revision, roll } from "../records.ts";
import {
  type Answer,
  callOf,
  complete,
  type ReadBack,
  type ReadCall,
  type Requests,
  stateOf,
  type WriteCall,
} from "../request.ts";

export const attendanceRequests = {
  "my-sections": { kind: "read", method: "GET", path: "/api/teachers/me/sections" },
  "section-roster": { kind: "read", method: "GET", path: "/api/sections/{sectionId}/roster" },
  "submit-attendance": {
    kind: "attendance",
    method: "PUT",
    path: "/api/sections/{sectionId}/attendance/{day}/{period}",
    /** The office or a counselor may change the roster meanwhile. [K] */
    mostRefused: 0.02,
  },
} as const satisfies Requests;

export type Mark = readonly [studentId: number, code: "P" | "A" | "T" | "E"];

/** Reads the ids of the teacher's sections. */
export function mySections(day: string): ReadCall<number[]> {
  const call = callOf(attendanceRequests, "my-sections", {}, { day });
  return { ...call, read: (answer) => answer.knownNumbers("sections.#.sectionId") };
}

/** `students` are their ids; `revision` is 0 until attendance is submitted, and undefined if the answer lacks it. */
export type Roster = { readonly students: readonly number[]; readonly revision: number | undefined };

/** The marks of one period, by default of the section's first. */
export function sectionRoster(sectionId: number, day: string, period?: number): ReadCall<Roster> {
  const query = period === undefined ? { day } : { day, period };
  const call = callOf(attendanceRequests, "section-roster", { sectionId }, query);
  return {
    ...call,
    read: (answer) => ({
      students: answer.knownNumbers("students.#.studentId"),
      revision: answer.number("revision"),
    }),
    ...(period !== undefined && { record: (answer) => seenRoll({ sectionId, day, period }, answer) }),
  };
}

/** Revision 0 is the one before anything was submitted. */
function seenRoll(meeting: Meeting, answer: Answer): SeenRecord {
  const students = answer.numbers("students.#.studentId");
  const codes = answer.values("students.#.code");
  const submitted = answer.number("revision") || null;
  return {
    record: roll(meeting),
    complete: false,
    shows: [
      [revision, submitted],
      ...students.map((student, index) => [student, stateOf(codes[index])] as const),
    ],
  };
}

/** `seenRevision` is the one that the marks are based on. */
export type Sheet = { readonly seenRevision: number; readonly marks: readonly Mark[] };

/** A section's class in one period of a day. */
export type Meeting = { readonly sectionId: number; readonly day: string; readonly period: number };

export function submitAttendance(
  meeting: Meeting,
  { seenRevision, marks }: Sheet,
): WriteCall<AttendanceSubmit> {
  // By name: what a journey knows about the class doesn't belong in the ledger.
  const { sectionId, day, period } = meeting;
  const call = callOf(attendanceRequests, "submit-attendance", meeting);
  return {
    ...call,
    body: JSON.stringify({
      seenRevision,
      // By index: in k6, taking a pair apart costs as much as the rest of its mark.
      marks: marks.map((mark) => ({ studentId: mark[0], code: mark[1] })),
    }),
    ledger: { kind: "attendance.submit", sent: { sectionId, day, period, seenRevision, marks } },
    kept: (answer) => complete({ revision: answer.number("revision") }),
  };
}

/** Shown with this revision and these marks; a student who has left the class since has none. */
export function rosterShows(
  { sectionId, day, period }: Meeting,
  marks: readonly Mark[],
  submitted: number,
): ReadBack {
  return {
    ...sectionRoster(sectionId, day, period),
    read: (answer) => {
      const codes = answer.values("students.#.code");
      const sent = new Map(marks);
      const shown = answer.values("students.#.studentId").every((student, index) => {
        const code = typeof student === "number" ? sent.get(student) : undefined;
        return code === undefined || code === codes[index];
      });
      return shown && answer.number("revision") === submitted;
    },
  };
}
