/** The collector as shipped, on a real Postgres: its metrics for locks, statements, lost connections and due attendance. */
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { collectorMetrics } from "../../../sis/collector/catalogue.ts";
import { type Collector, createCollector } from "../../../sis/collector/collector.ts";
import { type Connection, createConnection } from "../../../sis/collector/connection.ts";
import { createWaitReader } from "../../../sis/collector/read-waits.ts";
import { readingsOf } from "../../../sis/collector/readings.ts";
import { statement } from "../../../sis/db/statement.ts";
import { patience } from "../../support/patience.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { insertSmallSchool } from "../../support/small-school.ts";

let database: TestDatabase;
let connection: Connection;
let other: pg.Client;
const asCollector = { applicationName: "sis-collector", statementMs: 1_500 };
/** Opening day, 8:45 a.m. */
let now = new Date("2026-08-11T15:45:00Z");

beforeAll(async () => {
  database = await createDatabase("collector");
  await insertSmallSchool(database.url);
  connection = createConnection(database.url, asCollector);
  other = await connect("somebody");
});

afterAll(async () => {
  await other.end();
  await connection.end();
  await database.drop();
});

/** Each collector caches attendance for a while; a new one reads it again. */
function startCollector(
  onFailure = (_: string, error: unknown): unknown => expect.fail(String(error)),
): Collector {
  const readings = readingsOf("America/Los_Angeles");
  return createCollector({ connection, readings, clock: () => now, onFailure });
}

async function connect(name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url, application_name: name });
  await client.connect();
  return client;
}

/** By series as it is written: `name{label="value"}`. */
async function readMetrics(from: Collector = startCollector()): Promise<Map<string, number>> {
  const lines = (await from.metrics()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.split(" ").at(-1))]));
}

test("every metric in its catalogue is exposed, except the blocker when nothing is blocked", async () => {
  const names = new Set([...(await readMetrics()).keys()].map((series) => series.split("{")[0]));
  const missing = Object.keys(collectorMetrics).filter((name) => !names.has(name));
  expect(missing).toEqual(["postgres_lock_blocker_seconds"]);
});

test("a contended lock is reported with its table, its wait and its holder", async () => {
  await other.query("BEGIN; LOCK TABLE schools IN ACCESS EXCLUSIVE MODE");
  const waiting = await connect("the-one-who-waits");
  const waits = waiting.query("SELECT count(*) FROM schools");
  // Attendance can't be read while its schools are locked, and that delays nothing else.
  const failing: string[] = [];
  const watching = startCollector((reading) => failing.push(reading));
  const seen = await vi.waitUntil(
    async () => {
      const values = await readMetrics(watching);
      return values.has('postgres_lock_blocker_seconds{application="somebody"}') ? values : undefined;
    },
    { ...patience, interval: 600 },
  );
  expect(failing).toEqual(["collector.attendance"]);
  expect(seen.get('postgres_locks_waiting{table="schools"}')).toBe(1);
  expect(seen.get("postgres_lock_wait_seconds")).toBeGreaterThan(0);
  await other.query("COMMIT");
  await waits;
  await waiting.end();
  await vi.waitFor(
    async () => expect((await readMetrics()).get("postgres_lock_wait_seconds")).toBe(0),
    patience,
  );
});

test("a wait in another database of the same server is not ours", async () => {
  const elsewhere = await createDatabase("elsewhere", "template0");
  const [holder, waiting] = [new pg.Client(elsewhere.url), new pg.Client(elsewhere.url)];
  await Promise.all([holder.connect(), waiting.connect()]);
  await holder.query("CREATE TABLE seats AS SELECT 1 AS id");
  await holder.query("BEGIN; UPDATE seats SET id = 2");
  const waits = waiting.query("UPDATE seats SET id = 3");
  const waiters = `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid)
                    WHERE NOT granted AND locktype = 'transactionid' AND datname = $1`;
  await vi.waitFor(
    async () => expect((await other.query(waiters, [elsewhere.name])).rowCount).toBe(1),
    patience,
  );
  expect((await readMetrics()).get("postgres_lock_wait_seconds")).toBe(0);
  await holder.query("COMMIT");
  await waits;
  await Promise.all([holder.end(), waiting.end()]);
  await elsewhere.drop();
});

