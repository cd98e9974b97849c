/** Whatever settings a role has, values read the same: in the SIS's pools, its collector, the harness and the seed. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionSettings as harnessSettings } from "../../../parts/postgres/client.ts";
import { createConnection } from "../../../sis/collector/connection.ts";
import { createPool } from "../../../sis/db/pools.ts";
import { sessionSettings, withSessionSettings } from "../../../sis/db/session-settings.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

const role = `abroad_${randomBytes(6).toString("hex")}`;
const elsewhere = [
  ["datestyle", "'German'"],
  ["intervalstyle", "'iso_8601'"],
  ["timezone", "'Asia/Kathmandu'"],
  ["search_path", "nowhere"],
  ["bytea_output", "'escape'"],
  ["default_transaction_isolation", "'serializable'"],
] as const;
let database: TestDatabase;
let url = "";

beforeAll(async () => {
  database = await createDatabase("abroad");
  await withClient(database.url, async (client) => {
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret' SUPERUSER`);
    for (const [name, value] of elsewhere) await client.query(`ALTER ROLE ${role} SET ${name} = ${value}`);
  });
  const ofRole = new URL(database.url);
  Object.assign(ofRole, { username: role, password: "secret" });
  url = ofRole.href;
});
afterAll(async () => {
  await database.drop();
  await withClient(new URL("postgres", database.url).href, (client) => client.query(`DROP ROLE ${role}`));
});

const read = `SELECT DATE '2010-03-02'::text AS day, INTERVAL '90 minutes'::text AS span,
  TIMESTAMPTZ '2026-08-11 15:15Z'::text AS moment, current_schemas(false)::text AS schemas, '\\x00ff'::bytea::text AS bytes`;
const wanted = {
  ...{ day: "2010-03-02", span: "01:30:00", moment: "2026-08-11 15:15:00+00" },
  ...{ schemas: "{public}", bytes: "\\x00ff" },
};

test("in a pool of the SIS, whatever else its address sets", async () => {
  const connectionString = `${url}?options=${encodeURIComponent("-c datestyle=SQL -c work_mem=8MB")}`;
  const limits = { connections: 1, statementTimeoutMs: 5_000, lockTimeoutMs: 5_000, waitTimeoutMs: 5_000 };
  const pool = createPool({ connectionString, applicationName: "abroad", ...limits });
  const { rows } = await pool.query(`${read}, current_setting('work_mem') AS memory,
    current_setting('transaction_isolation') AS isolation`);
  await pool.end();
  expect(rows).toEqual([{ ...wanted, memory: "8MB", isolation: "read committed" }]);
});

test("in the collector, and in every client of the harness", async () => {
  const connection = createConnection(url, { applicationName: "abroad", statementMs: 5_000 });
  expect((await connection.use((client) => client.query(read))).rows).toEqual([wanted]);
  await connection.end();
  expect((await withClient(url, (client) => client.query(read))).rows).toEqual([wanted]);
});

test("the harness and the SIS, which ships alone, set the same", () => {
  expect(sessionSettings.startsWith(harnessSettings)).toBe(true);
  expect(withSessionSettings("postgres://u:p@h:1/d")).toEqual({
    connectionString: "postgres://u:p@h:1/d",
    options: sessionSettings,
  });
});
