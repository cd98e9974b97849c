/** Compares every table with the district as it was seeded: what no operation of the ledger named must be the same. */
import type { ClientBase } from "pg";
import {
  listSummedTables,
  rowHoldersSql,
  rowSumColumns,
  rowSumsSql,
  type SummedTable,
} from "../../../parts/postgres/row-sums.ts";
import { schemaDefinitionsSql } from "../../../parts/postgres/schema-definitions.sql.ts";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { UntouchedCheck } from "../../../readiness/evidence/ledger-target.ts";
import { sections } from "../../../sis/db/schema/scheduling.ts";
import { lastSeeded } from "./changes.sql.ts";
import { type WrittenTable, writtenTables } from "./written-tables.ts";

/** The column by which the seed summed its rows. */
const by = sections.schoolId.name;

/** Undefined if the district was seeded without sums. */
export async function findUntouchedCheck(client: ClientBase): Promise<UntouchedCheck | undefined> {
  const { rows: kept } = await client.query<{ kept: boolean }>(
    "SELECT to_regclass('firstbell.seeded_rows') IS NOT NULL AS kept",
  );
  if (!kept[0]?.kept) return undefined;
  await client.query(`CREATE UNLOGGED TABLE firstbell_ledger.row_sums (${rowSumColumns})`);
  const { rows } = await client.query<Pick<UntouchedCheck, "rows">>(seededSql);
  const tables = await listSummedTables(client, by);
  return {
    tables: tables.filter(({ name }) => writtenTables[name]?.seeded !== "may-change").length,
    rows: rows[0]?.rows ?? 0,
    gather: tables.flatMap((table) => [
      ...statementsFor(table, writtenTables[table.name]),
      ...(table.numbered ? [numbersSql(table.name)] : []),
    ]),
    compare: `${compareRowsSql}; ${compareDefinitionsSql}`,
  };
}

const seededSql = "SELECT coalesce(sum(rows), 0)::float8 AS rows FROM firstbell.seeded_rows";

function statementsFor(table: SummedTable, written: WrittenTable | undefined): string[] {
  if (written === undefined) return [insertSums(sumsSql(table, { mayGrow: false }))];
  if (written.seeded === "may-change") return [...written.rules];
  const { ended, removed, unexplained } = written;
  return [
    insertSums(sumsSql(table, { mayGrow: true })),
    ...(ended === undefined
      ? []
      : [insertSums(rowSumsSql(table, { by, where: ended.named, empty: ended.columns }))]),
    ...(removed === undefined ? [] : [insertSums(rowSumsSql(table, { by, from: removed }))]),
    ...(unexplained === undefined ? [] : [unexplainedSql(table, unexplained)]),
  ];
}

/**
 * Sums of a table's rows, without reading their columns if it can be helped: those of the seed, if as many rows as then
 * are as old as then, and there are no others unless `mayGrow`. Otherwise the rows are summed again, to say in which
 * school they differ; of a table that may grow, only the old ones.
 */
function sumsSql(table: SummedTable, { mayGrow }: { readonly mayGrow: boolean }): string {
  const { name } = table;
  return `
WITH held AS MATERIALIZED (
  SELECT s.xmin AS since FROM firstbell.seeded_holders s JOIN (${rowHoldersSql}) h USING (table_name, holder)
   WHERE table_name = '${name}'
), now AS MATERIALIZED (
  SELECT count(*) AS rows, count(*) FILTER (WHERE age(t.xmin) >= (SELECT age(since) FROM held)) AS old
    FROM public.${name} t
), kept AS MATERIALIZED (
  SELECT EXISTS (SELECT FROM held) AND ${mayGrow ? "true" : "n.old = n.rows"}
     AND n.old = (SELECT coalesce(sum(rows), 0) FROM firstbell.seeded_rows WHERE table_name = '${name}') AS kept
    FROM now n
)
SELECT * FROM firstbell.seeded_rows WHERE table_name = '${name}' AND (SELECT kept FROM kept)
 UNION ALL
SELECT * FROM (${rowSumsSql(table, { by, where: mayGrow ? `NOT ${changed}` : "true" })}) t WHERE NOT (SELECT kept FROM kept)`;
}

