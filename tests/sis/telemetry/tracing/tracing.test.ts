/** Traces of real requests on a real database: what is kept, what a trace says, and what it never reveals. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, expect, test, vi } from "vitest";
import { traceSchema } from "../../../../readiness/evidence/trace-file.ts";
import { createSpanSender } from "../../../../sis/telemetry/tracing/send-spans.ts";
import { openTraceFile } from "../../../../sis/telemetry/tracing/trace-file.ts";
import { createTracing, type Tracing } from "../../../../sis/telemetry/tracing/tracing.ts";
import { watchDatabase } from "../../../support/database-witness.ts";
import { ana, aster, ben, cora, guardianEmail, openingDay, people } from "../../../support/small-school.ts";
import { startTestApp, type TestApp, type TestAppOptions, testNow } from "../../../support/test-app.ts";
import { startOtlpReceiver } from "./otlp-receiver.ts";

const log = pino({ level: "silent" });
const clock = () => testNow;
const journeys = ["attendance"];
const traceId = "0af7651916cd43dd8448eb211c80319c";
const callerSpan = "b7ad6b7169203331";
const waiting = `SELECT pid FROM pg_locks JOIN pg_database d ON d.oid = database
  WHERE datname = current_database() AND NOT granted`;
const asked = { headers: { traceparent: `00-${traceId}-${callerSpan}-01`, baggage: "journey=attendance" } };
const roster = `/api/sections/${aster.homeroom}/roster?day=${openingDay}`;
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(tracing: Tracing, options: TestAppOptions = {}): Promise<TestApp> {
  const app = await startTestApp({ ...options, tracing });
  cleanups.push(() => app.stop());
  return app;
}

async function traceFile(tracesAtMost = 200) {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-traces-"));
  cleanups.push(() => rm(folder, { recursive: true }));
  const path = join(folder, "traces.ndjson");
  const file = openTraceFile({ path, tracesAtMost, log });
  const text = async () => {
    await file.close();
    return await readFile(path, "utf8").catch(() => "");
  };
  const traces = async () =>
    (await text())
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => traceSchema.parse(JSON.parse(line)));
  return { path, file, text, traces };
}

test("a request that is fast enough isn't kept", async () => {
  const kept = await traceFile();
  const app = await start(createTracing({ slowMs: 60_000, clock, journeys, file: kept.file }));
  expect((await app.ask(people.asterTeacher, roster, asked)).status).toBe(200);
  expect(await kept.traces()).toEqual([]);
});

test("a slow request is kept with the statement that it waited for", async () => {
  const kept = await traceFile();
  const app = await start(createTracing({ slowMs: 250, clock, journeys, file: kept.file }));
  const teacher = await app.signIn(people.asterTeacher);
  const headers = { ...asked.headers, Authorization: `Bearer ${teacher}` };
  const witness = await watchDatabase(app.database.url);
  await witness.query("BEGIN");
  await witness.query("LOCK TABLE section_enrollments");
  const answer = app.ask(undefined, roster, { headers });
  await expect.poll(() => witness.query(waiting)).toHaveLength(1);
  await witness.query("SELECT pg_sleep(0.4)");
  await witness.query("ROLLBACK");
  expect((await answer).status).toBe(200);
  await witness.stop();
  const traces = await kept.traces();
  expect(traces).toHaveLength(1);
  expect(traces[0]).toMatchObject({
    traceId,
    route: "section-roster",
    kind: "read",
    outcome: "ok",
    journey: "attendance",
    roleGroup: "staff",
    why: "slow",
  });
  const [request, ...steps] = traces[0]?.spans ?? [];
  expect(request).toMatchObject({ name: "section-roster", parent: null, beginMs: 0, status: "ok" });
  expect(steps.every(({ parent }) => parent === 0)).toBe(true);
  const slowest = steps.toSorted((one, other) => other.durationMs - one.durationMs)[0];
  expect(slowest?.durationMs).toBeGreaterThan(250);
  expect(slowest?.name).toMatch(/^[a-z-]+\.[a-z-]+$/);
});

test("waiting for a connection is a span of its own", async () => {
  const kept = await traceFile();
  const app = await start(createTracing({ slowMs: 250, clock, journeys, file: kept.file }));
  const headers = { Authorization: `Bearer ${await app.signIn(people.asterTeacher)}` };
  // The session is known from here on.
  await app.ask(undefined, roster, { headers });
  const clients = await Promise.all(Array.from({ length: 8 }, () => app.dependencies.core.connect()));
  const answer = app.ask(undefined, roster, { headers });
  // On a busy machine, it takes a while until the request asks for one.
  await vi.waitFor(() => expect(app.dependencies.core.waitingCount).toBeGreaterThan(0), { timeout: 20_000 });
  await clients[0]?.query("SELECT pg_sleep(0.4)");
  for (const client of clients) client.release();
  expect((await answer).status).toBe(200);
  // On a busy machine the first request may be slow too.
  const trace = (await kept.traces()).find(({ spans }) => spans.some(({ name }) => name === "pool.wait"));
  expect(trace?.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(trace?.journey).toBeNull();
  const [, wait, statement] = trace?.spans ?? [];
  if (wait === undefined || statement === undefined) throw new Error("Not enough spans.");
  expect(wait).toMatchObject({ name: "pool.wait", parent: 0 });
  expect(wait.durationMs).toBeGreaterThan(250);
  // Each is rounded to hundredths.
  expect(wait.beginMs + wait.durationMs).toBeLessThan(statement.beginMs + 0.03);
});

test("failed requests are kept however fast; of shed ones, only a few", async () => {
  const kept = await traceFile();
  const tracing = createTracing({ slowMs: 60_000, clock, file: kept.file });
  const verify = () => Promise.reject(new Error("the thread pool is gone"));
  const passwords = { verify, hashing: () => 0, waiting: () => 0 };
  const app = await start(tracing, { passwords, settings: { coreInFlight: 0 } });
  const body = { username: guardianEmail, password: "a wrong one" };
  expect((await app.ask(undefined, "/api/sign-in/password", { method: "POST", body })).status).toBe(500);
  for (let times = 0; times < 20; times += 1) {
    expect((await app.ask(people.asterTeacher, roster)).status).toBe(503);
  }
  const traces = await kept.traces();
  expect(traces.filter(({ outcome }) => outcome === "failed")).toMatchObject([{ why: "failed" }]);
  expect(traces.filter(({ outcome }) => outcome === "shed")).toHaveLength(3);
});

test("a histogram's exemplar names only traces that are kept", async () => {
  const kept = await traceFile();
  const tracing = createTracing({ slowMs: 60_000, clock, file: kept.file });
  const app = await start(tracing, { settings: { portalInFlight: 0 } });
  const shed = "1".repeat(32);
  await app.ask(people.asterTeacher, roster, asked);
  const headers = { traceparent: `00-${shed}-${callerSpan}-01` };
  await app.ask(people.guardian, "/api/families/students", { headers });
  const lines = (await app.dependencies.metrics.registry.metrics()).split("\n");
  const exemplars = lines.filter((line) => line.includes("# {"));
  expect(exemplars).toHaveLength(1);
  expect(exemplars[0]).toContain(`# {trace_id="${shed}"}`);
  expect(exemplars[0]).toMatch(/^http_request_duration_seconds_bucket\{.*outcome="shed"/);
});

test("spans reach a receiver under the caller's span, each statement by its name", async () => {
  const receiver = await startOtlpReceiver();
  cleanups.push(() => receiver.stop());
  const sender = createSpanSender({ endpoint: `${receiver.url}/`, share: 1 });
  const tracing = createTracing({ slowMs: 60_000, clock, journeys, sender });
  const app = await start(tracing);
  await app.ask(people.asterTeacher, roster, asked);
  await tracing.shutdown();
  const [request, ...others] = receiver.spans.toSorted((one, other) =>
    one.parentSpanId === callerSpan ? -1 : other.parentSpanId === callerSpan ? 1 : 0,
  );
  expect(request).toMatchObject({
    traceId,
    parentSpanId: callerSpan,
    name: "GET /api/sections/{sectionId}/roster",
    attributes: {
      "http.route": "/api/sections/{sectionId}/roster",
      "firstbell.journey": "attendance",
      "firstbell.role_group": "staff",
    },
  });
  for (const span of others) expect(span).toMatchObject({ traceId, parentSpanId: request?.spanId });
  // A connection that had to be made first is a wait, and no statement.
  const statements = others.filter(({ name }) => name !== "pool.wait");
  expect(statements.length).toBeGreaterThanOrEqual(2);
  for (const { name, attributes } of statements) {
    expect(attributes).toEqual({ "db.system.name": "postgresql", "db.query.summary": name });
  }
});

test("a share of ordinary requests is sent, and all slow and failed ones", async () => {
  const receiver = await startOtlpReceiver();
  cleanups.push(() => receiver.stop());
  const tracing = createTracing({
    slowMs: 60_000,
    clock,
    sender: createSpanSender({ endpoint: receiver.url, share: 0 }),
  });
  const app = await start(tracing, { settings: { portalInFlight: 0 } });
  await app.ask(people.asterTeacher, roster, asked);
  await app.ask(people.guardian, "/api/families/students");
  await tracing.shutdown();
  const names = receiver.spans.map(({ name }) => name).filter((name) => name.includes("/"));
  expect(names).toEqual(["GET /api/families/students"]);
});

test("no trace contains a name, an id, a token, a value, an actual path or an unknown journey", async () => {
  const kept = await traceFile();
  const receiver = await startOtlpReceiver();
  cleanups.push(() => receiver.stop());
  const sender = createSpanSender({ endpoint: receiver.url, share: 1 });
  const tracing = createTracing({ slowMs: 0, clock, journeys, file: kept.file, sender });
  const app = await start(tracing);
  const token = await app.signIn(people.asterTeacher);
  const headers = { Authorization: `Bearer ${token}`, baggage: "journey=maria-lopez,user=lopez-47" };
  const marks = [ana, ben, cora].map((studentId) => ({ studentId, code: "P" }));
  const submit = `/api/sections/${aster.homeroom}/attendance/${openingDay}/1`;
  await app.ask(undefined, roster, { headers });
  await app.ask(undefined, submit, { method: "PUT", body: { seenRevision: 0, marks }, headers });
  await app.ask(undefined, `/api/students/${ana}/schedule`, { headers });
  const body = { username: guardianEmail, password: "hunter2hunter2" };
  await app.ask(undefined, "/api/sign-in/password", { method: "POST", body });
  await tracing.shutdown();
  const text = (await kept.text()) + Buffer.concat(receiver.bytes).toString("latin1");
  expect(text).toContain("submit-attendance");
  const personal = [token, guardianEmail, "hunter2hunter2", "maria-lopez", "lopez-47", "Bearer", "day="];
  const ids = [`/${aster.homeroom}/`, `/${ana}/`, `"${ana}"`, openingDay, "127.0.0.1"];
  const names = ["Alvarez", "Ana ", "SELECT"];
  for (const secret of [...personal, ...ids, ...names]) expect(text).not.toContain(secret);
});
