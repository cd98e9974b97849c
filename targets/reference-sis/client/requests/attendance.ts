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
  showsAll,
  stateOf,
  type WriteCall,
} from "../request.ts";
import { misstatedEntry, misstatedField } from "../written-answer.ts";

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

/** Revision 0 is the one before anything was submitted. An empty class list says that nobody has a mark. */
function seenRoll(meeting: Meeting, answer: Answer): SeenRecord {
  const students = answer.numbers("students.#.studentId");
  const codes = answer.values("students.#.code");
  const submitted = answer.number("revision") || null;
  return {
    record: roll(meeting),
    complete: students.length === 0,
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
  // By index: in k6, taking a pair apart costs as much as the rest of its mark.
  const entries = marks.map((mark) => ({ studentId: mark[0], code: mark[1] }));
  const text = JSON.stringify(entries);
  return {
    ...call,
    body: `{"seenRevision":${seenRevision},"marks":${text}}`,
    ledger: { kind: "attendance.submit", sent: { sectionId, day, period, seenRevision, marks } },
    kept: (answer) => complete({ revision: answer.number("revision") }),
    misstated: (answer) =>
      misstatedField(answer, { sectionId, day, period, revision: seenRevision + 1 }) ??
      misstatedEntry(answer, { list: "marks", field: "code", entries, text }),
  };
}

/** What was submitted, as which revision, and who may have left the class since. */
type Roll = {
  readonly marks: readonly Mark[];
  readonly submitted: number;
  readonly mayLeave?: readonly number[];
};

/** Shown with this revision and these marks; only those who may have left have none. */
export function rosterShows(
  { sectionId, day, period }: Meeting,
  { marks, submitted, mayLeave = [] }: Roll,
): ReadBack {
  return {
    ...sectionRoster(sectionId, day, period),
    read: (answer) => {
      const codes = answer.values("students.#.code");
      const sheet = { sent: new Map(marks), mayLeave };
      const shown = showsAll(
        answer.numbers("students.#.studentId"),
        sheet,
        (code, index) => code === codes[index],
      );
      return shown && answer.number("revision") === submitted;
    },
  };
}
