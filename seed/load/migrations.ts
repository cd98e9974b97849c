/** The schema that a district is loaded into: the SIS's own migrations, and nothing else. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";

export const sisMigrations = resolve(import.meta.dirname, "../../sis/db/migrations");

/** Recorded where the SIS looks for them, so that it finds nothing left to do when it starts. */
export async function applyMigrations(client: pg.Client, folder = sisMigrations): Promise<void> {
  await migrate(drizzle(client), { migrationsFolder: folder });
}

/** SHA-256 of the migrations in order: a different digest means a different schema. */
export async function readSchemaDigest(folder = sisMigrations): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const digest = createHash("sha256");
  for (const file of files) digest.update(`${file}\n`).update(await readFile(join(folder, file)));
  return digest.digest("hex");
}
