/** What people must be shown of the audit trail: who changed a student's schedule, and how. */
import { type SQL, sql } from "drizzle-orm";
import { accounts } from "../../../sis/db/schema/access.ts";
import { auditTrail } from "../../../sis/db/schema/audit-trail.ts";
import { staff } from "../../../sis/db/schema/people.ts";
import { sections } from "../../../sis/db/schema/scheduling.ts";
import { scheduleChanges } from "../client/requests/audit-trail.ts";
import { object } from "../json-object.sql.ts";
import { listOf, momentOf, type OnRecord, placeBy, staffName } from "./on-record.ts";

/** The most changes that are listed at once. */
const mostChanges = 50;
const { id, at, action, studentId, sectionId, detail, operationId } = auditTrail;

const what = sql`CASE ${action}
  WHEN 'schedule.add' THEN 'Added to a class' WHEN 'schedule.drop' THEN 'Dropped from a class'
  WHEN 'schedule.move' THEN 'Moved to another class' WHEN 'schedule.undo-drop' THEN 'Drop undone' END`;

function nameOf(section: SQL): SQL {
  return sql`(SELECT ${sections.title} || ', period ' || ${sections.period} FROM ${sections}
     WHERE ${sections.id} = ${section})`;
}

const from = sql`CASE ${action}
  WHEN 'schedule.drop' THEN ${nameOf(sql`${sectionId}`)}
  WHEN 'schedule.move' THEN ${nameOf(sql`(${detail} -> 'from' ->> 'sectionId')::int`)} END`;
const to = sql`CASE WHEN ${action} <> 'schedule.drop' THEN ${nameOf(sql`${sectionId}`)} END`;
const day = sql`CASE ${action} WHEN 'schedule.drop' THEN ${detail} ->> 'day'
  WHEN 'schedule.undo-drop' THEN NULL ELSE ${detail} -> 'after' ->> 'beginDate' END`;

/** Only staff change schedules. */
export function scheduleChangesOnRecord(student: number): OnRecord {
  const entry = object({
    at: momentOf(at),
    by: object({ name: staffName, role: accounts.role }),
    ...{ action, what, from, to, day },
    reason: sql`${detail} ->> 'reason'`,
    note: sql`${detail} ->> 'note'`,
    request: operationId,
  });
  const rows = sql`
    SELECT ${entry} AS entry, ${placeBy(sql`${id} DESC`)}
      FROM ${auditTrail}
      JOIN ${accounts} ON ${accounts.id} = ${auditTrail.accountId}
      JOIN ${staff} ON ${staff.id} = ${accounts.staffId}
     WHERE ${studentId} = ${student} AND ${action} LIKE 'schedule.%'
     ORDER BY ${id} DESC
     LIMIT ${mostChanges}`;
  const fields = { studentId: sql`${student}::int`, changes: listOf(rows), next: sql`NULL::text` };
  const body = sql`SELECT ${object(fields)} AS body`;
  return { call: scheduleChanges(student), students: [student], inOrder: true, body };
}
