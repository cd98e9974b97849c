/** A complete watch of our own Postgres, which logs plans, is restarted, and crashes. */
import { mkdir, mkdtemp, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openConnection } from "../../../observe/database/connection.ts";
import { lookAtDatabase } from "../../../observe/database/look-at-database.ts";
import { watchServerStarts } from "../../../observe/database/server-starts.ts";
import { watchDatabase } from "../../../observe/database/watch-database.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";
import {
  type EmbeddedServer,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../../parts/postgres/embedded-postgres.ts";
import { servingSettings } from "../../../parts/postgres/server-settings.ts";
import { databaseSchema } from "../../../readiness/evidence/evidence-files.ts";
import { projectFolder } from "../../support/child.ts";
import { textWith } from "../../support/matchers.ts";
import { patience } from "../../support/patience.ts";
import { textsIn } from "../../support/texts-in.ts";

/** A rehearsal's settings, except that every plan is logged, however fast. */
const settings = {
  ...servingSettings,
  ...{ fsync: "off", shared_buffers: "64MB" },
  ...{ "auto_explain.log_min_duration": "0", "auto_explain.sample_rate": "1" },
};
const nameOf = "SELECT name FROM pupils WHERE id = $1 /* statement:test.name-of */";

/** Replaces the SIS: reports how many requests it has answered. */
let requests = 0;
let metricsUrl = "";
const metrics = createServer((_, response) =>
  response.end(`http_request_duration_seconds_count{kind="read"} ${requests}\n`),
);

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
  metricsUrl = `http://127.0.0.1:${await listenOnLoopback(metrics)}`;
});
afterAll(async () => {
  await new Promise((closed) => metrics.close(closed));
  await server.stop();
  await removeEmbeddedPostgres(directory);
});

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** The server ends all its processes when one of them is killed. */
async function crash(): Promise<void> {
  const client = await connect();
  const { rows } = await client.query<{ id: number }>("SELECT pg_backend_pid() AS id");
  for (const { id } of rows) process.kill(id, "SIGKILL");
  await vi.waitUntil(async () => {
    return client.query("SELECT").then(
      () => false,
      () => true,
    );
  }, patience);
}

test("plans are read from the server's own log, and the file has the promised shape", async () => {
  const client = await connect();
  await client.query("CREATE TABLE pupils (id int PRIMARY KEY, name text)");
  const watch = await watchDatabase({
    ...{ databaseUrl: server.url("postgres"), metricsUrl: "http://127.0.0.1:9", runDirectory: directory },
    watchLog: (onLine) => listeners.push(onLine),
    nowMs: Date.now,
  });
  watch.onBegin();
  // Indexes are read right after the statements are first counted; what runs before that isn't counted.
  await vi.waitFor(async () => {
    const looked = "SELECT FROM pg_stat_statements WHERE query LIKE '%statement:firstbell.indexes%'";
    expect((await client.query(looked)).rows).not.toEqual([]);
  }, patience);
  await client.query(nameOf, [1009]);
  await client.end();
  await watch.loadEnded();
  await watch.finish();
  await watch.stop();
  const file = await readFile(join(directory, "database.json"), "utf8");
  const recorded: unknown = JSON.parse(file);
  const { phases, missing } = databaseSchema.parse(recorded);
  const use = phases
    .flatMap(({ statements }) => statements)
    .find(({ statement }) => statement === "test.name-of");
  expect(use).toMatchObject({ calls: 1, slowestPlan: textWith("on pupils") });
  expect(missing).toEqual([]);
  expect(textsIn(recorded)).not.toContain("1009");
});

test("a restart is recorded, and so is a crash that only the postmaster survives", async () => {
  const connection = openConnection(server.url("postgres"));
  const starts = watchServerStarts();
  const look = () => vi.waitFor(() => starts.look(connection), patience);
  await look();
  await look();
  expect(starts.restarts()).toBe(0);
  await server.restart(settings);
  await look();
  expect(starts.restarts()).toBe(1);
  await crash();
  await vi.waitFor(async () => {
    await starts.look(connection);
    expect(starts.restarts()).toBe(2);
  }, patience);
  await connection.end();
});

test("counts survive a restart; after a crash they count from zero, even if they're higher than before", async () => {
  const ask = async (times: number): Promise<void> => {
    const client = await connect();
    for (let asked = 0; asked < times; asked += 1) await client.query(nameOf, [asked]);
    await client.end();
  };
  /** One phase: what happens between its first look and its last. */
  const during = async (work: () => Promise<void>) => {
    const databaseUrl = server.url("postgres");
    const looks = lookAtDatabase({ databaseUrl, metricsUrl, watchLog: undefined, nowMs: Date.now });
    await looks.prepare();
    looks.onBegin();
    await looks.look();
    requests += 100;
    await work();
    await vi.waitFor(async () => {
      await looks.lastLook();
      expect((await looks.evidence()).phases).toHaveLength(1);
    }, patience);
    const [phase] = (await looks.evidence()).phases;
    await looks.end();
    return { ...phase, use: phase?.statements.find(({ statement }) => statement === "test.name-of") };
  };
  await ask(3);
  const restarted = await during(async () => {
    await ask(2);
    await server.restart(settings);
    await ask(4);
  });
  expect(restarted).toMatchObject({ countedFromMs: null, use: { calls: 6, callsPerRequest: 0.06 } });
  const crashed = await during(async () => {
    await ask(7);
    await crash();
    await vi.waitFor(() => ask(0), patience);
    await ask(20);
  });
  expect(crashed).toMatchObject({ requests: 100, use: { calls: 20, callsPerRequest: null } });
  expect(crashed.countedFromMs).toBeGreaterThan(crashed.fromMs ?? 0);
  expect(crashed.countedFromMs).toBeLessThan(crashed.toMs ?? 0);
});
