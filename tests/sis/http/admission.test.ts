/** Overload is shed, and families reading slowly never keep a teacher from submitting attendance. */
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aldo, birch, openingDay, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

const portalInFlight = 4;
let app: TestApp;
let locker: pg.Client;
beforeAll(async () => {
  app = await startTestApp({ settings: { portalInFlight } });
  locker = new pg.Client({ connectionString: app.database.url });
  await locker.connect();
});
afterAll(async () => {
  await locker.end();
  await app.stop();
});

const readGrades = () => app.ask(people.guardian, `/api/families/students/${aldo}/grades`);

async function readMetrics(): Promise<string> {
  return await (await app.operations("/metrics")).text();
}

/** Statements of the portal's pool that wait for a lock. */
async function waitingStatements(): Promise<number | undefined> {
  const { rows } = await app.dependencies.core.query<{ waiting: number }>(
    "SELECT count(*) AS waiting FROM pg_stat_activity WHERE application_name = 'test-portal' AND wait_event_type = 'Lock' AND datname = current_database()",
  );
  return rows[0]?.waiting;
}

test("with every portal connection stuck, portal reads are shed and core routes still answer", async () => {
  await locker.query("BEGIN");
  await locker.query("LOCK TABLE scores IN ACCESS EXCLUSIVE MODE");
  const stuck = Array.from({ length: portalInFlight }, readGrades);
  await expect.poll(waitingStatements).toBe(2);
  await expect.poll(readMetrics).toContain(`sis_requests_in_flight{traffic="portal"} ${portalInFlight}`);

  const shed = await Promise.all(Array.from({ length: 3 }, readGrades));
  expect(shed.map((response) => response.status)).toEqual([503, 503, 503]);
  expect(shed[0]?.headers.get("Retry-After")).toBe("1");
  expect(await shed[0]?.json()).toMatchObject({ code: "server_busy" });

  const marks = [2001, 2002, 2003, 2004].map((studentId) => ({ studentId, code: "P" }));
  const path = `/api/sections/${birch.sections[0]}/attendance/${openingDay}/1`;
  const submitted = await app.ask(people.birchTeacher, path, {
    method: "PUT",
    body: { seenRevision: 0, marks },
  });
  expect(submitted.status).toBe(200);
  const schedule = await app.ask(people.birchCounselor, `/api/students/${aldo}/schedule`);
  expect(schedule.status).toBe(200);

  await locker.query("ROLLBACK");
  const answered = await Promise.all(stuck);
  expect(answered.map((response) => response.status)).toEqual([200, 200, 200, 200]);
  expect((await readGrades()).status).toBe(200);
});

test("a statement that takes too long is canceled with 503, and its connection is reused", async () => {
  await app.dependencies.portal.query("SELECT 1");
  await locker.query("BEGIN");
  await locker.query("LOCK TABLE scores IN ACCESS EXCLUSIVE MODE");
  const response = await readGrades();
  expect(response.status).toBe(503);
  expect(response.headers.get("Retry-After")).toBe("1");
  await locker.query("ROLLBACK");
  expect((await readGrades()).status).toBe(200);
});

test("shed requests are counted by reason", async () => {
  const metrics = await readMetrics();
  expect(metrics).toContain('sis_requests_shed_total{reason="portal-in-flight"} 3');
  expect(metrics).toMatch(
    /http_request_duration_seconds_count\{route="family-grades",kind="read",role_group="none",outcome="shed"\} 3/,
  );
});

test("with every connection stuck, requests that would wait too long are refused at once, even if places are free", async () => {
  const impatient = await startTestApp({ settings: { queueWaitMs: 1 } });
  const held = await Promise.all([0, 1].map(() => impatient.dependencies.portal.connect()));
  const read = () => impatient.ask(people.guardian, `/api/families/students/${aldo}/grades`);
  const answers: Promise<Response>[] = [];
  const refused = async (): Promise<string> => {
    answers.push(read());
    return await impatient.dependencies.metrics.registry.metrics();
  };
  await expect.poll(refused).toContain('sis_requests_shed_total{reason="portal-wait"} 1');
  for (const connection of held) connection.release();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  await impatient.stop();
});
