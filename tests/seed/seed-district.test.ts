/** A seeded database: exactly the bytes that were generated, under every constraint of the schema. */
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import pg from "pg";
import { to } from "pg-copy-streams";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureFigures, unexpectedFigures } from "../../seed/figures/measure-figures.ts";
import { readMark } from "../../seed/load/marker.ts";
import { copyHeader, copyTrailer } from "../../seed/load/row-buffer.ts";
import { publishedDigest } from "../../seed/published-digests.ts";
import { generatorVersion, type SeedResult, seedDistrict } from "../../seed/seed-district.ts";
import { allTables } from "../../seed/tables/all-tables.ts";
import { createDatabase, type TestDatabase, testServer } from "../support/postgres.ts";

async function connect(database: { name: string }): Promise<pg.Client> {
  const client = new pg.Client({ ...testServer(), database: database.name });
  await client.connect();
  return client;
}

function seed(database: TestDatabase, students: number, threads: number): Promise<SeedResult> {
  return seedDistrict({
    server: testServer(),
    database: database.name,
    students,
    seed: 1,
    defects: [],
    threads,
  });
}

async function numberFrom(client: pg.Client, sql: string): Promise<number> {
  const { rows } = await client.query<{ value: number }>(`SELECT (${sql})::float8 AS value`);
  return rows[0]?.value ?? Number.NaN;
}

