/** New enrollments: each new student is on record once, with one enrollment as it was sent. */
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";

export type EnrollmentEnroll = Write<
  "enrollment.enroll",
  {
    readonly schoolId: number;
    readonly grade: number;
    readonly givenName: string;
    readonly familyName: string;
    readonly birthDate: string;
    readonly entryDate: string;
    readonly entryCode: string;
  },
  { readonly studentId: number }
>;

export const enrollmentEnroll = {
  kind: "enrollment.enroll",
  words: "new enrollments",
  columns: [],
} as const satisfies WriteKind<EnrollmentEnroll>;
