/** No-shows: an enrollment of the student ends on the day that was sent, as a no-show. */
import { sql } from "drizzle-orm";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { exitTrail } from "../ledger/departure-trail.ts";
import { exitCheckSql, exitEnrollmentsSql, exitSeatsSql, exitStoredSql } from "../ledger/exits.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";

export type EnrollmentNoShow = Write<
  "enrollment.no-show",
  { readonly studentId: number; readonly day: string },
  { readonly enrollmentId: number }
>;

const table = "enrollment_no_show";
/** CALPADS: a student who was expected and never came. */
const noShowCode = "N470";

export const enrollmentNoShow = {
  kind: "enrollment.no-show",
  words: "no-shows",
  changes: changesStudent,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "day", type: "date", sent: "day" },
    { name: "enrollment_id", type: "int", answer: "enrollmentId" },
  ],
  trail: exitTrail(sql`${noShowCode}`),
  isStored: exitStoredSql,
  enrollments: exitEnrollmentsSql(table, `'${noShowCode}'`),
  seats: exitSeatsSql(table),
  checkChanges: exitCheckSql(table, sql`${noShowCode}`),
} as const satisfies ReferenceWrite<EnrollmentNoShow>;
