/** Watching a real Postgres while statements run: by phase, lock, plan and index, and when it's gone. */
import { createServer } from "node:http";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Plan } from "../../../loadtests/model/plan.ts";
import { type DatabaseLooks, lookAtDatabase } from "../../../observe/database/look-at-database.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";
import { any, textWith } from "../../support/matchers.ts";
import { patience } from "../../support/patience.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { textsIn } from "../../support/texts-in.ts";

const named = (name: string, text: string): string => `${text} /* statement:${name} */`;
const findMarks = named("test.find-marks", "SELECT note FROM marks WHERE student = $1");
const countDays = named("test.count-days", "SELECT count(*) FROM marks WHERE day = $1");

const phases = ["first-bell", "release"].map((id, index) => ({
  ...{ id, title: id, beginSecond: index * 10, endSecond: (index + 1) * 10 },
}));
const plan: Plan = {
  ...{ scenario: "test", students: 1, schools: 1, load: 1, timeScale: 1, thinkScale: 1, seconds: 20 },
  ...{ phases, marks: [], streams: [] },
};

let database: TestDatabase;
let sis: pg.Client;
let requests = 0;
let metricsUrl = "";
const metrics = createServer((_, response) => {
  const count = (kind: string, value: number) =>
    `http_request_duration_seconds_count{kind="${kind}"} ${value}\n`;
  response.end(count("read", requests) + count("operations", 900));
});

beforeAll(async () => {
  database = await createDatabase("watch", "template0");
  sis = await connect("sis-core");
  await sis.query(`CREATE TABLE marks (id int PRIMARY KEY, student int NOT NULL, day int NOT NULL, note text);
    INSERT INTO marks SELECT n, n % 600, n % 90, 'note ' || n FROM generate_series(1, 6000) AS n;
    CREATE INDEX marks_student ON marks (student); CREATE INDEX marks_day ON marks (day);
    CREATE INDEX marks_note ON marks (note); ANALYZE marks`);
  metricsUrl = `http://127.0.0.1:${await listenOnLoopback(metrics)}`;
});

afterAll(async () => {
  await new Promise((closed) => metrics.close(closed));
  await sis.end();
  await database.drop();
});

async function connect(application: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url, application_name: application });
  client.on("error", () => {});
  await client.connect();
  return client;
}

let nowMs = 0;

async function startLooking(databaseUrl = database.url): Promise<DatabaseLooks> {
  nowMs = 0;
  const looks = lookAtDatabase({ databaseUrl, metricsUrl, watchLog: undefined, nowMs: () => nowMs });
  await looks.prepare();
  looks.onPlan(plan);
  await looks.look();
  looks.onBegin();
  await looks.look();
  return looks;
}

async function finish(looks: DatabaseLooks) {
  await looks.lastLook();
  const evidence = await looks.evidence();
  await looks.end();
  return evidence;
}

test("statements are recorded by phase and name, with calls and rows per request", async () => {
  const looks = await startLooking();
  for (const student of [1, 2, 3]) await sis.query(findMarks, [student]);
  requests += 6;
  nowMs = 12_000;
  await looks.look();
  await sis.query(findMarks, [4]);
  await sis.query("SELECT 1");
  nowMs = 25_000;
  await looks.look();
  const { phases: recorded, missing } = await finish(looks);
  expect(recorded.map(({ phase, fromMs, toMs }) => [phase, fromMs, toMs])).toEqual([
    ["first-bell", 0, 12_000],
    ["release", 12_000, 25_000],
    [null, 25_000, 25_000],
  ]);
  const uses = recorded.map(({ statements }) =>
    statements.find(({ statement }) => statement.startsWith("test.")),
  );
  expect(uses[0]).toMatchObject({ calls: 3, rows: 30, callsPerRequest: 0.5, rowsPerRequest: 5 });
  expect(uses[1]).toMatchObject({ statement: "test.find-marks", calls: 1, rows: 10, callsPerRequest: null });
  expect(recorded[1]?.statements.map(({ statement }) => statement)).toContain("other");
  expect(recorded[0]?.watchSeconds).toBeGreaterThan(0);
  expect(missing.map(({ what }) => what)).toEqual(["plans as they were executed"]);
});

