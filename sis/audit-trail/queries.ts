/** Who changed a student's records, from the audit trail: newest first, with the names of sections and schools. */
import { and, desc, eq, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { fullName } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { accounts } from "../db/schema/access.ts";
import { auditTrail, scheduleActions } from "../db/schema/audit-trail.ts";
import { guardians, staff, students } from "../db/schema/people.ts";
import { sections } from "../db/schema/scheduling.ts";
import { schools } from "../db/schema/schools.ts";
import type { Names } from "./kept.ts";

/** Whoever has the account: staff, a student or a guardian. */
const nameOfAccount = sql<string>`coalesce(${fullName(staff)}, ${fullName(students)}, ${fullName(guardians)})`;
/** The student whose records changed, beside the account's own. */
const changed = alias(students, "changed_student");
/** Title and period. */
export const sectionName = sql<string>`${sections.title} || ', period ' || ${sections.period}`;

type AskedTrail = {
  readonly studentId: number;
  /** The kinds of write to list. */
  readonly actions: readonly string[];
  /** Goes on before this row; null from the newest. */
  readonly before: number | null;
  readonly limit: number;
};

export const findTrail = query("audit-trail.student", (asked: Given<AskedTrail>) =>
  rowsWhere(
    asked,
    and(eq(auditTrail.studentId, asked.studentId), sql`${auditTrail.action} = ANY(${asked.actions}::text[])`),
  ),
);

type AskedSchool = Pick<AskedTrail, "before" | "limit"> & { readonly schoolId: number };

/** Changes of a school's schedules. */
export const findSchoolTrail = query("audit-trail.school", (asked: Given<AskedSchool>) =>
  rowsWhere(
    asked,
    and(eq(auditTrail.schoolId, asked.schoolId), inArray(auditTrail.action, [...scheduleActions])),
  ),
);

function rowsWhere({ before, limit }: Given<Pick<AskedTrail, "before" | "limit">>, which: SQL | undefined) {
  const { id, at, action, sectionId, schoolId, studentId, detail, operationId } = auditTrail;
  return db
    .select({
      ...{ id, at, action, sectionId, schoolId, studentId, request: operationId },
      detail: sql<unknown>`${detail}`,
      name: nameOfAccount,
      role: accounts.role,
      student: sql<string | null>`${fullName(changed)}`,
      sections: namesOf(sections.id, sectionName, idsIn("sectionId", sectionId)),
      schools: namesOf(schools.id, sql`${schools.name}`, idsIn("schoolId", schoolId)),
    })
    .from(auditTrail)
    .innerJoin(accounts, eq(accounts.id, auditTrail.accountId))
    .leftJoin(staff, eq(staff.id, accounts.staffId))
    .leftJoin(students, eq(students.id, accounts.studentId))
    .leftJoin(guardians, eq(guardians.id, accounts.guardianId))
    .leftJoin(changed, eq(changed.id, studentId))
    .where(and(which, sql`(${before}::bigint IS NULL OR ${id} < ${before})`))
    .orderBy(desc(id))
    .limit(limit);
}

export type TrailRow = Awaited<ReturnType<typeof findTrail.all>>[number];

/** The row's own id, and those that its details have under this name, wherever they are. */
function idsIn(name: "sectionId" | "schoolId", own: SQLWrapper): SQL {
  const path = sql.raw(`'lax $.**.${name} ? (@.type() == "number")'`);
  return sql`ARRAY(SELECT ${own} UNION
                   SELECT found.named::int FROM jsonb_path_query(${auditTrail.detail}, ${path}) AS found (named))`;
}

/** Names by id, as JSON; null without any. */
function namesOf(id: typeof sections.id | typeof schools.id, name: SQL, ids: SQL): SQL<Names> {
  return sql`(SELECT jsonb_object_agg(${id}, ${name}) FROM ${id.table} WHERE ${id} = ANY(${ids}))`;
}
