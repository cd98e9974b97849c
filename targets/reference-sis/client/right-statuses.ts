/** Which statuses a working SIS may answer with; anything else counts as a failed request. */
import type { RequestKind } from "../../../readiness/evidence/load-evidence.ts";

/** An inclusive range, in the form that k6's `expectedStatuses` takes. */
const accepted = { min: 200, max: 299 } as const;

/**
 * Everyone in the plan has a session and asks only for their own data, so a write may meet a conflict (the last seat
 * is gone, the person is already on record, the roster has changed). Any other refusal denies people their own data.
 */
export const rightStatuses = {
  "sign-in": [accepted],
  read: [accepted],
  attendance: [accepted, 409, 422],
  write: [accepted, 409, 422],
} as const satisfies Record<RequestKind, readonly (number | typeof accepted)[]>;

export function isRight(kind: RequestKind, status: number): boolean {
  return rightStatuses[kind].some((right) =>
    typeof right === "number" ? status === right : status >= right.min && status <= right.max,
  );
}
