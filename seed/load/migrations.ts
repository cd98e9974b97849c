/** The schema that a district is loaded into: the SIS's own migrations, and nothing else. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";

const migrationsFolder = resolve(import.meta.dirname, "../../sis/db/migrations");

async function migrationFiles(): Promise<string[]> {
  return (await readdir(migrationsFolder)).filter((name) => name.endsWith(".sql")).sort();
}

/** The tables that the migrations make. */
export async function readTableNames(): Promise<string[]> {
  const texts = (await migrationFiles()).map((file) => readFile(join(migrationsFolder, file), "utf8"));
  const all = (await Promise.all(texts)).join("\n");
  return [...all.matchAll(/^CREATE TABLE "(\w+)"/gm)].map(([, name = ""]) => name);
}

/** SHA-256 of the migrations in order: another digest is another schema. */
export async function readSchemaDigest(): Promise<string> {
  const files = await migrationFiles();
  const digest = createHash("sha256");
  for (const file of files) digest.update(`${file}\n`).update(await readFile(join(migrationsFolder, file)));
  return digest.digest("hex");
}

/** Recorded where the SIS looks for them, so that it finds nothing left to do at its start. */
export async function applyMigrations(client: pg.Client): Promise<void> {
  await migrate(drizzle(client), { migrationsFolder });
}
