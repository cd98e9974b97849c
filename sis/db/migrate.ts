/** Brings a database forward to the schema of this program; several processes that start at once take turns. */
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { withSessionSettings } from "./session-settings.ts";

const migrationsFolder = join(import.meta.dirname, "migrations");
/** Any number that nothing else in the database uses. */
const migrationLock = 7_204_118;

export async function migrate(connectionString: string): Promise<void> {
  const client = new Client({ ...withSessionSettings(connectionString), application_name: "sis-migrate" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await applyMigrations(drizzle(client), { migrationsFolder });
  } finally {
    await client.end();
  }
}
