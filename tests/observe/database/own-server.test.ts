/** A watch from its beginning to its file, on a Postgres of our own that logs plans, is restarted, and crashes. */
import { mkdir, mkdtemp, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openConnection } from "../../../observe/database/connection.ts";
import { watchServerStarts } from "../../../observe/database/server-starts.ts";
import { watchDatabase } from "../../../observe/database/watch-database.ts";
import {
  type EmbeddedServer,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../../parts/postgres/embedded-postgres.ts";
import { servingSettings } from "../../../parts/postgres/server-settings.ts";
import { databaseSchema } from "../../../readiness/report/evidence-files.ts";
import { projectFolder } from "../../support/child.ts";

/** As a rehearsal is served, but that every plan is logged, however fast. */
const settings = {
  ...servingSettings,
  ...{ fsync: "off", shared_buffers: "64MB" },
  ...{ "auto_explain.log_min_duration": "0", "auto_explain.sample_rate": "1" },
};
const nameOf = "SELECT name FROM pupils WHERE id = $1 /* statement:test.name-of */";

let directory = "";
let server: EmbeddedServer;
const listeners: ((line: string) => void)[] = [];

beforeAll(async () => {
  const home = join(projectFolder, ".firstbell");
  await mkdir(home, { recursive: true });
  directory = await mkdtemp(join(home, "watched-"));
  const log = (line: string): void => {
    for (const onLine of listeners) onLine(line);
  };
  server = await startEmbeddedPostgres({ directory, settings, log });
});
afterAll(async () => {
  await server.stop();
  await removeEmbeddedPostgres(directory);
});

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  client.on("error", () => {});
  await client.connect();
  return client;
}

test("plans are read from the server's own log, and the file has the promised shape", async () => {
  const client = await connect();
  await client.query("CREATE TABLE pupils (id int PRIMARY KEY, name text)");
  const watch = await watchDatabase({
    ...{ databaseUrl: server.url("postgres"), target: "http://127.0.0.1:9", runDirectory: directory },
    watchLog: (onLine) => listeners.push(onLine),
    nowMs: Date.now,
  });
  watch.onBegin();
  // Until the first look was taken, nothing is counted.
  await vi.waitFor(async () => {
    const looked = "SELECT FROM pg_stat_statements WHERE query LIKE '%statement:firstbell.lock-waits%'";
    expect((await client.query(looked)).rows).not.toEqual([]);
  });
  await client.query(nameOf, [1009]);
  await client.end();
  await watch.loadEnded();
  await watch.finish();
  await watch.stop();
  const file = await readFile(join(directory, "database.json"), "utf8");
  const { phases, missing } = databaseSchema.parse(JSON.parse(file));
  const use = phases
    .flatMap(({ statements }) => statements)
    .find(({ statement }) => statement === "test.name-of");
  expect(use).toMatchObject({ calls: 1, slowestPlan: expect.stringContaining("on pupils") });
  expect(missing).toEqual([]);
  expect(file).not.toContain("1009");
});

test("a restart is told, and so is a crash that only the postmaster outlived", async () => {
  const connection = openConnection(server.url("postgres"));
  const starts = watchServerStarts();
  const look = () => vi.waitFor(() => starts.look(connection), { timeout: 10_000 });
  await look();
  await look();
  expect(starts.restarts()).toBe(0);
  await server.restart(settings);
  await look();
  expect(starts.restarts()).toBe(1);
  const client = await connect();
  const { rows } = await client.query<{ id: number }>("SELECT pg_backend_pid() AS id");
  for (const { id } of rows) process.kill(id, "SIGKILL");
  await vi.waitFor(async () => {
    await starts.look(connection);
    expect(starts.restarts()).toBe(2);
  }, 10_000);
  await connection.end();
});
