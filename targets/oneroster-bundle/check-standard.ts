/** What in the staged rows breaks the standard: empty or unknown values, bad dates, rows twice, references to nothing. */
import { z } from "zod";
import type { ProblemLog } from "./problem-log.ts";
import { mostExamples } from "./problem-log.ts";
import type { Schema, StagedBundle, Staging } from "./stage-bundle.ts";
import { type Column, type RosterFile, standards } from "./standard.ts";

type Check = {
  readonly schema: Schema;
  readonly file: RosterFile;
  readonly column: string;
  readonly problem: string;
  /** True of rows that break the standard. */
  readonly sql: string;
};

export async function checkStandard(
  { duckDb, log }: Staging,
  bundle: StagedBundle,
  schema: Schema = "bundle",
): Promise<void> {
  for (const { file, rows, columns } of bundle.files) {
    if (rows === 0) continue;
    const known = standards[bundle.version][file].filter(({ name }) => columns.includes(name));
    const isDelta = bundle.deltas.includes(file);
    const checks = known.flatMap((column) => checksOf({ schema, file }, column, isDelta));
    const found = await countBroken(duckDb, `${schema}."${file}"`, checks);
    for (const [index, check] of checks.entries())
      await report(duckDb, log, check, found[`broken_${index}`] ?? 0);
  }
}

const counts = z.record(z.string(), z.int());

async function countBroken(
  duckDb: Staging["duckDb"],
  table: string,
  checks: readonly Check[],
): Promise<Readonly<Record<string, number>>> {
  const sums = checks.map((_, index) => `(count(*) FILTER (WHERE is_${index}))::int AS broken_${index}`);
  const columns = checks.map(({ sql }, index) => `${sql} AS is_${index}`);
  const [row] = await duckDb.rows(
    `SELECT ${sums.join(", ")} FROM (SELECT ${columns.join(", ")} FROM ${table} AS checked) each`,
  );
  return counts.parse(row);
}

const brokenRow = z.object({ row: z.int(), value: z.string().nullable() });

/** Rows are numbered as in the file, whose header is row 1. */
async function report(
  duckDb: Staging["duckDb"],
  log: ProblemLog,
  { schema, file, column, problem, sql }: Check,
  rows: number,
): Promise<void> {
  if (rows === 0) return;
  const examples = await duckDb.rows(
    `SELECT (rowid + 2)::int AS row, "${column}" AS value FROM ${schema}."${file}" AS checked WHERE ${sql} ORDER BY rowid LIMIT ${mostExamples}`,
  );
  log.addAll({ file: `${file}.csv`, column, problem }, rows, brokenRow.array().parse(examples));
}

type Table = Pick<Check, "schema" | "file">;

function checksOf(table: Table, column: Column, isDelta: boolean): Check[] {
  const check = (problem: string, sql: string): Check => ({ ...table, column: column.name, problem, sql });
  const value = `checked."${column.name}"`;
  const { required = false, form, words, refersTo } = column;
  return [
    ...(required ? [check("is empty", `${value} IS NULL`)] : []),
    ...(form === undefined ? [] : [check(forms[form].problem, forms[form].sql(value))]),
    ...(words === undefined
      ? []
      : [check(`isn't one of ${words.join(", ")}`, isUnknown(value, column, words))]),
    ...(refersTo === undefined || isDelta
      ? []
      : [check(`names no row of ${refersTo}.csv`, leadsNowhere(value, column, table, refersTo))]),
    ...(column.name === "sourcedId" ? [check("is used twice", isTwice(table, value))] : []),
    ...changeChecks(column, isDelta).map((problem) =>
      check(problem, isDelta ? `${value} IS NULL` : `${value} IS NOT NULL`),
    ),
  ];
}

/** A bulk file leaves them empty, a delta fills them. */
function changeChecks({ name }: Column, isDelta: boolean): string[] {
  if (name !== "status" && name !== "dateLastModified") return [];
  return [isDelta ? "is empty in a delta" : "isn't empty in a bulk file"];
}

const forms = {
  date: {
    problem: "isn't a date as YYYY-MM-DD",
    sql: (value: string) =>
      `${value} IS NOT NULL AND (NOT regexp_full_match(${value}, '\\d{4}-\\d{2}-\\d{2}') OR try_cast(${value} AS DATE) IS NULL)`,
  },
  boolean: {
    problem: "isn't true or false",
    sql: (value: string) => `${value} NOT IN ('true', 'false')`,
  },
  year: {
    problem: "isn't a year as YYYY",
    sql: (value: string) => `NOT regexp_full_match(${value}, '\\d{4}')`,
  },
} as const;

function isUnknown(value: string, column: Column, words: readonly string[]): string {
  const extended =
    column.extends === true ? ` AND NOT regexp_full_match(${value}, 'ext:[a-zA-Z0-9._-]+')` : "";
  return `${value} NOT IN (${words.map((word) => `'${word}'`).join(", ")})${extended}`;
}

function leadsNowhere(
  value: string,
  { name, list = false }: Column,
  { schema, file }: Table,
  to: RosterFile,
): string {
  // What a delta adds may be named by another of its files.
  const tables = schema === "bundle" ? [schema] : ["bundle", schema];
  const ids = tables.map((each) => `SELECT "sourcedId" FROM ${each}."${to}" WHERE "sourcedId" IS NOT NULL`);
  const known = `(${ids.join(" UNION ALL ")})`;
  if (!list) return `${value} IS NOT NULL AND ${value} NOT IN ${known}`;
  return `checked.rowid IN (
    SELECT id FROM (SELECT rowid AS id, trim(unnest(string_split("${name}", ','))) AS named FROM ${schema}."${file}") each
     WHERE named NOT IN ${known})`;
}

function isTwice({ schema, file }: Table, value: string): string {
  return `${value} IN (SELECT "sourcedId" FROM ${schema}."${file}" GROUP BY "sourcedId" HAVING count(*) > 1)`;
}
