/** Plans as a real Postgres logs them: read by statement, without the values in their conditions. */
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepExecutedPlans } from "../../../observe/database/executed-plans.ts";
import { type LoggedPlan, readLoggedPlans } from "../../../observe/database/logged-plans.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";

let database: TestDatabase;
let client: pg.Client;
const lines: string[] = [];

/** As messages appear in the server's log: the first line after the time, the others after a tab. */
function logOf(message: string): string[] {
  const [first = "", ...others] = message.split("\n");
  return [`2026-08-11 15:00:00.000 UTC [7] LOG:  ${first}`, ...others.map((line) => `\t${line}`)];
}

beforeAll(async () => {
  database = await createDatabase("logged", "template0");
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("CREATE TABLE people (id int PRIMARY KEY, family_name text); LOAD 'auto_explain'");
  for (const setting of ["log_min_duration = 0", "log_level = notice", "log_format = json"])
    await client.query(`SET auto_explain.${setting}`);
  client.on("notice", ({ message = "" }) => lines.push(...logOf(message)));
  const find = "SELECT id FROM people WHERE family_name = 'Quackenbush' AND id > $1";
  await client.query({ text: `${find} /* statement:test.find */`, values: [1009] });
  await client.query("SELECT count(*) FROM people");
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

function read(from: readonly string[]): LoggedPlan[] {
  const plans: LoggedPlan[] = [];
  const onLine = readLoggedPlans((plan) => plans.push(plan));
  for (const line of from) onLine(line);
  return plans;
}

test("a named statement's plan is read without the values in its conditions", () => {
  const plans = read(lines);
  expect(plans.map(({ statement }) => statement)).toEqual(["test.find"]);
  expect(plans[0]?.durationMs).toBeGreaterThan(0);
  expect(plans[0]?.shape.text).toMatch(/on people/);
  expect(plans[0]?.shape.text).not.toMatch(/Quackenbush|1009|family_name/);
});

test("output of another process in the middle of a plan loses only that plan", () => {
  const torn = [
    ...lines.slice(0, 4),
    "2026-08-11 15:00:00.001 UTC [8] LOG:  something else",
    ...lines.slice(4),
  ];
  expect(read(torn)).toEqual([]);
  expect(read([...torn, ...lines])).toHaveLength(1);
});

test("the plan of a statement's slowest execution in a phase is kept", () => {
  const executed = keepExecutedPlans();
  const [plan] = read(lines);
  if (plan === undefined) expect.fail("no plan was read");
  const scan = { text: "Seq Scan on people", reads: new Map([["people", Number.POSITIVE_INFINITY]]) };
  executed.see({ ...plan, durationMs: 30, shape: scan }, "first-bell");
  executed.see({ ...plan, durationMs: 20 }, "first-bell");
  expect(executed.slowestIn("first-bell", "test.find")).toBe(scan.text);
  expect(executed.slowestIn("release", "test.find")).toBeNull();
  expect(executed.different().map(({ shape }) => shape)).toEqual([scan, plan.shape]);
});
