/** A transaction leaves all or nothing, though its BEGIN and COMMIT travel with its first and last statement. */
import type { Pool, PoolClient } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closing } from "../../../sis/db/frame.ts";
import { createPool } from "../../../sis/db/pools.ts";
import { transaction } from "../../../sis/db/transaction.ts";
import { refuseNotFound } from "../../../sis/errors.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createDatabase("transaction", "template0");
  const limits = { statementTimeoutMs: 5_000, lockTimeoutMs: 2_000, waitTimeoutMs: 5_000 };
  pool = createPool({
    connectionString: database.url,
    applicationName: "transaction",
    connections: 1,
    ...limits,
  });
  await pool.query("CREATE TABLE seats (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED CHECK (id > 0))");
});
beforeEach(async () => {
  await pool.query("TRUNCATE seats");
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function take(client: PoolClient, id: number): Promise<void> {
  await client.query({
    name: "take",
    text: "INSERT INTO seats VALUES ($1)",
    rowMode: "array",
    values: [id],
  });
}

async function taken(): Promise<unknown> {
  const { rows } = await pool.query<{ ids: unknown }>("SELECT json_agg(id) AS ids FROM seats");
  return rows[0]?.ids ?? [];
}

test("what it wrote is there afterward, whether its last statement was named or not", async () => {
  await transaction(pool, async (client) => {
    await take(client, 1);
    await take(client, 2);
  });
  await transaction(pool, async (client) => {
    await take(client, 3);
    await take(closing(client), 4);
  });
  await transaction(pool, async (client) => take(closing(client), 5));
  expect(await taken()).toEqual([1, 2, 3, 4, 5]);
});

test.each<[string, (client: PoolClient) => Promise<unknown>]>([
  ["its work throws", (client) => take(client, 1).then(() => Promise.reject(new Error("stopped")))],
  ["its first statement fails", (client) => take(client, -1)],
  ["a later statement fails", (client) => take(client, 1).then(() => take(client, -1))],
  ["its last statement fails", (client) => take(client, 1).then(() => take(closing(client), -1))],
  ["COMMIT fails", (client) => take(client, 1).then(() => take(closing(client), 1))],
  ["an unprepared statement came first", (client) => client.query("INSERT INTO seats VALUES (1), (-1)")],
])("nothing is left if %s, and the connection is as good as before", async (_, work) => {
  await expect(transaction(pool, work)).rejects.toThrow();
  expect(await taken()).toEqual([]);
  await transaction(pool, async (client) => take(closing(client), 7));
  expect(await taken()).toEqual([7]);
});

test("nothing is left of a refusal, and a transaction without a statement needs none", async () => {
  const refused = await transaction(pool, async (client) => {
    await client.query("INSERT INTO seats VALUES (1)");
    await take(client, 2);
    return refuseNotFound();
  });
  expect(refused).toEqual(refuseNotFound());
  expect(await transaction(pool, async () => "nothing to do")).toBe("nothing to do");
  expect(await taken()).toEqual([]);
});

test("a transaction of two statements is two round trips", async () => {
  const client = await pool.connect();
  const { query } = client;
  let asked = 0;
  const counted = (config: unknown): unknown => {
    asked += 1;
    return Reflect.apply(query, client, [config]);
  };
  Object.assign(client, { query: counted });
  client.release();
  await transaction(pool, async (again) => {
    await take(again, 1);
    await take(closing(again), 2);
  });
  expect(asked).toBe(2);
});
