/** A database that confirms before it writes is found out, wherever that is set. */
import { expect, test } from "vitest";
import { findUnsafeSettings } from "../../../readiness/ledger/unsafe-settings.ts";
import { createDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

test("settings of the server, and of a role or a database, are named if they are off", async () => {
  const database = await createDatabase("unsafe", "template0");
  try {
    await withClient(database.url, (client) =>
      client.query(`ALTER DATABASE "${database.name}" SET synchronous_commit = off`),
    );
    const found = await findUnsafeSettings(database.url);
    // The tests' own server doesn't wait for the disk.
    expect(found).toEqual(expect.arrayContaining(["fsync", "full_page_writes", "synchronous_commit"]));
    expect(found).toContain(`synchronous_commit of database ${database.name}`);
  } finally {
    await database.drop();
  }
});