test("a wait that has ended is still told for two seconds, so that no scraper misses it", async () => {
  await other.query("BEGIN; LOCK TABLE schools IN ACCESS EXCLUSIVE MODE");
  const waiting = await connect("another-one-who-waits");
  const waits = waiting.query("SELECT count(*) FROM schools");
  const looking = await connect("one-who-looks");
  const read = createWaitReader();
  const at = new Date();
  const longestAfter = async (ms: number): Promise<number> => {
    const values = await read(looking, new Date(at.getTime() + ms));
    return values.find(({ metric }) => metric === "postgres_lock_wait_seconds")?.value ?? Number.NaN;
  };
  await vi.waitUntil(async () => (await longestAfter(0)) > 0, patience);
  await other.query("COMMIT");
  await waits;
  expect(await longestAfter(1_000)).toBeGreaterThan(0);
  expect(await longestAfter(3_000)).toBe(0);
  await Promise.all([waiting.end(), looking.end()]);
});

test("a statement is counted under the SIS's name for it, and keeps its total if Postgres evicts it", async () => {
  const watching = startCollector();
  // The first reading creates the extension and is the baseline.
  await readMetrics(watching);
  const named = statement("collector-test.schools", "SELECT 1 AS one FROM schools", {});
  const metric = (name: string) => `postgres_statement_${name}_total{statement="collector-test.schools"}`;
  const untilCounted = (calls: number) =>
    vi.waitFor(async () => {
      const values = await readMetrics(watching);
      expect(values.get(metric("calls"))).toBe(calls);
      return values;
    }, patience);
  await named.all(other, []);
  await named.all(other, []);
  expect((await untilCounted(2)).get(metric("rows"))).toBe(4);
  await other.query(
    "SELECT pg_stat_statements_reset(0, oid, 0) FROM pg_database WHERE datname = current_database()",
  );
  await named.all(other, []);
  expect((await untilCounted(3)).get(metric("rows"))).toBe(6);
});

test("applications have their own series up to a limit, those with the most connections first; the rest are summed", async () => {
  const many = await Promise.all(Array.from({ length: 25 }, (_, index) => connect(`made-up-${index}`)));
  const second = await connect("somebody");
  const values = await readMetrics();
  await Promise.all([...many, second].map((client) => client.end()));
  const connections = [...values].filter(([series]) => series.startsWith("postgres_connections{"));
  const applications = new Set(connections.map(([series]) => /application="([^"]+)"/.exec(series)?.[1]));
  expect(applications).toContain("somebody");
  expect(applications).toContain("other");
  expect(applications.size).toBe(21);
  expect(connections.reduce((sum, [, value]) => sum + value, 0)).toBe(25 + 2 + 1);
});

test("a lost connection is reopened; if Postgres is gone, only that is reported", async () => {
  await other.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'sis-collector' AND datname = current_database()",
  );
  await vi.waitFor(async () => expect((await readMetrics()).get("postgres_up")).toBe(1), patience);
  const nowhere = createConnection("postgres://nobody:nothing@127.0.0.1:9/nowhere", asCollector);
  const readings = readingsOf("UTC");
  const blind = createCollector({
    connection: nowhere,
    readings,
    clock: () => now,
    onFailure: () => expect.fail("nothing can be read when Postgres is gone"),
  });
  expect([...(await readMetrics(blind))]).toEqual([["postgres_up", 0]]);
});

test("attendance is due from the bell on, overdue half an hour later, and neither on a day without school", async () => {
  const total = async (metric: string) => {
    const values = [...(await readMetrics())].filter(([series]) => series.startsWith(metric));
    return values.reduce((sum, [, value]) => sum + value, 0);
  };
  const due = await total("sis_attendance_due_sections");
  expect(due).toBeGreaterThan(0);
  expect(await total("sis_attendance_overdue_sections")).toBeLessThanOrEqual(due);
  now = new Date("2026-08-12T06:30:00Z");
  const atNight = await total("sis_attendance_due_sections");
  expect(await total("sis_attendance_overdue_sections")).toBe(atNight);
  expect(atNight).toBeGreaterThan(due);
  now = new Date("2026-08-09T19:00:00Z");
  expect(await total("sis_attendance_due_sections")).toBe(0);
});