test("a wait for a row names its table, the waiter, and the holder, even with another waiter in between", async () => {
  const looks = await startLooking();
  const [holder, ...waiting] = await Promise.all(["psql", "sis-portal", "sis-portal"].map(connect));
  await holder?.query(`BEGIN; ${named("test.hold", "UPDATE marks SET note = '' WHERE id = 7")}`);
  const write = named("test.write", "UPDATE marks SET note = note WHERE id = $1");
  const writes = waiting.map((client) => client.query(write, [7]));
  await vi.waitFor(async () => {
    const { rows } = await sis.query(
      `SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`,
    );
    expect(rows).toHaveLength(2);
  }, patience);
  await looks.look();
  await looks.look();
  await holder?.query("COMMIT");
  await Promise.all(writes);
  const { lockWaits } = await finish(looks);
  await Promise.all([holder, ...waiting].map((client) => client?.end()));
  expect(lockWaits.reduce((sum, { waits }) => sum + waits, 0)).toBe(2);
  for (const wait of lockWaits) {
    expect(wait).toMatchObject({
      table: "marks",
      waiting: { application: "sis-portal", statement: "test.write" },
      blocking: { application: "psql", statement: "test.hold", state: "idle in transaction" },
    });
    expect(wait.seconds).toBeGreaterThanOrEqual(0);
    expect(wait.blocking.transactionSeconds).toBeGreaterThanOrEqual(wait.seconds);
  }
});

test("a plan that lost its index is recorded with the previous plan and the rows it reads, without anyone's values", async () => {
  const looks = await startLooking();
  await sis.query(countDays, [77]);
  await looks.look();
  await sis.query("DROP INDEX marks_day");
  await sis.query(countDays, [77]);
  const evidence = await finish(looks);
  const { plans } = evidence;
  expect(plans).toMatchObject([
    {
      ...{ statement: "test.count-days", because: "changed", seen: "generic", atEnd: true },
      scans: [{ table: "marks", rows: 6000 }],
      plan: textWith("Seq Scan on marks"),
      planBefore: textWith("using marks_day"),
    },
  ]);
  expect(textsIn(evidence)).not.toMatch(/77|note \d/);
});

test("a plan that was bad only for a while is recorded too", async () => {
  await sis.query("CREATE INDEX marks_day ON marks (day)");
  const looks = await startLooking();
  await sis.query(countDays, [77]);
  await looks.look();
  await sis.query("DROP INDEX marks_day");
  // Each look plans one statement again.
  for (let times = 0; times < 12; times += 1) await looks.look();
  await sis.query("CREATE INDEX marks_day ON marks (day)");
  const { plans } = await finish(looks);
  expect(plans).toMatchObject([
    { statement: "test.count-days", because: "changed", atEnd: false, scans: [{ table: "marks" }] },
  ]);
  await sis.query("DROP INDEX marks_day");
});

test("an unused index is recorded, but not a used one or one that enforces a constraint", async () => {
  const looks = await startLooking();
  const client = await connect("sis-core");
  await client.query(findMarks, [5]);
  await client.end();
  await vi.waitFor(async () => {
    const seen =
      "SELECT FROM pg_stat_activity WHERE application_name = 'sis-core' AND datname = current_database()";
    expect((await sis.query(seen)).rows).toHaveLength(1);
  }, patience);
  const { unusedIndexes } = await finish(looks);
  expect(unusedIndexes).toEqual([{ table: "marks", index: "marks_note", bytes: any(Number) }]);
  expect(unusedIndexes[0]?.bytes).toBeGreaterThan(100_000);
});

test("a lost connection is reopened; the evidence says if Postgres is gone", async () => {
  const looks = await startLooking();
  await sis.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'firstbell-watch'",
  );
  nowMs = 11_000;
  await vi.waitFor(async () => {
    await looks.look();
    expect((await looks.evidence()).phases).toHaveLength(1);
  }, patience);
  expect((await finish(looks)).restarts).toBe(0);
  const blind = await startLooking("postgres://nobody:nothing@127.0.0.1:9/nowhere");
  nowMs = 4_000;
  await blind.look();
  expect(await finish(blind)).toMatchObject({ phases: [], lockWaits: [], unreachableSeconds: 4 });
});
