/** A bundle audited on DuckDB and, as a second opinion, on Postgres: equal findings, rule by rule. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { auditConnections, onPostgres } from "../../../readiness/audit/audit.ts";
import { auditInDuckDb } from "../../../readiness/audit/duckdb-connection.ts";
import { onDay } from "../../../readiness/audit/on-day.ts";
import { exportBundle } from "../../../rehearsal/bundle/export-bundle.ts";
import { inDuckDb } from "../../../rehearsal/bundle/in-duckdb.ts";
import { defectIds } from "../../../seed/defects/plant-defects.ts";
import { openingDay as day } from "../../../seed/district/calendar.ts";
import { bundleRoster } from "../../../targets/oneroster-bundle/bundle-roster.sql.ts";
import { type Staging, stageBundle } from "../../../targets/oneroster-bundle/stage-bundle.ts";
import { collectFindings } from "../../support/all-findings.ts";
import { type SeededDatabase, useSeededDatabase } from "../../support/district.ts";
import { createDatabase } from "../../support/postgres.ts";
import { inScratch } from "../../support/scratch.ts";
import { withClient } from "../../support/with-client.ts";

const districts = [
  { students: 500, defects: ["no-classes", "no-teacher", "orphan-reference"], rules: 1 },
  { students: 5000, defects: defectIds, rules: 10 },
];
let seeded: SeededDatabase[];
beforeAll(async () => {
  seeded = [];
  for (const { students, defects } of districts) seeded.push(await useSeededDatabase(students, { defects }));
});
afterAll(() => Promise.all(seeded.map((district) => district.drop())));

test.each(districts)(
  "a bundle of $students students has the same findings in both",
  async ({ students, rules }) => {
    const district = seeded.find(({ result }) => result.students === students);
    const database = await createDatabase("bundle", "template0");
    try {
      await inScratch(async (folder) => {
        const path = join(folder, "bundle.zip");
        await exportBundle(district?.url ?? "", path, day);
        await inDuckDb(async (staging) => {
          await stageBundle(staging, path);
          await copyToPostgres(staging, database.url);
          const [one, other] = [collectFindings(), collectFindings()];
          const connection = auditInDuckDb(staging.duckDb);
          await auditConnections([connection, connection], { day, views: bundleRoster("1.2") }, one.keeper);
          const views =
            "CREATE SCHEMA roster; DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'source' " +
            "LOOP EXECUTE format('CREATE VIEW roster.%I AS SELECT * FROM source.%I', t, t); END LOOP; END $$";
          await onPostgres({ databaseUrl: database.url }, (connections) =>
            auditConnections(connections, { day, views }, other.keeper),
          );
          expect(one.all()).toEqual(other.all());
          expect(Object.keys(one.all()).length).toBeGreaterThan(rules);
        });
      });
    } finally {
      await database.drop();
    }
  },
);

const column = z.object({ view: z.string(), name: z.string(), type: z.string() });

async function copyToPostgres({ duckDb, folder }: Staging, databaseUrl: string): Promise<void> {
  await duckDb.run(onDay(bundleRoster("1.2"), day));
  const columns = column.array().parse(
    await duckDb.rows(`
      SELECT table_name AS view, column_name AS name, data_type AS type
        FROM information_schema.columns WHERE table_schema = 'roster' ORDER BY table_name, ordinal_position`),
  );
  await withClient(databaseUrl, async (client) => {
    await client.query("CREATE SCHEMA source");
    for (const [view, own] of Map.groupBy(columns, (each) => each.view)) {
      const file = join(folder, `${view}.csv`);
      await duckDb.run(`COPY (SELECT * FROM roster."${view}") TO '${file}' (FORMAT csv, HEADER false)`);
      const types = own.map(
        ({ name, type }) => `"${name}" ${type === "VARCHAR" ? 'text COLLATE "C"' : type}`,
      );
      await client.query(`CREATE TABLE source."${view}" (${types.join(", ")})`);
      await pipeline(
        createReadStream(file),
        client.query(copyFrom(`COPY source."${view}" FROM STDIN (FORMAT csv)`)),
      );
    }
  });
}
