/** Transfers: the student has one enrollment at the receiving school, from the day that was sent. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { transferTrail } from "../ledger/departure-trail.ts";
import { answered, storedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";

export type EnrollmentTransfer = Write<
  "enrollment.transfer",
  {
    readonly studentId: number;
    readonly toSchoolId: number;
    /** Where the student was; null if at no school. */
    readonly fromSchoolId: number | null;
    readonly day: string;
    readonly grade: number;
    /** Why the grade is right although it is unusual. */
    readonly reason?: string;
  },
  { readonly enrollmentId: number }
>;

/** CALPADS: transferred to another public school in California. */
const transferCode = "T160";

export const enrollmentTransfer = {
  kind: "enrollment.transfer",
  words: "transfers",
  changes: changesStudent,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "school_id", type: "int", sent: "toSchoolId" },
    { name: "from_school_id", type: "int", sent: "fromSchoolId" },
    { name: "day", type: "date", sent: "day" },
    { name: "grade", type: "int", sent: "grade" },
    { name: "reason", type: "text", sent: "reason" },
    { name: "enrollment_id", type: "int", answer: "enrollmentId" },
  ],
  trail: transferTrail,
  isStored: storedSql(
    sql`SELECT FROM ${schoolEnrollments} WHERE ${schoolEnrollments.id} = ${answered("enrollmentId")}`,
  ),
  enrollments: `
SELECT op, kind, outcome, student_id, enrollment_id, school_id, day, '${transferCode}'
  FROM firstbell_ledger.enrollment_transfer
 WHERE outcome <> 'refused'`,
  /* A student who leaves a school gives up every seat there. */
  seats: sqlText(sql`
SELECT DISTINCT t.op, t.kind, t.outcome, 'out', t.student_id, ${sectionEnrollments.sectionId}, t.day, NULL::int,
       t.sent_at, t.ended_at
  FROM firstbell_ledger.enrollment_transfer t
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = t.student_id
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
 WHERE t.outcome <> 'refused' AND ${sections.schoolId} = t.from_school_id`),
  /* What the new enrollment holds is compared in `ledger/rows/`. */
  checkChanges: sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT 'altered', t.op, t.kind, t.student_id, t.from_school_id,
       format('student %s left school %s on %s, ${sql.raw(transferCode)}', t.student_id, t.from_school_id, t.day),
       coalesce((SELECT string_agg(format('from %s until %s, %s', ${schoolEnrollments.entryDate},
                                          coalesce(${schoolEnrollments.exitDate}::text, 'now'),
                                          coalesce(${schoolEnrollments.exitCode}, 'no code')), '; ')
                   FROM ${schoolEnrollments}
                  WHERE ${schoolEnrollments.studentId} = t.student_id
                    AND ${schoolEnrollments.schoolId} = t.from_school_id), 'no enrollment there')
  FROM firstbell_ledger.enrollment_transfer t
 WHERE t.outcome = 'ok' AND t.from_school_id IS NOT NULL
   AND NOT EXISTS (
     SELECT FROM ${schoolEnrollments}
      WHERE ${schoolEnrollments.studentId} = t.student_id AND ${schoolEnrollments.schoolId} = t.from_school_id
        AND ${schoolEnrollments.exitDate} = t.day AND ${schoolEnrollments.exitCode} = ${transferCode})
   AND NOT EXISTS (
     SELECT FROM firstbell_ledger.enrollment_op o
      WHERE o.student_id = t.student_id AND o.op <> t.op AND o.kind <> 'enrollment.enroll');

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT t.op, EXISTS (
         SELECT FROM firstbell_ledger.changed_enrollment c
          WHERE c.student_id = t.student_id AND c.school_id = t.school_id AND c.entry_date = t.day
            AND NOT EXISTS (SELECT FROM firstbell_ledger.enrollment_op o WHERE o.enrollment_id = c.id))
  FROM firstbell_ledger.enrollment_transfer t
 WHERE t.outcome = 'unknown'`),
} as const satisfies ReferenceWrite<EnrollmentTransfer>;
