/** The enrollments that a newcomer's form and a transfer begin. */
import { type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../../sis/db/schema/enrollment.ts";
import { schoolYears } from "../../../../sis/db/schema/schools.ts";
import { type HeldColumns, heldRows } from "../held-columns.ts";

const byJoin = { comparedIn: "the join with the line" };

const shared = {
  schoolId: { is: sql`x.school_id` },
  schoolYear: { is: sql`(SELECT max(${schoolYears.id}) FROM ${schoolYears})` },
  kind: { is: sql`'primary'` },
  grade: { is: sql`x.grade` },
  entryDate: { is: sql`x.day` },
  exitDate: { comparedIn: "the check of enrollments across kinds" },
  exitCode: { comparedIn: "the check of enrollments across kinds" },
  magnetCenterId: { is: sql`NULL` },
  trackCalendarId: { is: sql`NULL` },
} as const satisfies Partial<HeldColumns<typeof schoolEnrollments>>;

/** A newcomer's first enrollment: a later transfer begins another. */
export const newcomerEnrollments = heldRows({
  table: schoolEnrollments,
  kind: "enrollment.enroll",
  from: sql`firstbell_ledger.made_student x
  LEFT JOIN LATERAL (${firstOf(sql`${schoolEnrollments.studentId} = x.student_id`)}) t ON true`,
  columns: {
    id: { free: "Postgres numbers its rows" },
    studentId: byJoin,
    entryCode: { is: sql`x.code` },
    ...shared,
  },
});

/** The answer says which enrollment it is; if the answer was lost, the audit trail does. */
export const transferEnrollments = heldRows({
  table: schoolEnrollments,
  kind: "enrollment.transfer",
  from: sql`firstbell_ledger.enrollment_transfer x
  LEFT JOIN LATERAL (
      SELECT r.response -> 'enrollmentId' AS id
        FROM firstbell_ledger.trace r
       WHERE r.op = x.op AND x.enrollment_id IS NULL) r ON true
  LEFT JOIN LATERAL (${firstOf(sql`
        ${schoolEnrollments.id} = x.enrollment_id
           OR (${schoolEnrollments.studentId} = x.student_id AND to_jsonb(${schoolEnrollments.id}) = r.id)`)}) t ON true`,
  where: sql`(x.outcome = 'ok' OR x.outcome = 'unknown' AND r.id IS NOT NULL)`,
  columns: {
    id: byJoin,
    studentId: { is: sql`x.student_id` },
    entryCode: { is: sql`CASE WHEN x.from_school_id IS NULL THEN 'R1' ELSE 'T1' END` },
    ...shared,
  },
});

function firstOf(which: SQL): SQL {
  return sql`
      SELECT * FROM ${schoolEnrollments} WHERE ${which} ORDER BY ${schoolEnrollments.id} LIMIT 1`;
}
