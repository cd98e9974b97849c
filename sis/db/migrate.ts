/** Brings a database forward to the schema of this program; several processes that start at once take turns. */
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { countMigrations, grantToSis } from "./roles.ts";
import { withSessionSettings } from "./session-settings.ts";
import { sqlState } from "./statement.ts";

const migrationsFolder = join(import.meta.dirname, "migrations");
/** Any number that nothing else in the database uses. */
const migrationLock = 7_204_118;
const insufficientPrivilege = "42501";

export type MigrateOptions = {
  /** As the role that owns the schema; any other will do where there is nothing left to migrate. */
  readonly connectionString: string;
  /** The role that the SIS works as, if it's another: it gets what it needs. */
  readonly sisRole?: string | undefined;
};

export async function migrate({ connectionString, sisRole }: MigrateOptions): Promise<void> {
  const client = new Client({ ...withSessionSettings(connectionString), application_name: "sis-migrate" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    if (!(await isCurrent(client))) await applyMigrations(drizzle(client), { migrationsFolder });
    if (sisRole !== undefined) await grantToSis(client, sisRole);
  } catch (error) {
    throw isRefused(error) ? notTheOwner(error) : error;
  } finally {
    await client.end();
  }
}

async function isCurrent(client: Client): Promise<boolean> {
  return (await countMigrations(client)) >= readMigrationFiles({ migrationsFolder }).length;
}

/** Drizzle wraps what Postgres says. */
function isRefused(error: unknown): boolean {
  if (sqlState(error) === insufficientPrivilege) return true;
  return error instanceof Error && error.cause !== undefined && isRefused(error.cause);
}

function notTheOwner(cause: unknown): Error {
  const message =
    "The database is behind this program's schema, and the role of DATABASE_URL may not change it: set SIS_OWNER_DATABASE_URL to the address with the role that owns the schema.";
  return new Error(message, { cause });
}