/** Constraints and indexes as the catalog describes them. */
async function describeSchema(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated AS line
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`);
  return rows.map(({ line }) => line);
}

/** SHA-256 of what Postgres gives back for a table, in the order that it was loaded. */
async function digestInDatabase(
  client: pg.Client,
  table: string,
  columns: readonly string[],
): Promise<string> {
  const copy = client.query(to(`COPY ${table} (${columns.join(", ")}) TO STDOUT (FORMAT binary)`));
  const file = await buffer(copy);
  const rows = file.subarray(copyHeader.length, file.length - copyTrailer.length);
  return createHash("sha256").update(rows).digest("hex");
}

describe("a district of 5,000 students", () => {
  let database: TestDatabase;
  let client: pg.Client;
  let result: SeedResult;
  beforeAll(async () => {
    database = await createDatabase("seed_whole", "template0");
    result = await seed(database, 5_000, 2);
    client = await connect(database);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  test("has its published digest, on this machine as on any other", () => {
    expect(result.digest).toBe(publishedDigest({ generatorVersion, students: 5_000, seed: 1 }));
  });

  test("comes back from the database byte for byte as it was generated, before it gets its look-alikes", async () => {
    const plain = await createDatabase("seed_plain", "template0");
    const options = { server: testServer(), database: plain.name, students: 5_000, seed: 1, defects: [] };
    const { tables } = await seedDistrict({ ...options, lookAlikes: false });
    expect(tables).toEqual(result.tables);
    const reader = await connect(plain);
    for (const { name, columns } of allTables) {
      const expected = tables.find((table) => table.name === name)?.digest;
      expect(await digestInDatabase(reader, name, columns)).toBe(expected);
    }
    await reader.end();
    await plain.drop();
  });

  test("has every constraint and index of the migrations, all validated", async () => {
    const migrated = await connect({ name: "migrated" });
    const wanted = await describeSchema(migrated);
    await migrated.end();
    expect(await describeSchema(client)).toEqual(wanted);
  });

  test("is marked as complete, with its digests", async () => {
    expect(await readMark(client)).toMatchObject({
      students: 5_000,
      seed: 1,
      digest: result.digest,
      rows: result.rows,
      tables: result.tables,
    });
  });

  test("has the same digests when a single thread loads it", async () => {
    const alone = await createDatabase("seed_alone", "template0");
    const again = await seed(alone, 5_000, 1);
    await alone.drop();
    expect(again.digest).toBe(result.digest);
    expect(again.tables).toEqual(result.tables);
  });

  test("gives the next person the next id", async () => {
    for (const table of ["students", "accounts"]) {
      const last = await numberFrom(client, `SELECT max(id) FROM ${table}`);
      expect(await numberFrom(client, `SELECT nextval('${table}_id_seq')`)).toBe(last + 1);
    }
  });

  test("can be seeded again over itself, but never over tables that aren't ours", async () => {
    const foreign = await createDatabase("seed_foreign", "migrated");
    await expect(seed(foreign, 500, 1)).rejects.toThrow("holds data that Firstbell didn't create");
    await foreign.drop();
    const twice = await createDatabase("seed_twice", "template0");
    const first = await seed(twice, 500, 1);
    expect((await seed(twice, 500, 2)).digest).toBe(first.digest);
    await twice.drop();
  });
});

describe("a district of 20,000 students", () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createDatabase("seed_shares", "template0");
    await seed(database, 20_000, 2);
    client = await connect(database);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  test("has the figures that its sources give", async () => {
    const unexpected = unexpectedFigures(await measureFigures(client), 20_000);
    const lines = unexpected.map(
      ({ title, measured, expected }) => `${title}: ${measured}, not ${JSON.stringify(expected)}`,
    );
    expect(lines).toEqual([]);
  });

  test("has one or two guardians for each student, siblings, and twins", async () => {
    const guardians = "SELECT count(*) FROM student_guardians GROUP BY student_id";
    expect(await numberFrom(client, `SELECT min(count) FROM (${guardians}) g`)).toBe(1);
    expect(await numberFrom(client, `SELECT max(count) FROM (${guardians}) g`)).toBe(2);
    const twins = await numberFrom(
      client,
      `SELECT count(*) FROM (SELECT 1 FROM students s JOIN student_guardians g ON g.student_id = s.id
         GROUP BY g.guardian_id, s.birth_date, s.family_name HAVING count(*) > 1) t`,
    );
    expect(twins).toBeGreaterThan(50);
  });

  test("records where nine in ten students were last year, and who repeats grade 9", async () => {
    const here = await numberFrom(
      client,
      `SELECT count(before.student_id)::float8 / count(*) FROM school_enrollments now
         LEFT JOIN school_enrollments before ON before.student_id = now.student_id AND before.school_year = 2026
        WHERE now.school_year = 2027`,
    );
    expect(here).toBeGreaterThan(0.87);
    expect(here).toBeLessThan(0.91);
    const repeating = await numberFrom(
      client,
      `SELECT avg((before.grade = 9)::int) FROM school_enrollments now JOIN school_enrollments before USING (student_id)
       WHERE now.school_year = 2027 AND before.school_year = 2026 AND now.grade = 9`,
    );
    expect(repeating).toBeGreaterThan(0.1);
    expect(repeating).toBeLessThan(0.17);
  });

  test("ends last year's enrollments with the code for where the student went", async () => {
    const { rows } = await client.query<{ code: string; wrong: number }>(
      `SELECT before.exit_code AS code, count(*) FILTER (WHERE before.exit_code <>
                CASE WHEN before.grade = 12 THEN 'E156'
                     WHEN before.school_id = now.school_id THEN 'E155'
                     WHEN before.grade = s.high_grade THEN 'E230' ELSE 'T160' END)::int AS wrong
         FROM school_enrollments now JOIN school_enrollments before USING (student_id)
         JOIN schools s ON s.id = before.school_id
        WHERE now.school_year = 2027 AND now.kind = 'primary' AND before.school_year = 2026
        GROUP BY before.exit_code ORDER BY 1`,
    );
    expect(rows).toEqual(["E155", "E156", "E230", "T160"].map((code) => ({ code, wrong: 0 })));
  });

  test("rings the first bell of each weekday between 7:30 and 8:30, at more than six different times", async () => {
    const bells =
      "SELECT begins_at FROM bell_periods JOIN school_weekdays USING (school_id, day_kind) WHERE period = 1";
    expect(await numberFrom(client, `SELECT count(DISTINCT begins_at) FROM (${bells}) b`)).toBeGreaterThan(6);
    const outside = `SELECT count(*) FROM (${bells}) b WHERE begins_at NOT BETWEEN '07:30' AND '08:30'`;
    expect(await numberFrom(client, outside)).toBe(0);
  });
});

describe("planted defects", () => {
  test("are recorded in the database, and the district has another digest than the clean one", async () => {
    const database = await createDatabase("seed_defects", "template0");
    const options = { server: testServer(), database: database.name, students: 5_000, seed: 1 };
    const defective = await seedDistrict({ ...options, defects: ["no-classes"] });
    const cleanDigest = publishedDigest({ generatorVersion, students: 5_000, seed: 1 });
    expect(defective.digest).not.toBe(cleanDigest);
    const client = await connect(database);
    expect(await readMark(client)).toMatchObject({ defects: ["no-classes"], cleanDigest });
    const planted = "SELECT count(*) FROM firstbell.defects WHERE defect = 'no-classes'";
    expect(await numberFrom(client, planted)).toBeGreaterThan(0);
    await client.end();
    await database.drop();
  });

  test("with an unknown name are refused before anything is touched", async () => {
    const options = { server: testServer(), database: "nowhere", students: 500, seed: 1 };
    await expect(seedDistrict({ ...options, defects: ["gremlins"] })).rejects.toThrow("gremlins");
  });
});
