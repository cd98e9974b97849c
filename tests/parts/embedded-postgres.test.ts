/** The Postgres that comes with the project: starts anywhere, keeps its data, and never outlives who started it. */
import pg from "pg";
import { expect, test } from "vitest";
import { createDatabase } from "../support/postgres.ts";

test("a test gets a database with every migration applied", async () => {
  const database = await createDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as students from students");
  expect(rows).toEqual([{ students: 0 }]);
  await client.end();
  await database.drop();
});
