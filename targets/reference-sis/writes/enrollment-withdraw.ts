/** Withdrawals: an enrollment of the student ends on the day and with the code that were sent. */
import { sql } from "drizzle-orm";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { exitTrail } from "../ledger/departure-trail.ts";
import { exitCheckSql, exitEnrollmentsSql, exitSeatsSql, exitStoredSql } from "../ledger/exits.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";

export type EnrollmentWithdraw = Write<
  "enrollment.withdraw",
  { readonly studentId: number; readonly day: string; readonly exitCode: string },
  { readonly enrollmentId: number }
>;

const table = "enrollment_withdraw";

export const enrollmentWithdraw = {
  kind: "enrollment.withdraw",
  words: "withdrawals",
  changes: changesStudent,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "day", type: "date", sent: "day" },
    { name: "code", type: "text", sent: "exitCode" },
    { name: "enrollment_id", type: "int", answer: "enrollmentId" },
  ],
  trail: exitTrail(sql`x.code`),
  isStored: exitStoredSql,
  enrollments: exitEnrollmentsSql(table, "code"),
  seats: exitSeatsSql(table),
  checkChanges: exitCheckSql(table, sql`x.code`),
} as const satisfies ReferenceWrite<EnrollmentWithdraw>;
