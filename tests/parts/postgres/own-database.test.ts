/** Never drop a district's real data: a database with anything that isn't ours is refused. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseDatabaseUrl, refuseForeignDatabase } from "../../../parts/postgres/own-database.ts";
import { listForeignObjects } from "../../../seed/load/foreign-objects.ts";
import { textWithout } from "../../support/matchers.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

let database: TestDatabase;

beforeEach(async () => {
  database = await createDatabase("foreign", "template0");
});

afterEach(() => database.drop());

async function execute(statement: string): Promise<void> {
  await withClient(database.url, (client) => client.query(statement));
}

const ourMark = "create schema firstbell; create table firstbell.district (); set search_path = public";

function check(allowed?: string): Promise<void> {
  return refuseForeignDatabase(parseDatabaseUrl(database.url), allowed, listForeignObjects);
}

test("an empty database is accepted", async () => {
  await expect(check()).resolves.toBeUndefined();
});

test("a database that doesn't exist yet is accepted", async () => {
  const absent = { ...parseDatabaseUrl(database.url), database: "not_there" };
  await expect(refuseForeignDatabase(absent, undefined, listForeignObjects)).resolves.toBeUndefined();
});

test.each([
  ["table", "create schema payroll; create table payroll.people (name text)", "payroll.people"],
  [
    "table of a schema named like a system's",
    "create schema pgboss; create table pgboss.job ()",
    "pgboss.job",
  ],
  ["view", "create view people as select 1 as name", "public.people"],
  ["function", "create function pay() returns int language sql as 'select 1'", "public.pay"],
  ["type", "create type grade as enum ('A', 'B')", "public.grade"],
  ["sequence", "create sequence receipts", "public.receipts"],
  ["large object", "select lo_create(77)", "large object 77"],
  ["real SIS", "create table students (id int); create schema firstbell", "public.students"],
])("a database with someone else's %s is refused", async (_, statement, name) => {
  await execute(statement);
  await expect(check()).rejects.toThrow(`1 object that Firstbell did not create (${name})`);
});

test("objects of an extension don't count as data", async () => {
  await execute("create extension pg_stat_statements; create extension btree_gist");
  await expect(check()).resolves.toBeUndefined();
});

test("the permission must name the database exactly", async () => {
  await execute("create table people (name text)");
  await expect(check("true")).rejects.toThrow(/FIRSTBELL_ALLOW_DATABASE=foreign_/);
  await expect(check(database.name)).resolves.toBeUndefined();
});

test("a database with our own mark is accepted", async () => {
  await execute(`${ourMark}; create table students (id serial primary key)`);
  await expect(check()).resolves.toBeUndefined();
});

test("a database with our own mark and an added table is refused", async () => {
  await execute(`${ourMark}; create table students (id int); create table payroll (name text)`);
  await expect(check()).rejects.toThrow("(public.payroll)");
  await execute("drop table public.payroll; create table firstbell.payroll (name text)");
  await expect(check()).rejects.toThrow("(firstbell.payroll)");
});

test("a server that doesn't answer counts as a missing part, and its password isn't shown", async () => {
  const nobody = parseDatabaseUrl("postgres://clerk:geheim@127.0.0.1:1/district");
  await expect(refuseForeignDatabase(nobody, undefined, listForeignObjects)).rejects.toThrow(
    expect.objectContaining({ name: "PartMissing", message: textWithout("geheim") }),
  );
});
