/** Withdrawals: an enrollment of the student ends on the day and with the code that were sent. */
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";

export type EnrollmentWithdraw = Write<
  "enrollment.withdraw",
  { readonly studentId: number; readonly day: string; readonly exitCode: string },
  never
>;

export const enrollmentWithdraw = {
  kind: "enrollment.withdraw",
  words: "withdrawals",
  columns: [],
} as const satisfies WriteKind<EnrollmentWithdraw>;
