/** Transfers: the student has one enrollment at the receiving school, from the day that was sent. */
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";

export type EnrollmentTransfer = Write<
  "enrollment.transfer",
  {
    readonly studentId: number;
    readonly toSchoolId: number;
    readonly day: string;
    readonly grade: number;
  },
  { readonly enrollmentId: number }
>;

export const enrollmentTransfer = {
  kind: "enrollment.transfer",
  words: "transfers",
  columns: [],
} as const satisfies WriteKind<EnrollmentTransfer>;
