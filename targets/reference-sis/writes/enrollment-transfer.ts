/** Transfers: the student has one enrollment at the receiving school, from the day that was sent. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { schoolYears } from "../../../sis/db/schema/schools.ts";
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
    { name: "enrollment_id", type: "int", answer: "enrollmentId" },
  ],
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
 WHERE t.outcome <> 'refused' AND ${sections.schoolId} <> t.school_id`),
  checkChanges: sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT CASE WHEN h.copies IS NULL THEN 'lost' WHEN h.copies > 1 THEN 'duplicated' ELSE 'altered' END,
       t.op, t.kind, t.student_id, t.school_id,
       format('student %s at school %s this year, grade %s, from %s', t.student_id, t.school_id, t.grade, t.day),
       coalesce(h.found, 'no such enrollment')
  FROM firstbell_ledger.enrollment_transfer t
  LEFT JOIN LATERAL (
    SELECT count(*) AS copies, min(${schoolEnrollments.studentId}) AS student_id,
           min(${schoolEnrollments.schoolId}) AS school_id, min(${schoolEnrollments.grade}) AS grade,
           min(${schoolEnrollments.entryDate}) AS day, min(${schoolEnrollments.schoolYear}) AS school_year,
           min(${schoolEnrollments.kind}) AS standing,
           string_agg(format('student %s at school %s, %s, year %s, grade %s, from %s', ${schoolEnrollments.studentId},
                             ${schoolEnrollments.schoolId}, ${schoolEnrollments.kind}, ${schoolEnrollments.schoolYear},
                             ${schoolEnrollments.grade}, ${schoolEnrollments.entryDate}), '; ') AS found
      FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.id} = t.enrollment_id
        OR (t.enrollment_id IS NULL AND ${schoolEnrollments.studentId} = t.student_id
           AND ${schoolEnrollments.schoolId} = t.school_id AND ${schoolEnrollments.entryDate} = t.day)
    HAVING count(*) > 0) h ON true
 WHERE t.outcome = 'ok'
   AND (h.copies IS DISTINCT FROM 1
     OR (h.student_id, h.school_id, h.grade, h.day, h.school_year, h.standing)
        IS DISTINCT FROM (t.student_id, t.school_id, t.grade::smallint, t.day,
                          (SELECT max(${schoolYears.id}) FROM ${schoolYears}), 'primary'));

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
