/** Who changed what, and the response they got: one row per write, in the write's transaction. */
import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { accounts, bytea } from "./access.ts";

/** What counts toward the students that one person may transfer in, look up or be shown as matches in an hour. */
export const takeActions = [
  "enrollment.transfer",
  "enrollment.transfer-refused",
  "enrollment.lookup",
  "enrollment.matches-shown",
] as const;

/** What changes who has a seat in which class. */
export const scheduleActions = [
  "schedule.add",
  "schedule.drop",
  "schedule.move",
  "schedule.undo-drop",
] as const;

/** `operation_id` is the account's Idempotency-Key: a retry finds the first response here and changes nothing. */
export const auditTrail = pgTable(
  "audit_trail",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    accountId: integer("account_id").notNull(),
    action: text().notNull(),
    operationId: text("operation_id").notNull(),
    /** SHA-256 of the request that came with the key: the same key with a different request is refused. */
    requestDigest: bytea("request_digest").notNull(),
    schoolId: integer("school_id"),
    studentId: integer("student_id"),
    sectionId: integer("section_id"),
    /** The values before and after, if the domain tables keep no history. */
    detail: jsonb().notNull(),
    responseStatus: smallint("response_status").notNull(),
    response: jsonb().notNull(),
  },
  (table) => [
    foreignKey({ name: "audit_trail_account_fk", columns: [table.accountId], foreignColumns: [accounts.id] }),
    unique("audit_trail_operation_unique").on(table.operationId, table.accountId),
    /** Newest first for one student, without reading anybody else's. */
    index("audit_trail_student_index").on(table.studentId, table.id),
    index("audit_trail_takes_index")
      .on(table.accountId, table.at)
      .where(sql`${table.action} IN (${listOf(takeActions)})`),
    /** The changes of one school's schedules, newest first. */
    index("audit_trail_schedules_index")
      .on(table.schoolId, table.id)
      .where(sql`${table.action} IN (${listOf(scheduleActions)})`),
  ],
);

function listOf(actions: readonly string[]) {
  return sql.raw(actions.map((action) => `'${action}'`).join(", "));
}
