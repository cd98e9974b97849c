/** No-shows: an enrollment of the student ends on the day that was sent, as a no-show. */
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";

export type EnrollmentNoShow = Write<
  "enrollment.no-show",
  { readonly studentId: number; readonly day: string },
  never
>;

export const enrollmentNoShow = {
  kind: "enrollment.no-show",
  words: "no-shows",
  columns: [],
} as const satisfies WriteKind<EnrollmentNoShow>;
