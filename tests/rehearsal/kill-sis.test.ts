/** The SIS is ended as a power failure would end it: it gets no chance to finish, and nothing of it is left in the database. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCleanup } from "../../parts/cleanup.ts";
import { openClient } from "../../parts/postgres/client.ts";
import { killSis } from "../../rehearsal/kill-sis.ts";
import { startSis } from "../../rehearsal/sis-process.ts";
import { compiled, isRunning } from "../support/child.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { withClient } from "../support/with-client.ts";

let database: TestDatabase;
let folder = "";

beforeAll(async () => {
  database = await createDatabase("killed");
  folder = await mkdtemp(join(tmpdir(), "firstbell-killed-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const issuer = {
  issuer: "http://127.0.0.1:1",
  audience: "tests",
  jwksUrl: "http://127.0.0.1:1/jwks",
  tokenMinutes: 10,
};

async function connectionsOfSis(): Promise<string[]> {
  const { rows } = await withClient(database.url, (client) =>
    client.query<{ application_name: string }>(
      "SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'sis-%'",
    ),
  );
  return rows.map((row) => row.application_name);
}

test("it dies by SIGKILL with its statements, and only its collector goes on", async () => {
  const { signal } = new AbortController();
  const cleanup = createCleanup(signal);
  const logFile = join(folder, "sis.log");
  const context = { cleanup, signal, environment: { ...process.env, ...compiled }, say: () => {} };
  const sis = await startSis(context, { databaseUrl: database.sisUrl, issuer, port: 0, logFile });
  const named = (application_name: string) =>
    openClient({ connectionString: database.url, application_name });
  const [writing, collecting] = await Promise.all([named("sis-core"), named("sis-collector")]);
  writing.on("error", () => {});
  const statement = writing.query("SELECT pg_sleep(600)").catch((error: Error) => error.message);

  await killSis(sis, database.url);

  expect(await sis.ended).toEqual({ exitCode: null, signal: "SIGKILL" });
  expect(isRunning(sis.processId)).toBe(false);
  expect(await statement).toContain("terminating connection");
  expect(await connectionsOfSis()).toEqual(["sis-collector"]);
  await collecting.end();
  await cleanup.run();
});
