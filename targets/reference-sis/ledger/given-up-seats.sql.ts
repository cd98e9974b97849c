/** The seats of the seeded district that operations of the ledger gave up, as they were before. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { sectionEnrollments } from "../../../sis/db/schema/scheduling.ts";
import { changedSince } from "./changes.sql.ts";

const duringRun = changedSince(auditTrail);
const { id, action, operationId, studentId, sectionId, detail } = auditTrail;
const taken = alias(auditTrail, "taken");

/** Each operation's seats, as the audit trail keeps them. */
export const givenUpSql = sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.given_up AS
SELECT g.*, (g.seat ->> 'beginDate')::date AS begin_date, (g.seat ->> 'seat')::int AS number
  FROM (
        SELECT ${id} AS id, ${operationId} AS op, ${studentId} AS student_id, (s.seat ->> 'sectionId')::int AS section_id,
               s.seat
          FROM ${auditTrail}
         CROSS JOIN LATERAL jsonb_array_elements(${detail} -> 'before' -> 'seats') AS s (seat)
         WHERE ${duringRun} AND ${action} IN ('enrollment.transfer', 'enrollment.withdraw', 'enrollment.no-show')
         UNION ALL
        SELECT ${id}, ${operationId}, ${studentId}, ${sectionId}, ${detail} -> 'before'
          FROM ${auditTrail}
         WHERE ${duringRun} AND ${action} = 'schedule.drop'
         UNION ALL
        SELECT ${id}, ${operationId}, ${studentId}, ${sectionId}, s.seat
          FROM ${auditTrail}
         CROSS JOIN LATERAL jsonb_array_elements(${detail} -> 'later') AS s (seat)
         WHERE ${duringRun} AND ${action} = 'schedule.drop'
         UNION ALL
        SELECT ${id}, ${operationId}, ${studentId}, (${detail} -> 'from' ->> 'sectionId')::int,
               ${detail} -> 'from' -> 'before'
          FROM ${auditTrail}
         WHERE ${duringRun} AND ${action} = 'schedule.move'
         UNION ALL
        SELECT ${id}, ${operationId}, ${studentId}, (${detail} -> 'from' ->> 'sectionId')::int, s.seat
          FROM ${auditTrail}
         CROSS JOIN LATERAL jsonb_array_elements(${detail} -> 'from' -> 'later') AS s (seat)
         WHERE ${duringRun} AND ${action} = 'schedule.move') g`);

/**
 * A seat that ends on its first day leaves no row, but the audit trail has it. What the trail says is believed only for
 * a student whom the ledger names for that operation, and only if the checksum then comes out as it was seeded. A seat
 * that the student took during the run wasn't seeded; of one that was given up twice, the first time counts.
 */
export const givenUpSeatsSql = sqlText(sql`
SELECT (jsonb_populate_record(NULL::${sectionEnrollments}, first.row)).*
  FROM (
    SELECT DISTINCT ON (g.student_id, g.section_id, g.seat ->> 'beginDate')
           jsonb_build_object(
             ${sectionEnrollments.sectionId.name}::text, g.section_id,
             ${sectionEnrollments.studentId.name}::text, g.student_id,
             ${sectionEnrollments.seat.name}::text, g.seat -> 'seat',
             ${sectionEnrollments.beginDate.name}::text, g.seat -> 'beginDate',
             ${sectionEnrollments.endDate.name}::text, g.seat -> 'endDate') AS row
      FROM firstbell_ledger.given_up g
     WHERE NOT EXISTS (
         SELECT FROM ${auditTrail} ${taken}
          WHERE ${taken.studentId} = g.student_id AND ${taken.sectionId} = g.section_id AND ${taken.id} < g.id
            AND ${taken.action} IN ('schedule.add', 'schedule.move')
            AND ${taken.operationId} IN (SELECT t.op FROM firstbell_ledger.trace t))
       AND (g.student_id, g.op) IN (
         SELECT o.student_id, o.op FROM firstbell_ledger.seat_op o
          UNION ALL
         SELECT o.student_id, o.op FROM firstbell_ledger.enrollment_op o
          UNION ALL
         SELECT c.student_id, m.op FROM firstbell_ledger.clouded_student c, firstbell_ledger.missing_op m)
     ORDER BY g.student_id, g.section_id, g.seat ->> 'beginDate', g.id) first`);
