/** Every request that a journey makes: its fixed name, its kind (which promise it falls under) and its method. */
import type { RequestKind } from "../../../readiness/evidence/evidence.ts";

type RequestRow = { kind: RequestKind; method: "GET" | "POST" | "PUT" | "DELETE" };

export const requests = {
  "sign-in-password": { kind: "sign-in", method: "POST" },
  "sign-in-district": { kind: "sign-in", method: "POST" },
  me: { kind: "read", method: "GET" },
  "my-sections": { kind: "read", method: "GET" },
  roster: { kind: "read", method: "GET" },
  "submit-attendance": { kind: "attendance", method: "PUT" },
  "find-students": { kind: "read", method: "GET" },
  "open-sections": { kind: "read", method: "GET" },
  enroll: { kind: "write", method: "POST" },
  transfer: { kind: "write", method: "POST" },
  withdraw: { kind: "write", method: "POST" },
  "no-show": { kind: "write", method: "POST" },
  "student-schedule": { kind: "read", method: "GET" },
  "add-section": { kind: "write", method: "POST" },
  "drop-section": { kind: "write", method: "DELETE" },
  "move-section": { kind: "write", method: "POST" },
  assignments: { kind: "read", method: "GET" },
  scores: { kind: "read", method: "GET" },
  "enter-scores": { kind: "write", method: "PUT" },
  "family-students": { kind: "read", method: "GET" },
  "family-schedule": { kind: "read", method: "GET" },
  "family-attendance": { kind: "read", method: "GET" },
  "family-grades": { kind: "read", method: "GET" },
} as const satisfies Record<string, RequestRow>;

export type RequestName = keyof typeof requests;

/** An inclusive range, as k6's `expectedStatuses` takes it. */
const served = { min: 200, max: 299 } as const;

/**
 * What a system that works may answer. Everyone in the plan has a session and asks for what is theirs, so a write may
 * only meet a conflict (the last seat is gone, the person is known, the roster has changed); whatever else is refused
 * is denied to somebody who has a right to it.
 */
export const rightStatuses = {
  "sign-in": [served],
  read: [served],
  attendance: [served, 409, 422],
  write: [served, 409, 422],
} as const satisfies Record<RequestKind, readonly (number | typeof served)[]>;

export function isRight(kind: RequestKind, status: number): boolean {
  return rightStatuses[kind].some((right) =>
    typeof right === "number" ? status === right : status >= right.min && status <= right.max,
  );
}
