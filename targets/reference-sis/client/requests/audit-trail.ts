/** Requests of the audit trail: who changed a student's schedule. */
import { callOf, type ReadCall, type Requests } from "../request.ts";

/** Nobody asks about a student for whom there was nothing to change. [K] */
const withoutChoice = 0.4;

export const auditTrailRequests = {
  "student-changes": {
    kind: "read",
    method: "GET",
    path: "/api/students/{studentId}/changes",
    mostLeftOut: withoutChoice,
  },
} as const satisfies Requests;

export type SeenChanges = {
  readonly student: number | undefined;
  /** The keys of the requests that changed it, the last one first. */
  readonly requests: readonly unknown[];
};

/** Reads who changed the schedule. */
export function scheduleChanges(studentId: number): ReadCall<SeenChanges> {
  return {
    ...callOf(auditTrailRequests, "student-changes", { studentId }, { about: "schedule" }),
    read: (answer) => ({
      student: answer.number("studentId"),
      requests: answer.values("changes.#.request"),
    }),
  };
}
