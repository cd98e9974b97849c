/** Transfers: the student has one enrollment at the receiving school, from the day that was sent. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";

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
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "school_id", type: "int", sent: "toSchoolId" },
    { name: "day", type: "date", sent: "day" },
    { name: "grade", type: "int", sent: "grade" },
    { name: "enrollment_id", type: "int", answer: "enrollmentId" },
  ],
  enrollments: `
SELECT op, kind, student_id, nullif(enrollment_id, 0)
  FROM firstbell_ledger.enrollment_transfer
 WHERE outcome <> 'refused'`,
  /* A student who leaves a school gives up every seat there. */
  seats: sqlText(sql`
SELECT DISTINCT t.op, t.kind, t.outcome, 'out', t.student_id, ${sectionEnrollments.sectionId}, t.day, NULL::int,
       t.sent_at, t.ended_at
  FROM firstbell_ledger.enrollment_transfer t
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = t.student_id
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
 WHERE t.outcome <> 'refused' AND ${sections.schoolId} <> t.school_id`),
  checkChanges: sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT CASE WHEN h.copies IS NULL THEN 'lost' WHEN h.copies > 1 THEN 'duplicated' ELSE 'altered' END,
       t.op, t.kind, t.student_id, t.school_id,
       format('student %s at school %s, grade %s, from %s', t.student_id, t.school_id, t.grade, t.day),
       coalesce(h.found, 'no such enrollment')
  FROM firstbell_ledger.enrollment_transfer t
  LEFT JOIN LATERAL (
    SELECT count(*) AS copies, min(${schoolEnrollments.studentId}) AS student_id,
           min(${schoolEnrollments.schoolId}) AS school_id, min(${schoolEnrollments.grade}) AS grade,
           min(${schoolEnrollments.entryDate}) AS day,
           string_agg(format('student %s at school %s, grade %s, from %s', ${schoolEnrollments.studentId},
                             ${schoolEnrollments.schoolId}, ${schoolEnrollments.grade},
                             ${schoolEnrollments.entryDate}), '; ') AS found
      FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.id} = nullif(t.enrollment_id, 0)
        OR (nullif(t.enrollment_id, 0) IS NULL AND ${schoolEnrollments.studentId} = t.student_id
           AND ${schoolEnrollments.schoolId} = t.school_id AND ${schoolEnrollments.entryDate} = t.day)
    HAVING count(*) > 0) h ON true
 WHERE t.outcome = 'ok'
   AND (h.copies IS DISTINCT FROM 1
     OR (h.student_id, h.school_id, h.grade, h.day)
        IS DISTINCT FROM (t.student_id, t.school_id, t.grade::smallint, t.day));

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT t.op, EXISTS (
         SELECT FROM firstbell_ledger.changed_enrollment c
          WHERE c.student_id = t.student_id AND c.school_id = t.school_id AND c.entry_date = t.day
            AND NOT EXISTS (SELECT FROM firstbell_ledger.enrollment_op o WHERE o.enrollment_id = c.id))
  FROM firstbell_ledger.enrollment_transfer t
 WHERE t.outcome = 'unknown'`),
} as const satisfies ReferenceWrite<EnrollmentTransfer>;
