/** Statements that a connection has prepared return what pg's own queries return, whatever happened before. */
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPool } from "../../../sis/db/pools.ts";
import { withSessionSettings } from "../../../sis/db/session-settings.ts";
import { typeParsers } from "../../../sis/db/value-types.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";

let database: TestDatabase;
let pool: pg.Pool;
let plain: pg.Pool;
beforeAll(async () => {
  database = await createDatabase("prepared", "template0");
  const limits = { statementTimeoutMs: 5_000, lockTimeoutMs: 2_000, waitTimeoutMs: 5_000 };
  pool = createPool({
    connectionString: database.url,
    applicationName: "prepared",
    connections: 1,
    ...limits,
  });
  plain = new pg.Pool({ ...withSessionSettings(database.url), types: typeParsers, max: 1 });
});
afterAll(async () => {
  await Promise.all([pool.end(), plain.end()]);
  await database.drop();
});

const everyKind = {
  name: "every-kind",
  text: `SELECT $1::text AS text, $2::int AS whole, $3::timestamptz AS moment, $4::date AS day, $5::bytea AS bytes,
                $6::jsonb AS json, $7::boolean AS flag, $8::numeric AS number, $9::int[] AS ids, $10::text[] AS texts
           FROM generate_series(1, 2)`,
  rowMode: "array",
} as const;

const text = fc.string({ unit: fc.constantFrom(..."ab\"\\{},'é \n", "NULL") });
const moment = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
const values = fc.tuple(
  fc.option(text),
  fc.option(fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })),
  fc.option(moment),
  fc.option(moment.map((at) => at.toISOString().slice(0, 10))),
  fc.option(fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes))),
  fc.option(fc.record({ name: text })),
  fc.option(fc.boolean()),
  fc.option(fc.integer()),
  fc.option(fc.array(fc.option(fc.integer({ min: 0, max: 99 })), { maxLength: 4 })),
  fc.option(fc.array(fc.option(text), { maxLength: 4 })),
);

test("values arrive and return as with pg's own queries", async () => {
  await fc.assert(
    fc.asyncProperty(values, async (given) => {
      const wanted = await plain.query({ ...everyKind, values: given });
      const { rows, rowCount, fields } = await pool.query({ ...everyKind, values: given });
      expect({ rows, rowCount }).toEqual({ rows: wanted.rows, rowCount: wanted.rowCount });
      expect(fields.map(({ name }) => name)).toEqual(wanted.fields.map(({ name }) => name));
    }),
  );
});

test("a statement whose first run failed is prepared again, in the same transaction too", async () => {
  const half = { name: "half", text: "SELECT 10 / $1::int AS half", rowMode: "array" } as const;
  const client = await pool.connect();
  await client.query("BEGIN; SAVEPOINT before");
  await expect(client.query({ ...half, values: [0] })).rejects.toThrow("division by zero");
  await client.query("ROLLBACK TO before");
  await expect(client.query({ ...half, values: ["no number"] })).rejects.toThrow("invalid input syntax");
  await client.query("ROLLBACK TO before");
  expect((await client.query({ ...half, values: [5] })).rows).toEqual([[2]]);
  await expect(client.query({ ...half, values: [0] })).rejects.toThrow("division by zero");
  await client.query("ROLLBACK");
  expect((await client.query({ ...half, values: [2] })).rows).toEqual([[5]]);
  client.release();
});

test("a statement that changes rows says how many, and two texts can't share a name", async () => {
  await pool.query("CREATE TABLE seats (id int)");
  const take = {
    name: "take",
    text: "INSERT INTO seats SELECT generate_series(1, $1::int)",
    rowMode: "array",
  } as const;
  for (const count of [3, 2, 0]) {
    const { rows, rowCount } = await pool.query({ ...take, values: [count] });
    expect({ rows, rowCount }).toEqual({ rows: [], rowCount: count });
  }
  await expect(pool.query({ ...take, text: "SELECT 1" })).rejects.toThrow(
    "Two prepared statements are named take.",
  );
});
