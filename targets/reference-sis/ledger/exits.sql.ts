/** Exits: what withdrawals and no-shows have in common, the end of an enrollment on a day, with a code. */
import { type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { answered, storedSql } from "./is-stored.sql.ts";

/** Rows of `enrollment_op` for the exits staged in `table`; `code` is SQL for the exit code. */
export function exitEnrollmentsSql(table: string, code: string): string {
  return `
SELECT op, kind, outcome, student_id, NULL::int, NULL::int, day, ${code}
  FROM firstbell_ledger.${table}
 WHERE outcome <> 'refused'`;
}

/** The enrollment that the answer named has ended. */
export const exitStoredSql = storedSql(
  sql`SELECT FROM ${schoolEnrollments}
       WHERE ${schoolEnrollments.id} = ${answered("enrollmentId")} AND ${schoolEnrollments.exitDate} IS NOT NULL`,
);

/** Rows of `seat_op`: a student who leaves a school gives up every seat there. */
export function exitSeatsSql(table: string): string {
  return sqlText(sql`
SELECT DISTINCT x.op, x.kind, x.outcome, 'out', x.student_id, ${sectionEnrollments.sectionId}, x.day, NULL::int,
       x.sent_at, x.ended_at
  FROM ${staging(table)} x
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = x.student_id
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
  JOIN ${terms} ON ${terms.id} = ${sections.termId} AND ${terms.endDate} >= x.day
  JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = x.student_id
                           AND ${schoolEnrollments.schoolId} = ${sections.schoolId}
                           AND ${schoolEnrollments.id} = coalesce(x.enrollment_id, ${schoolEnrollments.id})
 WHERE x.outcome <> 'refused'`);
}

/** `code` is about the row `x` of `table`. */
export function exitCheckSql(table: string, code: SQL): string {
  return sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN h.exits IS NULL OR o.others THEN 'lost' ELSE 'altered' END, x.op, x.kind, x.student_id,
       format('student %s leaves on %s, %s', x.student_id, x.day, ${code}), coalesce(h.exits, 'no exit')
  FROM ${staging(table)} x
  LEFT JOIN LATERAL (
    SELECT string_agg(format('%s, %s', c.exit_date, c.exit_code), '; ') AS exits
      FROM firstbell_ledger.changed_enrollment c
     WHERE c.student_id = x.student_id AND c.exit_date IS NOT NULL) h ON true
 CROSS JOIN LATERAL (
    SELECT EXISTS (
      SELECT FROM firstbell_ledger.enrollment_op o
       WHERE o.student_id = x.student_id AND o.op <> x.op AND o.kind <> 'enrollment.enroll') AS others) o
 WHERE x.outcome = 'ok'
   AND NOT EXISTS (
     SELECT FROM ${schoolEnrollments}
      WHERE ${schoolEnrollments.studentId} = x.student_id AND ${schoolEnrollments.exitDate} = x.day
        AND ${schoolEnrollments.exitCode} = ${code}
        AND ${schoolEnrollments.id} = coalesce(x.enrollment_id, ${schoolEnrollments.id}));

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT x.op, EXISTS (
         SELECT FROM firstbell_ledger.changed_enrollment c
          WHERE c.student_id = x.student_id AND c.exit_date = x.day AND c.exit_code = ${code}
            AND NOT EXISTS (
              SELECT FROM ${staging(table)} y WHERE y.student_id = x.student_id AND y.outcome = 'ok'))
  FROM ${staging(table)} x
 WHERE x.outcome = 'unknown'`);
}

function staging(table: string): SQL {
  return sql`firstbell_ledger.${sql.identifier(table)}`;
}
