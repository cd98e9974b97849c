/** What a family looks up: its students, and each one's schedule, attendance and grades. */
import type { SeenRecord } from "../../../../readiness/evidence/read-line.ts";
import { classOf, marksOf, scoresOf } from "../records.ts";
import { type Answer, callOf, type ReadBack, type ReadCall, type Requests, stateOf } from "../request.ts";
import type { Mark, Meeting } from "./attendance.ts";
import { seenSections } from "./scheduling.ts";

export const familiesRequests = {
  "family-students": { kind: "read", method: "GET", path: "/api/families/students" },
  "family-schedule": { kind: "read", method: "GET", path: "/api/families/students/{studentId}/schedule" },
  "family-attendance": { kind: "read", method: "GET", path: "/api/families/students/{studentId}/attendance" },
  "family-grades": { kind: "read", method: "GET", path: "/api/families/students/{studentId}/grades" },
} as const satisfies Requests;

/**
 * Reads the ids of a guardian's children; a student gets their own. `anyKnown`: the caller may see somebody. A guardian
 * whom a court keeps away from all of their children rightly gets none.
 */
export function familyStudents(anyKnown: boolean): ReadCall<number[]> {
  const call = callOf(familiesRequests, "family-students", {});
  const ids = "students.#.studentId";
  return { ...call, read: (answer) => (anyKnown ? answer.knownNumbers(ids) : answer.numbers(ids)) };
}

/** A schedule in an answer; undefined: the answer lacks it. */
export type SeenSchedule = {
  readonly studentId: number | undefined;
  readonly sections: readonly number[] | undefined;
};

export function familySchedule(studentId: number): ReadCall<SeenSchedule> {
  const call = callOf(familiesRequests, "family-schedule", { studentId });
  return { ...call, read: seenSchedule, record: (answer) => seenSections(studentId, answer) };
}

export function seenSchedule(answer: Answer): SeenSchedule {
  const sections = answer.numbers("sections.#.sectionId");
  const isThere = sections.length > 0 || answer.number("sections.#") !== undefined;
  return { studentId: answer.number("studentId"), sections: isThere ? sections : undefined };
}

/** Whose records these are, and how long each list is; undefined: the answer lacks it. */
export type SeenRecords = {
  readonly studentId: number | undefined;
  readonly lists: readonly (number | undefined)[];
};

export function familyAttendance(studentId: number): ReadCall<SeenRecords> {
  const call = callOf(familiesRequests, "family-attendance", { studentId });
  return {
    ...call,
    read: (answer) => ({ studentId: answer.number("studentId"), lists: [answer.number("marks.#")] }),
    record: (answer) => seenMarks(studentId, answer),
  };
}

function seenMarks(student: number, answer: Answer): SeenRecord {
  const days = answer.values("marks.#.day");
  const periods = answer.numbers("marks.#.period");
  const codes = answer.values("marks.#.code");
  const shows = periods.map(
    (period, index) => [classOf({ day: String(days[index]), period }), stateOf(codes[index])] as const,
  );
  return { record: marksOf(student), student, complete: true, shows };
}

/** Shows a family the mark that the teacher entered. */
export function familyAttendanceShows([studentId, code]: Mark, { day, period }: Meeting): ReadBack {
  const ofDay = `marks.#(day=="${day}")#`;
  return {
    ...familyAttendance(studentId),
    read: (answer) => {
      const codes = answer.values(`${ofDay}.code`);
      return answer.values(`${ofDay}.period`).some((each, index) => each === period && codes[index] === code);
    },
  };
}

export function familyGrades(studentId: number): ReadCall<SeenRecords> {
  const call = callOf(familiesRequests, "family-grades", { studentId });
  return {
    ...call,
    read: (answer) => ({
      studentId: answer.number("studentId"),
      lists: [answer.number("scores.#"), answer.number("marks.#")],
    }),
    record: (answer) => seenScores(studentId, answer),
  };
}

function seenScores(student: number, answer: Answer): SeenRecord {
  const points = answer.values("scores.#.points");
  const shows = answer
    .numbers("scores.#.assignmentId")
    .map((assignment, index) => [assignment, stateOf(points[index])] as const);
  return { record: scoresOf(student), student, complete: true, shows };
}
