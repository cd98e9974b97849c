/** A database that confirms before it writes is found out, wherever that is set. */
import { expect, test } from "vitest";
import { findHastySessions, findUnsafeSettings } from "../../../readiness/ledger/unsafe-settings.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

async function withDatabase(
  use: (database: TestDatabase) => Promise<void>,
  template = "template0",
): Promise<void> {
  const database = await createDatabase("unsafe", template);
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

test("a table of the SIS that Postgres empties after a crash is named", () =>
  withDatabase(async ({ url }) => {
    const own = "CREATE SCHEMA firstbell; CREATE UNLOGGED TABLE firstbell.lived_days (id int)";
    await withClient(url, (client) => client.query(`CREATE UNLOGGED TABLE marks (id int); ${own}`));
    const tables = (await findUnsafeSettings(url)).filter((each) => each.startsWith("an unlogged table"));
    expect(tables).toEqual(["an unlogged table, marks"]);
  }));

test("sessions of the SIS that don't wait for the log are found while they are open, and those that wait aren't", () =>
  withDatabase(async ({ url, sisUrl }) => {
    await withClient(url, (client) =>
      client.query("CREATE TABLE marks (id int); GRANT ALL ON marks TO PUBLIC"),
    );
    const writing = (setting: string, then: () => Promise<void>) =>
      withClient(sisUrl, async (client) => {
        await client.query(`SET synchronous_commit = ${setting}`);
        for (let id = 0; id < 600; id += 1) await client.query("INSERT INTO marks VALUES ($1)", [id]);
        await client.query("SELECT pg_stat_force_next_flush()");
        await client.query("SELECT");
        await then();
      });
    await writing("on", async () => expect(await findHastySessions(url)).toEqual([]));
    await writing("off", async () =>
      expect(await findHastySessions(url)).toEqual([
        expect.stringMatching(/^synchronous_commit in the sessions of role \w+$/),
      ]),
    );
  }, "migrated"));
