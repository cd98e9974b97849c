/** Districts kept as templates: seeded once, copied from then on, never from an incomplete one. */
import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type EmbeddedServer,
  type ServerAddress,
  startEmbeddedPostgres,
} from "../../parts/postgres/embedded-postgres.ts";
import { throwawaySettings } from "../../parts/postgres/server-settings.ts";
import { type EnsuredDistrict, ensureDistrict } from "../../seed/template.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";
import { createMigratedDatabase } from "../support/migrated-database.ts";
import { withClient } from "../support/with-client.ts";

/** Its own: these tests drop templates, and on the shared server other tests would have to seed theirs again. */
let postgres: EmbeddedServer;
let server: ServerAddress;
let home: HomeFolder;
beforeAll(async () => {
  home = await makeHomeFolder();
  postgres = await startEmbeddedPostgres({ directory: `${home.path}/postgres`, settings: throwawaySettings });
  const { host, port, user, password } = postgres;
  server = { host, port, user, password };
});
afterAll(async () => {
  await postgres.stop();
  await home.remove();
});

async function ask<Row extends pg.QueryResultRow>(sql: string, database = "postgres"): Promise<Row[]> {
  return await withClient(postgres.url(database), async (client) => (await client.query<Row>(sql)).rows);
}

function newDatabaseName(): string {
  return `rehearsal_${randomBytes(6).toString("hex")}`;
}

function ensure(rehearsalDatabase: string, students: number, seed: number): Promise<EnsuredDistrict> {
  return ensureDistrict({ server, rehearsalDatabase, students, seed, defects: [] });
}

const countStudents =
  "SELECT count(*)::int AS students FROM school_enrollments WHERE school_year = 2027 AND kind = 'primary'";

test("a second district from the same inputs is a copy that equals the first", async () => {
  const [one, other] = [newDatabaseName(), newDatabaseName()];
  const first = await ensure(one, 700, 41);
  const second = await ensure(other, 700, 41);
  expect([first.reused, second.reused]).toEqual([false, true]);
  expect(second.result).toEqual(first.result);
  expect(await ask(countStudents, other)).toEqual([{ students: 700 }]);
  for (const name of [one, other]) await ask(`DROP DATABASE ${name}`);
});

test("a change in a copy is gone at the next rehearsal", async () => {
  const rehearsalDatabase = newDatabaseName();
  await ensure(rehearsalDatabase, 700, 41);
  await ask("SET session_replication_role = replica; TRUNCATE students CASCADE", rehearsalDatabase);
  const again = await ensure(rehearsalDatabase, 700, 41);
  expect(again.reused).toBe(true);
  expect(await ask(countStudents, rehearsalDatabase)).toEqual([{ students: 700 }]);
  await ask(`DROP DATABASE ${rehearsalDatabase}`);
});

test("a database with someone else's tables is refused, even under the rehearsal's name", async () => {
  const rehearsalDatabase = newDatabaseName();
  await createMigratedDatabase(postgres, rehearsalDatabase);
  await expect(ensure(rehearsalDatabase, 500, 41)).rejects.toThrow("holds data that Firstbell didn't create");
  await ask(`DROP DATABASE ${rehearsalDatabase}`);
});

test("an interrupted seeding leaves neither a template nor an unfinished rehearsal database", async () => {
  const controller = new AbortController();
  const rehearsalDatabase = newDatabaseName();
  const seeding = ensureDistrict({
    server,
    rehearsalDatabase,
    students: 20_000,
    seed: 43,
    defects: [],
    signal: controller.signal,
    onProgress: ({ rows }) => rows > 0 && controller.abort(),
  });
  await expect(seeding).rejects.toThrow("aborted");
  const left = await ask(
    `SELECT datname FROM pg_database WHERE datname LIKE 'firstbell\\_build\\_%' OR datname = '${rehearsalDatabase}'`,
  );
  expect(left).toEqual([]);
});

test("a role that may not create databases has its district seeded into the database it has", async () => {
  const name = newDatabaseName();
  const password = randomBytes(6).toString("hex");
  await ask(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
  await ask(`CREATE DATABASE ${name} TEMPLATE template0 OWNER ${name}`);
  const { reused, result } = await ensureDistrict({
    server: { ...server, user: name, password },
    rehearsalDatabase: name,
    students: 500,
    seed: 1,
    defects: [],
  });
  expect(reused).toBe(false);
  expect(result.students).toBe(500);
  await ask(`DROP DATABASE ${name}`);
  await ask(`DROP ROLE ${name}`);
});

test("a role that can't use another role's template has its own beside it", async () => {
  const [first, name] = [newDatabaseName(), newDatabaseName()];
  await ensure(first, 500, 44);
  const password = randomBytes(6).toString("hex");
  await ask(`CREATE ROLE ${name} LOGIN CREATEDB PASSWORD '${password}'`);
  const asRole = () =>
    ensureDistrict({
      server: { ...server, user: name, password },
      rehearsalDatabase: name,
      students: 500,
      seed: 44,
      defects: [],
    });
  expect([(await asRole()).reused, (await asRole()).reused]).toEqual([false, true]);
  expect((await ensure(first, 500, 44)).reused).toBe(true);
  const owned = await ask<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datdba = '${name}'::regrole`,
  );
  for (const { datname } of owned) await ask(`DROP DATABASE ${datname}`);
  await ask(`DROP DATABASE ${first}`);
  await ask(`DROP ROLE ${name}`);
});

test("with more than three templates, the least recently used one is dropped", async () => {
  const rehearsalDatabase = newDatabaseName();
  for (const seed of [51, 52, 53, 51, 54]) await ensure(rehearsalDatabase, 500, seed);
  const templates = await ask(
    "SELECT datname FROM pg_database WHERE datname LIKE 'firstbell\\_template\\_%'",
  );
  expect(templates).toHaveLength(3);
  expect((await ensure(rehearsalDatabase, 500, 51)).reused).toBe(true);
  expect((await ensure(rehearsalDatabase, 500, 52)).reused).toBe(false);
});
