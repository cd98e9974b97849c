/** A database that confirms before it writes is found out, wherever that is set. */
import { expect, test } from "vitest";
import { findUnsafeSettings } from "../../../readiness/ledger/unsafe-settings.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

async function withDatabase(use: (database: TestDatabase) => Promise<void>): Promise<void> {
  const database = await createDatabase("unsafe", "template0");
  try {
    await use(database);
  } finally {
    await database.drop();
  }
}

test("settings of the server, and of a role or a database, are named if they are off", () =>
  withDatabase(async ({ url, name }) => {
    await withClient(url, (client) =>
      client.query(
        `ALTER DATABASE "${name}" SET synchronous_commit = 'false';
         ALTER DATABASE "${name}" SET session_replication_role = replica`,
      ),
    );
    const found = await findUnsafeSettings(url);
    // The tests' own server doesn't wait for the disk.
    expect(found).toEqual(expect.arrayContaining(["fsync", "full_page_writes", "synchronous_commit"]));
    expect(found).toContain(`synchronous_commit of database ${name}`);
    expect(found).toContain(`the triggers and foreign keys of database ${name}`);
  }));

test("a table of the SIS that Postgres empties after a crash is named", () =>
  withDatabase(async ({ url }) => {
    const own = "CREATE SCHEMA firstbell; CREATE UNLOGGED TABLE firstbell.lived_days (id int)";
    await withClient(url, (client) => client.query(`CREATE UNLOGGED TABLE marks (id int); ${own}`));
    const tables = (await findUnsafeSettings(url)).filter((each) => each.startsWith("an unlogged table"));
    expect(tables).toEqual(["an unlogged table, marks"]);
  }));
