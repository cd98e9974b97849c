/** A table's checksum: the same whatever the order of its rows, another when any value is another. */
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listSummedTables, rowSumsSql, type Summing } from "../../../parts/postgres/row-sums.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createDatabase("row_sums", "template0");
  client = new pg.Client({ connectionString: database.url, application_name: "tests" });
  await client.connect();
  await client.query(`
    CREATE TYPE color AS ENUM ('red', 'blue');
    CREATE TABLE kept (id integer, school_id integer, first text, second text, "on" date, at time, fee numeric(6,2),
                       open boolean, color color, tags text[], detail jsonb, notes json, small smallint, bytes bytea)`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

beforeEach(async () => {
  await client.query(`
    TRUNCATE kept;
    INSERT INTO kept VALUES
      (1, 7, 'a', 'b', '2026-08-11', '08:00', 1.50, true, 'red', '{x,y}', '{"a": 1}', '{"a": 1}', 1, '\\x01'),
      (2, 7, 'c', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
      (3, 8, 'e', 'f', '2026-08-12', '09:00', 2, false, 'blue', '{}', '[]', '[]', 2, '\\x02')`);
});

type Sum = {
  readonly table_name: string;
  readonly group_id: number;
  readonly rows: string;
  readonly checksum: string;
};

async function sums(options: Partial<Summing> = {}): Promise<Sum[]> {
  const [table] = await listSummedTables(client, "school_id");
  if (table === undefined) throw new Error("The database has no table.");
  const { rows } = await client.query<Sum>(rowSumsSql(table, { by: "school_id", ...options }));
  return rows.sort((one, other) => one.group_id - other.group_id);
}

test("there is one sum for each school, whatever the order of the rows", async () => {
  const before = await sums();
  expect(before).toMatchObject([
    { table_name: "kept", group_id: 7, rows: "2", last_id: 2 },
    { table_name: "kept", group_id: 8, rows: "1", last_id: 3 },
  ]);
  await client.query("CREATE TEMP TABLE again AS SELECT * FROM kept ORDER BY id DESC; TRUNCATE kept");
  await client.query("INSERT INTO kept SELECT * FROM again; DROP TABLE again");
  expect(await sums()).toEqual(before);
});

test.each([
  ["a text", "first = 'z' WHERE id = 1"],
  ["an empty text for none", "second = '' WHERE id = 2"],
  ["none for a text", "second = NULL WHERE id = 1"],
  ["two columns' values swapped", "first = second, second = first WHERE id = 1"],
  ["two rows' values swapped", "first = CASE id WHEN 1 THEN 'c' ELSE 'a' END WHERE id < 3"],
  ["a date", `"on" = "on" + 1 WHERE id = 1`],
  ["a time", "at = '08:01' WHERE id = 1"],
  ["a number", "fee = 1.51 WHERE id = 1"],
  ["yes for no", "open = NOT open WHERE id = 1"],
  ["one of a list of words", "color = 'blue' WHERE id = 1"],
  ["an array", "tags = '{y,x}' WHERE id = 1"],
  ["a document", `detail = '{"a": 2}' WHERE id = 1`],
  ["a document in the older type", `notes = '{"a": 2}' WHERE id = 1`],
  ["a small number", "small = 2 WHERE id = 1"],
  ["bytes", "bytes = '\\x03' WHERE id = 1"],
])("another value changes the sum of its school: %s", async (_, change) => {
  const [seven, eight] = await sums();
  await client.query(`UPDATE kept SET ${change}`);
  const [changed, kept] = await sums();
  expect(kept).toEqual(eight);
  expect(changed?.rows).toBe(seven?.rows);
  expect(changed?.checksum).not.toBe(seven?.checksum);
});

test("columns summed as if they were empty have the sum of empty ones", async () => {
  const asIfEmpty = await sums({ empty: ["second", "tags"] });
  await client.query("UPDATE kept SET second = NULL, tags = NULL");
  expect(await sums()).toEqual(asIfEmpty);
});

test("a column that took the place of another with the same values has another sum", async () => {
  const before = await sums();
  await client.query(
    "ALTER TABLE kept RENAME small TO old; ALTER TABLE kept ADD small smallint; UPDATE kept SET small = old; ALTER TABLE kept DROP old",
  );
  expect(await sums()).not.toEqual(before);
});
