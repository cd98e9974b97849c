/** After known requests on a real database, the metrics count exactly those. */
import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { createPasswordHasher } from "../../../sis/access/passwords.ts";
import type { PasswordHasher } from "../../../sis/dependencies.ts";
import { watchDatabase } from "../../support/database-witness.ts";
import { identityOf, startTestIssuer } from "../../support/district-issuer.ts";
import { type MetricsText, readMetricsText } from "../../support/metrics-text.ts";
import { patience } from "../../support/patience.ts";
import { requested } from "../../support/requested.ts";
import {
  ana,
  aster,
  ben,
  birch,
  cora,
  finn,
  guardianEmail,
  guardianPassword,
  openingDay,
  people,
} from "../../support/small-school.ts";
import { startTestApp, type TestApp, type TestAppOptions } from "../../support/test-app.ts";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(options: TestAppOptions = {}): Promise<TestApp> {
  const app = await startTestApp(options);
  cleanups.push(() => app.stop());
  return app;
}

async function readMetrics(app: TestApp, path = "/metrics"): Promise<MetricsText> {
  return readMetricsText(await (await app.operations(path)).text());
}

const day = openingDay;
const roster = `/api/sections/${aster.homeroom}/roster?day=${day}`;
const inHomeroom = [ana, ben, cora];
const addFinn = `/api/students/${finn}/sections`;
const post = (body: unknown) => ({ method: "POST", body }) as const;

type Sheet = { readonly seenRevision: number; readonly code: string; readonly students?: readonly number[] };
function submit(app: TestApp, sheet: Sheet, key: string = randomUUID()) {
  const { seenRevision, code, students = inHomeroom } = sheet;
  const body = { seenRevision, marks: students.map((studentId) => ({ studentId, code })) };
  const path = `/api/sections/${aster.homeroom}/attendance/${day}/1`;
  return app.ask(people.asterTeacher, path, { method: "PUT", body, headers: { "Idempotency-Key": key } });
}

test("requests are counted by route, kind, admitted role group and outcome; writes by module and action", async () => {
  const app = await start();
  const answers = [
    await app.ask(people.asterTeacher, roster),
    await app.ask(people.asterTeacher, roster),
    await app.ask(people.guardian, roster),
    await app.ask(undefined, roster),
    await app.ask(people.birchCounselor, addFinn, post(requested({ sectionId: birch.freeInPeriod1, day }))),
    await app.ask(people.birchCounselor, addFinn, post(requested({ sectionId: birch.freeInPeriod1, day }))),
    await app.ask(people.birchCounselor, addFinn, post(requested({ sectionId: aster.homeroom, day }))),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 401, 201, 409, 404]);
  const { total, by } = await readMetrics(app);
  const requests = "http_request_duration_seconds_count";
  const read = { route: "section-roster" };
  expect(by(requests, "outcome", read)).toEqual({ ok: 2, refused: 2 });
  expect(by(requests, "role_group", read)).toEqual({ staff: 2, none: 2 });
  expect(by(requests, "kind")).toEqual({ read: 4, write: 3 });
  expect(by(requests, "outcome", { kind: "write" })).toEqual({ ok: 1, conflict: 1, refused: 1 });
  const added = { module: "scheduling", action: "add-to-section" };
  expect(by("sis_writes_total", "outcome", added)).toEqual({ ok: 1, conflict: 1, refused: 1 });
  expect(total("sis_writes_total")).toBe(3);
});

test("requests turned away count as shed, not as refused, also by write", async () => {
  const app = await start({ settings: { coreInFlight: 0 } });
  const path = `/api/students/${finn}/sections/${birch.sections[0]}?day=${day}&reason=requested`;
  expect((await app.ask(people.birchCounselor, path, { method: "DELETE" })).status).toBe(503);
  const { by } = await readMetrics(app);
  expect(by("http_request_duration_seconds_count", "outcome")).toEqual({ shed: 1 });
  expect(by("sis_writes_total", "outcome")).toEqual({ shed: 1 });
  expect(by("sis_requests_shed_total", "reason")).toEqual({ "core-in-flight": 1 });
});

test("attendance is counted by school size and outcome, and per school", async () => {
  const app = await start();
  const answers = [
    await submit(app, { seenRevision: 0, code: "P" }, "first"),
    await submit(app, { seenRevision: 0, code: "P" }, "first"),
    await submit(app, { seenRevision: 1, code: "T" }),
    await submit(app, { seenRevision: 1, code: "A" }),
    await submit(app, { seenRevision: 2, code: "P", students: [ana] }),
    await app.ask(people.birchTeacher, roster),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 409, 422, 404]);
  const outcomes = { first: 1, replayed: 1, correction: 1, conflict: 2 };
  const submissions = "sis_attendance_submissions_total";
  const { by } = await readMetrics(app);
  expect(by(submissions, "outcome", { school_size: "small" })).toEqual(outcomes);
  expect(by(submissions, "school_size")).toEqual({ small: 5 });
  const schools = await readMetrics(app, "/metrics/schools");
  expect(schools.by("sis_school_requests_total", "school")).toEqual({ 1: 5, 2: 1 });
  expect(schools.by("sis_school_attendance_submissions_total", "school")).toEqual({ 1: 2 });
  expect(schools.by("sis_school_failed_requests_total", "school")).toEqual({});
  expect(schools.by("sis_school_info", "name")).toEqual({ "Aster Elementary": 1, "Birch High": 1 });
  expect(schools.by("sis_school_info", "school_size")).toEqual({ small: 1, medium: 1 });
});

