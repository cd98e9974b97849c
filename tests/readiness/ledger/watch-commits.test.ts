/** A change that is confirmed before the log is on the disk is found out, and those that wait for the disk aren't. */
import { expect, test } from "vitest";
import { startWatchingCommits } from "../../../readiness/ledger/watch-commits.ts";
import { createDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

/** How often both tables are changed until the watch must have come at the right moment: one time in four it does. */
const rounds = 80;

async function hastyTables(marksWait: "on" | "off"): Promise<readonly string[] | undefined> {
  const database = await createDatabase("hasty", "template0");
  try {
    return await withClient(database.url, async (client) => {
      await client.query("CREATE TABLE marks (id int); CREATE TABLE sittings (id int)");
      const watching = await startWatchingCommits(database.url);
      for (let round = 0; round < rounds; round += 1) {
        await client.query("SET synchronous_commit = on; INSERT INTO sittings VALUES (1)");
        await client.query(
          `BEGIN; SET LOCAL synchronous_commit = ${marksWait}; INSERT INTO marks VALUES (1); COMMIT; SELECT pg_sleep(0.015)`,
        );
      }
      return (await watching.stop())?.hastyTables;
    });
  } finally {
    await database.drop();
  }
}

test("a transaction that is told not to wait is named by what it changed, though the session's others wait", async () => {
  expect(await hastyTables("off")).toEqual(["marks"]);
});

test("transactions that wait aren't named", async () => {
  expect(await hastyTables("on")).toEqual([]);
});
