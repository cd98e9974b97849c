/** A database that confirms before it writes is found out, wherever that is set. */
import { expect, test } from "vitest";
import { findHastySessions, findUnsafeSettings } from "../../../readiness/ledger/unsafe-settings.ts";
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
      client.query(`ALTER DATABASE "${name}" SET synchronous_commit = 'false'`),
    );
    const found = await findUnsafeSettings(url);
    // The tests' own server doesn't wait for the disk.
    expect(found).toEqual(expect.arrayContaining(["fsync", "full_page_writes", "synchronous_commit"]));
    expect(found).toContain(`synchronous_commit of database ${name}`);
  }));

test("a table that Postgres empties after a crash is named", () =>
  withDatabase(async ({ url }) => {
    await withClient(url, (client) => client.query("CREATE UNLOGGED TABLE marks (id int)"));
    expect(await findUnsafeSettings(url)).toContain("an unlogged table, marks");
  }));

test("a session that doesn't wait for the log is found while it is open, and one that waits isn't", () =>
  withDatabase(async ({ url }) => {
    await withClient(url, (client) => client.query("CREATE TABLE marks (id int)"));
    const writing = (setting: string, then: () => Promise<void>) =>
      withClient(url, async (client) => {
        await client.query(`SET synchronous_commit = ${setting}`);
        for (let id = 0; id < 120; id += 1) await client.query("INSERT INTO marks VALUES ($1)", [id]);
        await client.query("SELECT pg_stat_force_next_flush()");
        await then();
      });
    await writing("on", async () => expect(await findHastySessions(url)).toEqual([]));
    await writing("off", async () =>
      expect(await findHastySessions(url)).toEqual([
        expect.stringMatching(/^synchronous_commit in 1 sessions of role /),
      ]),
    );
  }));
