/** Districts kept as templates: seeded once, copied from then on, never from an incomplete one. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { ensureDistrict } from "../../seed/template.ts";
import { useSeededDatabase } from "../support/district.ts";
import { testServer } from "../support/postgres.ts";

async function ask<Row extends pg.QueryResultRow>(sql: string, database = "postgres"): Promise<Row[]> {
  const client = new pg.Client({ ...testServer(), database });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

function newDatabaseName(): string {
  return `rehearsal_${randomBytes(6).toString("hex")}`;
}

test("a second district from the same inputs is a copy that equals the first", async () => {
  const first = await useSeededDatabase(700, { seed: 41 });
  const second = await useSeededDatabase(700, { seed: 41 });
  expect(second.result).toEqual(first.result);
  const count = "SELECT count(*)::int AS students FROM students";
  expect(await ask(count, second.name)).toEqual([{ students: 700 }]);
  await first.drop();
  await second.drop();
});

test("a change in a copy is gone at the next rehearsal", async () => {
  const rehearsalDatabase = newDatabaseName();
  const options = { server: testServer(), rehearsalDatabase, students: 700, seed: 41, defects: [] };
  await ensureDistrict(options);
  await ask("TRUNCATE students CASCADE", rehearsalDatabase);
  const again = await ensureDistrict(options);
  expect(again.reused).toBe(true);
  expect(await ask("SELECT count(*)::int AS students FROM students", rehearsalDatabase)).toEqual([
    { students: 700 },
  ]);
  await ask(`DROP DATABASE ${rehearsalDatabase}`);
});

test("a database that holds somebody's tables is refused, even under the rehearsal's name", async () => {
  const rehearsalDatabase = newDatabaseName();
  await ask(`CREATE DATABASE ${rehearsalDatabase} TEMPLATE migrated`);
  const options = { server: testServer(), rehearsalDatabase, students: 500, seed: 41, defects: [] };
  await expect(ensureDistrict(options)).rejects.toThrow("holds data that Firstbell didn't create");
  await ask(`DROP DATABASE ${rehearsalDatabase}`);
});

test("an interrupted seeding leaves neither a template nor an unfinished rehearsal database", async () => {
  const controller = new AbortController();
  const rehearsalDatabase = newDatabaseName();
  const seeding = ensureDistrict({
    server: testServer(),
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
  const server = { ...testServer(), user: name, password };
  const { reused, result } = await ensureDistrict({
    server,
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

/** Each takes a few seconds, and several times that while other tests use every core. */
const fiveSeedingsMs = 240_000;

test("with more than three templates, the least recently used one is dropped", {
  timeout: fiveSeedingsMs,
}, async () => {
  for (const seed of [51, 52, 53, 51, 54]) await (await useSeededDatabase(500, { seed })).drop();
  const templates = await ask(
    "SELECT datname FROM pg_database WHERE datname LIKE 'firstbell\\_template\\_%'",
  );
  expect(templates.length).toBeLessThanOrEqual(3);
  const rehearsalDatabase = newDatabaseName();
  const options = { server: testServer(), rehearsalDatabase, students: 500, seed: 52, defects: [] };
  expect((await ensureDistrict(options)).reused).toBe(false);
  await ask(`DROP DATABASE ${rehearsalDatabase}`);
});