/** Written after the district was complete. */
const changed = "age(t.xmin) < (SELECT age(baseline) FROM firstbell_ledger.run)";

function insertSums(select: string): string {
  return `INSERT INTO firstbell_ledger.row_sums ${select}`;
}

/** A seeded row that changed has its old number, and is reported as changed. */
function unexplainedSql({ name, numbered }: SummedTable, unexplained: string): string {
  const isNew = numbered ? `t.id > ${sqlText(lastSeeded(name))}` : "true";
  return `
INSERT INTO firstbell_ledger.fault (fault, op, kind, expected, found)
SELECT 'touched', '${name}, new rows', '${name}', 'only rows that operations explain', count(*) || ' that no operation explains'
  FROM public.${name} t
 WHERE ${changed} AND ${isNew} AND (${unexplained})
HAVING count(*) > 0`;
}

/** Numbers that rows may lack, since their transactions failed: for each line of the ledger, and in all. [K] */
const unusedPerLine = 10;
const unusedNumbers = 10_000;

/** Of a table whose rows Postgres numbers: the next row must get a number that is free, and there must be numbers left. */
function numbersSql(name: string): string {
  return `
INSERT INTO firstbell_ledger.fault (fault, op, kind, expected, found)
SELECT 'touched', '${name}, numbers', '${name}', format('%s was given last, or few more', used), format('%s was', coalesce(given, 0))
  FROM (SELECT coalesce(max(id), 0) AS used,
               pg_sequence_last_value(pg_get_serial_sequence('public.${name}', 'id')::regclass) AS given
          FROM public.${name}
        HAVING pg_get_serial_sequence('public.${name}', 'id') IS NOT NULL) numbers
 WHERE coalesce(given, 0) < used
    OR given > used + ${unusedNumbers} + ${unusedPerLine} * (SELECT count(*) FROM firstbell_ledger.entry)`;
}

/** Tables that may change have no sums now, nor has a table that is gone. */
const mayChange = Object.entries(writtenTables)
  .filter(([, { seeded }]) => seeded === "may-change")
  .map(([name]) => `'${name}'`);

/** School 0 stands for rows that belong to none. */
function totalsOf(table: string): string {
  return `(SELECT table_name, coalesce(group_id, 0) AS school_id, sum(rows) AS rows, sum(checksum) AS checksum
          FROM ${table}
         WHERE table_name NOT IN (${mayChange.join(", ")})
         GROUP BY 1, 2)`;
}

const compareRowsSql = `
INSERT INTO firstbell_ledger.fault (fault, op, kind, school_id, expected, found)
SELECT 'touched', table_name || CASE WHEN school_id = 0 THEN '' ELSE ' of school ' || school_id END, table_name,
       nullif(school_id, 0), format('%s rows, as they were seeded', coalesce(s.rows, 0)),
       CASE WHEN to_regclass('public.' || table_name) IS NULL THEN 'no such table'
            WHEN n.rows IS NULL OR n.rows < s.rows THEN format('%s of them removed or changed', s.rows - coalesce(n.rows, 0))
            WHEN s.rows IS NULL OR n.rows > s.rows THEN format('%s more', n.rows - coalesce(s.rows, 0))
            ELSE 'same number, but different values' END
  FROM ${totalsOf("firstbell.seeded_rows")} s
  FULL JOIN ${totalsOf("firstbell_ledger.row_sums")} n USING (table_name, school_id)
 WHERE (s.rows, s.checksum) IS DISTINCT FROM (n.rows, n.checksum)`;

const compareDefinitionsSql = `
INSERT INTO firstbell_ledger.fault (fault, op, kind, expected, found)
SELECT 'touched', format('%s %s', kind, name), kind, coalesce(s.definition, 'none'), coalesce(n.definition, 'none')
  FROM firstbell.seeded_definitions s
  FULL JOIN (${schemaDefinitionsSql}) n USING (kind, name)
 WHERE s.definition IS DISTINCT FROM n.definition`;
