/** A harness that drops a district's real data is the end of us: what is not ours is refused. */
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseDatabaseUrl, refuseForeignDatabase } from "../../parts/postgres/own-database.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";

let database: TestDatabase;

beforeEach(async () => {
  database = await createDatabase("foreign", "template0");
});

afterEach(() => database.drop());

async function execute(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function check(allowed?: string): Promise<void> {
  return refuseForeignDatabase(parseDatabaseUrl(database.url), allowed);
}

test("an empty database is taken", async () => {
  await check();
});

test("a database that does not exist yet is taken", async () => {
  await refuseForeignDatabase({ ...parseDatabaseUrl(database.url), database: "not_there" }, undefined);
});

test("a database with one table of somebody else's is refused", async () => {
  await execute("create schema payroll; create table payroll.people (name text)");
  await expect(check()).rejects.toThrow(/1 tables that Firstbell did not make/);
});

test("the permission must name the database exactly", async () => {
  await execute("create table people (name text)");
  await expect(check("true")).rejects.toThrow(/FIRSTBELL_ALLOW_DATABASE=foreign_/);
  await check(database.name);
});

test("a database with our own mark is taken", async () => {
  await execute("create table students (id int); create schema firstbell");
  await check();
});

test("a server that does not answer is a missing part, and its password is not shown", async () => {
  const nobody = parseDatabaseUrl("postgres://clerk:geheim@127.0.0.1:1/district");
  await expect(refuseForeignDatabase(nobody, undefined)).rejects.toThrow(
    expect.objectContaining({ name: "PartMissing", message: expect.not.stringContaining("geheim") }),
  );
});
