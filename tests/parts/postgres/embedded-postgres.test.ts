/** The Postgres that comes with the project starts anywhere, keeps its data, and never outlives its starter. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { findServerAccount } from "../../../parts/postgres/account.ts";
import { findPostgresPrograms } from "../../../parts/postgres/binaries.ts";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "../../../parts/postgres/embedded-postgres.ts";
import { reachableFolder } from "../../../parts/postgres/reachable-folder.ts";
import {
  loadingSettings,
  servingSettings,
  throwawaySettings,
} from "../../../parts/postgres/server-settings.ts";
import { isRunning, projectFolder, startNode } from "../../support/child.ts";
import { patience } from "../../support/patience.ts";
import { createDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

const held = z.object({ processId: z.int() });

let directory = "";
const settings = throwawaySettings;

beforeEach(async () => {
  await mkdir(join(projectFolder, ".firstbell"), { recursive: true });
  directory = await mkdtemp(join(projectFolder, ".firstbell", "postgres-test-"));
});

afterEach(() => removeEmbeddedPostgres(directory));

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const { rows } = await withClient(url, (client) => client.query<Row>(statement));
  return rows;
}

async function place(): Promise<string> {
  return reachableFolder(directory, await findServerAccount());
}

async function untilGone(processId: number): Promise<void> {
  await vi.waitFor(() => expect(isRunning(processId)).toBe(false), patience);
}

test("a test gets a database with every migration applied", async () => {
  const database = await createDatabase();
  expect(await ask(database.url, "select count(*)::int as students from students")).toEqual([
    { students: 0 },
  ]);
  await database.drop();
});

test("data survives a stop and a start", async () => {
  const first = await startEmbeddedPostgres({ directory, settings });
  await ask(first.url("postgres"), "create table kept as select 1 as value");
  await first.stop();
  const second = await startEmbeddedPostgres({ directory, settings });
  expect(await ask(second.url("postgres"), "select value from kept")).toEqual([{ value: 1 }]);
  await second.stop();
  expect(isRunning(second.processId)).toBe(false);
});

test("a restart changes the settings and keeps the port", async () => {
  const server = await startEmbeddedPostgres({ directory, settings: loadingSettings });
  const url = server.url("postgres");
  expect(await ask(url, "show wal_level")).toEqual([{ wal_level: "minimal" }]);
  await server.restart(servingSettings);
  const [durable] = await ask(
    url,
    "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
  );
  expect(durable).toEqual({ fsync: "on", commit: "on" });
  await ask(url, "create extension pg_stat_statements");
  await server.stop();
});

test("a wrong password is refused, and only the owner can read the file with the right one", async () => {
  const server = await startEmbeddedPostgres({ directory, settings });
  const wrong = server.url("postgres").replace(server.password, "wrong");
  await expect(ask(wrong, "select 1")).rejects.toThrow(/password authentication failed/);
  const { mode } = await stat(join(await place(), "cluster", "firstbell-password"));
  expect(mode & 0o777).toBe(0o600);
  await server.stop();
});

test("killing the process that started Postgres stops Postgres", async () => {
  const parent = startNode(["tests/support/processes/hold-postgres.ts", directory]);
  const { processId } = held.parse(JSON.parse(await parent.line(/processId/)));
  expect(isRunning(processId)).toBe(true);
  parent.kill("SIGKILL");
  await untilGone(processId);
});

test("a server that was left behind is stopped before the next one starts", async () => {
  await (await startEmbeddedPostgres({ directory, settings })).stop();
  const account = await findServerAccount();
  const { postgres } = await findPostgresPrograms(account);
  const cluster = join(await place(), "cluster");
  const args = ["-D", cluster, "-c", "listen_addresses=", "-k", cluster];
  const left = spawn(postgres, args, { ...account, cwd: "/", stdio: "ignore" });
  await vi.waitFor(() => stat(join(cluster, "postmaster.pid")), patience);
  const ended = once(left, "exit");
  const server = await startEmbeddedPostgres({ directory, settings });
  await ended;
  expect(await ask(server.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
});

test("a cluster whose creation was interrupted is created again", async () => {
  const half = join(await place(), "partial-cut");
  await mkdir(join(half, "cluster", "base"), { recursive: true });
  const server = await startEmbeddedPostgres({ directory, settings });
  expect(await ask(server.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  expect((await readdir(await place())).filter((name) => name.startsWith("partial-"))).toEqual([]);
  await server.stop();
});

test.runIf(process.getuid?.() === 0)("a folder that Postgres's account can't enter is replaced", async () => {
  const closed = await mkdtemp(join("/root", "firstbell-closed-"));
  const server = await startEmbeddedPostgres({ directory: closed, settings });
  expect(await ask(server.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
  await server.stop();
  await removeEmbeddedPostgres(closed);
  await rm(closed, { recursive: true, force: true });
});
