/** What a family looks up: its students, and each one's schedule, attendance and grades. */
import { type Call, callOf, type ReadCall, type Requests } from "../request.ts";

export const familiesRequests = {
  "family-students": { kind: "read", method: "GET", path: "/api/families/students" },
  "family-schedule": { kind: "read", method: "GET", path: "/api/families/students/{studentId}/schedule" },
  "family-attendance": { kind: "read", method: "GET", path: "/api/families/students/{studentId}/attendance" },
  "family-grades": { kind: "read", method: "GET", path: "/api/families/students/{studentId}/grades" },
} as const satisfies Requests;

/** Reads the ids of a guardian's children; a student gets their own. */
export function familyStudents(): ReadCall<number[]> {
  const call = callOf(familiesRequests, "family-students", {});
  return { ...call, read: (answer) => answer.knownNumbers("students.#.studentId") };
}

export function familySchedule(studentId: number): Call {
  return callOf(familiesRequests, "family-schedule", { studentId });
}

export function familyAttendance(studentId: number): Call {
  return callOf(familiesRequests, "family-attendance", { studentId });
}

export function familyGrades(studentId: number): Call {
  return callOf(familiesRequests, "family-grades", { studentId });
}
