/** The two roles in Postgres: one owns the schema and migrates it, the SIS works as the other, which owns nothing. */
import { getTableName } from "drizzle-orm";
import { type Client, escapeIdentifier } from "pg";
import { z } from "zod";
import { attendanceMarkHistory } from "./schema/attendance.ts";
import { auditTrail } from "./schema/audit-trail.ts";
import { scoreHistory } from "./schema/grades.ts";
import { healthLooks, healthVisitHistory, medicationDoseHistory } from "./schema/health.ts";
import { placementChecks, programLooks } from "./schema/special-education.ts";
import { courseHistoryRevisions } from "./schema/transcripts.ts";
import { type Database, statement } from "./statement.ts";

/** Rows can only be added here. */
const appendOnly = [
  ...[auditTrail, attendanceMarkHistory, scoreHistory, programLooks, placementChecks],
  courseHistoryRevisions,
  ...[healthLooks, healthVisitHistory, medicationDoseHistory],
].map(getTableName);
/** Where Drizzle keeps the list of migrations. */
const migrationsSchema = "drizzle";
const migrationsTable = `${migrationsSchema}.__drizzle_migrations`;

/** Grants a role what the SIS needs, and no more. Run as the owner, after each migration. */
export async function grantToSis(owner: Pick<Client, "query">, role: string): Promise<void> {
  const name = escapeIdentifier(role);
  const history = appendOnly.map((table) => `public.${escapeIdentifier(table)}`).join(", ");
  await owner.query(`
    GRANT USAGE ON SCHEMA public, ${migrationsSchema} TO ${name};
    GRANT SELECT ON ALL TABLES IN SCHEMA ${migrationsSchema} TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${name};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${name};
    REVOKE UPDATE, DELETE, TRUNCATE ON ${history} FROM ${name}`);
}

/** Null where there is no such table yet. */
const mayAlter = statement(
  "roles.may-alter",
  `SELECT coalesce(bool_or(has_table_privilege(coalesce($2, current_user)::name, to_regclass(name), 'UPDATE, DELETE, TRUNCATE')), false) AS may
     FROM unnest($1::text[]) AS name`,
  { may: z.boolean() },
);

const migrations = statement("roles.migrations", `SELECT count(*)::int AS applied FROM ${migrationsTable}`, {
  applied: z.int(),
});
const migrationsExist = statement("roles.migrations-exist", "SELECT to_regclass($1) IS NOT NULL AS found", {
  found: z.boolean(),
});

export async function countMigrations(database: Database): Promise<number> {
  const exist = await migrationsExist.first(database, [migrationsTable]);
  return exist?.found === true ? ((await migrations.first(database, []))?.applied ?? 0) : 0;
}

/**
 * Whether the role could change or delete the audit trail if it weren't for the trigger; by default, the connection's
 * role.
 */
export async function mayAlterAuditTrail(database: Database, role?: string): Promise<boolean> {
  const found = await mayAlter.first(database, [appendOnly.map((table) => `public.${table}`), role ?? null]);
  return found?.may ?? false;
}