/** Checks one password after another, so that the one place is never free. */
async function whileOccupied<Result>(
  passwords: PasswordHasher,
  work: () => Promise<Result>,
): Promise<Result> {
  let over = false;
  const occupy = async (): Promise<void> => {
    while (!over) await passwords.verify(undefined, "no one's");
  };
  const occupied = occupy();
  try {
    return await work();
  } finally {
    over = true;
    await occupied;
  }
}

test("sign-ins are counted by way and outcome, including those shed while a password was checked", async () => {
  const issuer = await startTestIssuer();
  cleanups.push(() => issuer.stop());
  const identity = identityOf(issuer);
  const passwords = await createPasswordHasher({ concurrency: 1, queue: 0, retryAfterSeconds: 1 });
  const app = await start({ identity, passwords });
  const district = async (subject: string) =>
    app.ask(undefined, "/api/sign-in/district", post({ idToken: await issuer.sign(subject) }));
  const guardian = (password: string) =>
    app.ask(undefined, "/api/sign-in/password", post({ username: guardianEmail, password }));
  await guardian(guardianPassword);
  await guardian("another");
  const shed = await whileOccupied(passwords, async () => {
    const answers = await Promise.all(Array.from({ length: 3 }, () => guardian(guardianPassword)));
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    return answers.length;
  });
  await district("staff-1");
  await district("staff-999");
  await district("staff-998");
  const { by, total } = await readMetrics(app);
  const signIns = "sis_sign_ins_total";
  expect(by(signIns, "outcome", { way: "password" })).toEqual({
    accepted: 1,
    refused: 1,
    unavailable: shed,
  });
  expect(by(signIns, "outcome", { way: "district" })).toEqual({ accepted: 1, refused: 2 });
  expect(total("sis_requests_shed_total", { reason: "password-queue" })).toBe(shed);
});

test("statement and row counts match Postgres's own; each statement belongs to a request", async () => {
  const app = await start();
  const witness = await watchDatabase(app.database.url);
  await witness.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
  await witness.query(
    "SELECT pg_stat_statements_reset(0, (SELECT oid FROM pg_database WHERE datname = $1), 0)",
    [app.database.name],
  );
  await app.ask(people.asterTeacher, roster);
  await app.ask(people.asterTeacher, roster);
  await submit(app, { seenRevision: 0, code: "P" }, "first");
  await submit(app, { seenRevision: 0, code: "P" }, "first");
  await app.ask(people.birchCounselor, addFinn, post(requested({ sectionId: birch.freeInPeriod1, day })));
  const after = await readMetrics(app);
  // BEGIN and COMMIT travel with other statements, so that only Postgres counts them.
  const counted = await witness.query(
    `SELECT substring(query FROM '/\\* statement:([a-z0-9.-]+) \\*/') AS name, sum(calls)::int AS calls, sum(rows)::int AS rows
       FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND query ~ 'statement:' AND query !~ '^(BEGIN|COMMIT|ROLLBACK)' GROUP BY 1`,
  );
  await witness.stop();
  // The schools were read when the app started.
  counted.push({ name: "telemetry.schools", calls: 1, rows: 2 });
  const columns = (column: "calls" | "rows"): Record<string, unknown> =>
    Object.fromEntries(
      counted.map((row) => [String(row.name), row[column]] as const).filter(([, value]) => value !== 0),
    );
  expect(after.by("sis_statement_calls_total", "statement")).toEqual(columns("calls"));
  expect(after.by("sis_statement_rows_total", "statement")).toEqual(columns("rows"));
  expect(columns("rows")).toMatchObject({ "attendance.roster": 2 * inHomeroom.length });
  const ofRequests = after.by("sis_request_statements_sum", "route");
  // Each is the first of its session, which is looked up on its own before the request is let in.
  expect(ofRequests).toMatchObject({ "section-roster": 6 });
  const calls = after.total("sis_statement_calls_total");
  expect(after.total("sis_request_statements_sum")).toBe(calls - 1);
  expect(after.total("sis_statement_duration_seconds_count")).toBe(calls);
  expect(after.total("sis_request_statements_count")).toBe(5);
});

test("a wait for a connection shows while it lasts, and counts as waiting, not as statement time", async () => {
  const app = await start();
  const { core } = app.dependencies;
  const headers = { Authorization: `Bearer ${await app.signIn(people.asterTeacher)}` };
  const clients = await Promise.all(Array.from({ length: 8 }, () => core.connect()));
  const before = await readMetrics(app);
  const states = { pool: "core" };
  const answer = app.ask(undefined, roster, { headers });
  const isWaiting = async (): Promise<boolean> =>
    (await readMetrics(app)).total("sis_pool_connections", { ...states, state: "waiting" }) === 1;
  await vi.waitUntil(isWaiting, patience);
  await clients[0]?.query("SELECT pg_sleep(0.3)");
  const full = await readMetrics(app);
  for (const client of clients) client.release();
  expect((await answer).status).toBe(200);
  expect(full.by("sis_pool_connections", "state", states)).toEqual({ "in-use": 8, waiting: 1 });
  expect(full.total("sis_pool_limit", states)).toBe(8);
  const { total, by } = await readMetrics(app);
  expect(by("sis_pool_connections", "state", states)).toEqual({ idle: 8 });
  const waits = total("sis_pool_wait_seconds_count", states);
  expect(waits).toBeGreaterThan(total("sis_pool_wait_seconds_bucket", { ...states, le: "0.25" }));
  const grown = (name: string) => total(name) - before.total(name);
  const waited = grown("sis_pool_wait_seconds_sum");
  expect(waited).toBeGreaterThan(0.25);
  const took = total("http_request_duration_seconds_sum", { route: "section-roster" });
  expect(waited + grown("sis_statement_seconds_total")).toBeLessThan(took);
});
