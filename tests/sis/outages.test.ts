/** Real processes: whatever happened to the database, the SIS works again once it is back, without being restarted. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type EmbeddedServer, startEmbeddedPostgres } from "../../parts/postgres/embedded-postgres.ts";
import { throwawaySettings } from "../../parts/postgres/server-settings.ts";
import { type DatabaseProxy, startDatabaseProxy } from "../../proof/database-proxy.ts";
import { hashToken, newSessionToken } from "../../sis/http/session-token.ts";
import { createMigratedDatabase } from "../support/migrated-database.ts";
import { requested } from "../support/requested.ts";
import { type SisProcess, startSisProcess } from "../support/sis-process.ts";
import { asSisRole } from "../support/sis-role.ts";
import { aldo, birch, insertSmallSchool, people } from "../support/small-school.ts";
import { withClient } from "../support/with-client.ts";

/** Ten seconds are promised; on a machine that is busy with other tests it may take longer. */
const healed = { timeout: 40_000, interval: 100 };
let folder = "";
let server: EmbeddedServer;
let proxy: DatabaseProxy;
let sis: SisProcess;
let token = "";
let url = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "outages-"));
  server = await startEmbeddedPostgres({ directory: folder, settings: throwawaySettings });
  url = server.url("outages");
  await createMigratedDatabase(server, "outages");
  await insertSmallSchool(url);
  proxy = await startDatabaseProxy(asSisRole(url));
  token = newSessionToken();
  await withClient(url, (client) =>
    client.query(
      "INSERT INTO sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')",
      [hashToken(token), people.birchCounselor.accountId],
    ),
  );
});
afterAll(async () => {
  await proxy.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  sis = await startSisProcess(proxy.url);
  await askAll();
});
afterEach(async () => {
  sis.child.kill("SIGKILL");
  await sis.exited;
});

async function ask(path = `/api/students/${aldo}/schedule`): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(sis.url + path, { headers, signal: AbortSignal.timeout(30_000) });
  await answer.arrayBuffer();
  return answer.status;
}

/** As many as there are connections, so that each is used. */
function askAll(): Promise<number[]> {
  return Promise.all(Array.from({ length: 8 }, () => ask()));
}

async function ready(): Promise<number> {
  return (await fetch(`${sis.operationsUrl}/readyz`)).status;
}

/** One after another, as a quiet office asks: each could run into a broken connection of its own. */
async function expectHealed(what: string, sinceMs: number): Promise<void> {
  await expect.poll(() => ask(), healed).toBe(200);
  console.info(`${what}: worked again after ${((performance.now() - sinceMs) / 1000).toFixed(1)} s`);
  expect(new Set(await askAll())).toEqual(new Set([200]));
  await expect.poll(ready, healed).toBe(200);
  expect(sis.child.exitCode).toBeNull();
  const statuses = sis.log.flatMap((line) => /"status":(\d+)/.exec(line)?.[1] ?? []);
  expect(new Set(statuses).has("500")).toBe(false);
}

test("connections that drop everything are given up, all together", async () => {
  proxy.silence();
  await expectHealed("silent connections", performance.now());
});

test("connections that are reset in the middle of a statement are replaced", async () => {
  await withClient(url, async (holder) => {
    await holder.query("BEGIN; LOCK TABLE section_enrollments IN ACCESS EXCLUSIVE MODE");
    const stuck = askAll();
    await expect.poll(waiting, healed).toBeGreaterThan(0);
    proxy.reset();
    expect(new Set(await stuck)).toEqual(new Set([503]));
    await holder.query("ROLLBACK");
  });
  await expectHealed("reset connections", performance.now());
});

async function waiting(): Promise<number> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ waiting: number }>(
      "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE application_name = 'sis-core' AND wait_event_type = 'Lock'",
    ),
  );
  return rows[0]?.waiting ?? 0;
}

test("while connections are refused, everything is refused with 503; afterward it works", async () => {
  const acceptAgain = await proxy.refuse();
  await expect.poll(() => ask(), healed).toBe(503);
  await expect.poll(ready, healed).toBe(503);
  await acceptAgain();
  await expectHealed("refused connections", performance.now());
});

test("backends that are stopped are left behind, and new ones do the work", async () => {
  const { rows } = await withClient(url, (client) =>
    client.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'sis-%'"),
  );
  const stopped = rows.map(({ pid }) => pid);
  expect(stopped.length).toBeGreaterThan(1);
  for (const pid of stopped) process.kill(pid, "SIGSTOP");
  try {
    await expectHealed("stopped backends", performance.now());
  } finally {
    for (const pid of stopped) process.kill(pid, "SIGCONT");
  }
});

test("a postmaster that is killed and started again is found again", async () => {
  process.kill(server.processId, "SIGKILL");
  await expect.poll(() => ask(), healed).toBe(503);
  await server.restart(throwawaySettings);
  await expectHealed("killed postmaster", performance.now());
});

test("after a failover, connections to the server that takes no more writes are given up", async () => {
  const setReadOnly = (value: "on" | "off") =>
    withClient(server.url("postgres"), (client) =>
      client.query(`ALTER DATABASE outages SET default_transaction_read_only = ${value}`),
    );
  await setReadOnly("on");
  proxy.reset();
  await expect.poll(() => addToSection(), healed).toBe(503);
  await setReadOnly("off");
  const sinceMs = performance.now();
  await expect.poll(async () => [201, 409].includes(await addToSection()), healed).toBe(true);
  await expectHealed("failover", sinceMs);
});

async function addToSection(): Promise<number> {
  const answer = await fetch(`${sis.url}/api/students/${aldo}/sections`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "Idempotency-Key": newSessionToken(),
    },
    body: JSON.stringify(requested({ sectionId: birch.freeInPeriod1, day: "2026-08-11" })),
  });
  await answer.arrayBuffer();
  return answer.status;
}

test("a locked section delays only its own writers", async () => {
  await withClient(url, async (holder) => {
    await holder.query(`BEGIN; SELECT 1 FROM sections WHERE id = ${birch.freeInPeriod1} FOR UPDATE`);
    const writers = Array.from({ length: 12 }, addToSection);
    await expect.poll(waiting, healed).toBe(2);
    for (let times = 0; times < 20; times += 1) expect(await ask("/api/me")).toBe(200);
    expect(new Set(await Promise.all(writers))).toEqual(new Set([503]));
    await holder.query("ROLLBACK");
  });
  expect([409, 201]).toContain(await addToSection());
});

test("a table that changes while the SIS serves costs no request", async () => {
  await askAll();
  await withClient(url, (client) =>
    client.query("ALTER TABLE sections ALTER COLUMN title TYPE varchar(300)"),
  );
  expect(new Set(await askAll())).toEqual(new Set([200]));
  expect(new Set(await askAll())).toEqual(new Set([200]));
});
