/** The same rule files on Postgres and on DuckDB, over the same rosters: equal findings, word for word. */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { to as copyTo } from "pg-copy-streams";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type DuckDb, openDuckDb } from "../../../parts/duckdb/duckdb.ts";
import { allRules } from "../../../readiness/audit/all-rules.ts";
import { auditConnections, onPostgres } from "../../../readiness/audit/audit.ts";
import { auditInDuckDb } from "../../../readiness/audit/duckdb-connection.ts";
import { onDay } from "../../../readiness/audit/on-day.ts";
import type { PostgresConnection } from "../../../readiness/audit/roster-connection.ts";
import { defectIds } from "../../../seed/defects/plant-defects.ts";
import { openingDay } from "../../../seed/district/calendar.ts";
import { rosterViews } from "../../../targets/reference-sis/roster-views.sql.ts";
import { type AllFindings, collectFindings } from "../../support/all-findings.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { inScratch } from "../../support/scratch.ts";

/** Where defects take a larger district, those that don't. */
const small = ["no-classes", "no-teacher", "duplicate-section-enrollment", "orphan-reference"];

const districts = [
  { students: 500, defects: small, rules: 3 },
  { students: 5000, defects: defectIds, rules: allRules.length - 4 },
];
let seeded: SeededDatabase[];
beforeAll(async () => {
  seeded = [];
  for (const { students, defects } of districts) seeded.push(await useSeededDatabase(students, { defects }));
});
afterAll(() => Promise.all(seeded.map((district) => district.drop())));

test.each(districts)(
  "a district of $students students has the same findings in both",
  async ({ students, rules }) => {
    const district = seeded.find(({ result }) => result.students === students);
    await inScratch(async (folder) => {
      const { duckDb, inPostgres } = await auditBoth(district?.url ?? "", folder);
      const inDuckDb = await auditedInDuckDb(duckDb);
      duckDb.close();
      for (const { id } of allRules) expect([id, inDuckDb[id] ?? []]).toEqual([id, inPostgres[id] ?? []]);
      expect(Object.keys(inPostgres).length).toBeGreaterThan(rules);
    });
  },
);

/** Copies the views before it audits them. */
async function auditBoth(databaseUrl: string, folder: string) {
  const duckDb = await openDuckDb(folder, 400);
  await duckDb.run("CREATE SCHEMA source");
  const { keeper, all } = collectFindings();
  await onPostgres({ databaseUrl }, async (connections) => {
    await connections[0].run(onDay(rosterViews, openingDay));
    await copyRoster(connections[0], duckDb, folder);
    await auditConnections(connections, { day: openingDay, views: rosterViews }, keeper);
  });
  return { duckDb, inPostgres: all() };
}

async function auditedInDuckDb(duckDb: DuckDb): Promise<AllFindings> {
  const { keeper, all } = collectFindings();
  const connection = auditInDuckDb(duckDb);
  const tables = z
    .object({ name: z.string() })
    .array()
    .parse(
      await duckDb.rows(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'source'",
      ),
    );
  const views = tables.map(({ name }) => `CREATE VIEW roster."${name}" AS SELECT * FROM source."${name}"`);
  const source = { day: openingDay, views: ["CREATE SCHEMA roster", ...views].join("; ") };
  await auditConnections([connection, connection], source, keeper);
  return all();
}

async function copyRoster(
  { client, rows }: PostgresConnection,
  duckDb: DuckDb,
  folder: string,
): Promise<void> {
  const columns = await rows(
    `SELECT table_name AS view, column_name AS name, data_type AS type
       FROM information_schema.columns WHERE table_schema = 'roster' ORDER BY table_name, ordinal_position`,
    z.object({ view: z.string(), name: z.string(), type: z.string() }),
  );
  for (const [view, own] of Map.groupBy(columns, (column) => column.view)) {
    const file = join(folder, `${view}.csv`);
    const copy = client.query(copyTo(`COPY (SELECT * FROM roster."${view}") TO STDOUT (FORMAT csv)`));
    await pipeline(copy, createWriteStream(file));
    const types = own.map(({ name, type }) => `'${name}': '${type}'`).join(", ");
    await duckDb.run(`
      CREATE TABLE source."${view}" AS
      SELECT * FROM read_csv('${file}', header = false, auto_detect = false, columns = {${types}})`);
  }
}
