/** Attendance sheets: each submission is stored with exactly its marks, in force or in the history. */
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../../readiness/evidence/write-kind.ts";

export type AttendanceSubmit = Write<
  "attendance.submit",
  {
    readonly sectionId: number;
    readonly day: string;
    /** Every mark sent: student id and code. */
    readonly marks: readonly (readonly [studentId: number, code: string])[];
  },
  { readonly revision: number }
>;

export const attendanceSubmit = {
  kind: "attendance.submit",
  words: "attendance sheets",
  columns: [],
} as const satisfies WriteKind<AttendanceSubmit>;
