/** A schema that changes: a district loads under a second migration that renames and drops. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, withClient } from "../../../seed/load/connection.ts";
import { listForeignObjects } from "../../../seed/load/foreign-objects.ts";
import { readSchemaDigest, sisMigrations } from "../../../seed/load/migrations.ts";
import { readSchemaTables } from "../../../seed/load/schema-tables.ts";
import { type SeedResult, seedDistrict } from "../../../seed/seed-district.ts";
import { addMigration } from "../../support/added-migration.ts";
import { createDatabase, type TestDatabase, testServer } from "../../support/postgres.ts";

const secondMigration = `
ALTER TABLE "score_history" RENAME TO "earlier_scores";--> statement-breakpoint
ALTER TABLE "sessions" RENAME COLUMN "created_at" TO "began_at";--> statement-breakpoint
DROP TABLE "attendance_mark_history";--> statement-breakpoint
CREATE TYPE "bus_route_kind" AS ENUM ('morning', 'afternoon');--> statement-breakpoint
CREATE TABLE "bus_routes" ("id" integer PRIMARY KEY, "kind" "bus_route_kind", "school_id" integer REFERENCES "schools"("id"));--> statement-breakpoint
CREATE FUNCTION "first_bus_route"() RETURNS integer LANGUAGE sql AS 'SELECT min(id) FROM bus_routes';
`;

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-migrations-"));
  await cp(sisMigrations, folder, { recursive: true });
  await addMigration(folder, "0099_second", secondMigration);
  database = await createDatabase("seed_migrated", "template0");
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

test("the same rows load under the second migration, with its keys, and nothing counts as someone else's", async () => {
  const before = await seed();
  const after = await seed(folder);
  expect(after.digest).toBe(before.digest);
  expect(await foreignObjects()).toEqual([]);
  const tables = await ask<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const names = tables.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["earlier_scores", "bus_routes"]));
  expect(names).not.toContain("attendance_mark_history");
  const [key] = await ask<{ valid: boolean }>(
    "SELECT convalidated AS valid FROM pg_constraint WHERE conname = 'bus_routes_school_id_fkey'",
  );
  expect(key).toEqual({ valid: true });
});

test("a district of the second schema can be replaced by one of the first, but what others added can't", async () => {
  await seed(folder);
  await seed();
  await seed(folder);
  await ask("CREATE TABLE public.payroll (name text)");
  expect(await foreignObjects()).toEqual(["public.payroll"]);
  await expect(seed()).rejects.toThrow("holds data that Firstbell didn't create");
  await ask("DROP TABLE public.payroll");
});

test("a different migration means a different schema", async () => {
  expect(await readSchemaDigest(folder)).not.toBe(await readSchemaDigest());
});

test("the schema's folder describes the tables that the migrations create", async () => {
  await seed();
  const tables = await ask<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  expect([...(await readSchemaTables())].sort()).toEqual(tables.map(({ name }) => name).sort());
});

function seed(migrationsFolder?: string): Promise<SeedResult> {
  const options = { server: testServer(), database: database.name, students: 500, seed: 1, defects: [] };
  return seedDistrict(migrationsFolder === undefined ? options : { ...options, migrationsFolder });
}

function foreignObjects(): Promise<string[]> {
  return withClient(addressOf(testServer(), database.name), listForeignObjects);
}

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  return await withClient(
    addressOf(testServer(), database.name),
    async (client) => (await client.query<Row>(sql)).rows,
  );
}
