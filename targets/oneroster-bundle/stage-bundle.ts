/** Loads the files of a bundle into DuckDB as they are, as text: whatever breaks the standard is there to be seen. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { BadInput } from "../../parts/bad-input.ts";
import type { DuckDb } from "../../parts/duckdb/duckdb.ts";
import { type CsvFile, writeEvenRows } from "./even-rows.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { type OpenBundle, openBundle, refusal } from "./open-bundle.ts";
import type { ProblemLog } from "./problem-log.ts";
import {
  baseColumns,
  extensionColumns,
  type RosterFile,
  readColumns,
  rosterFiles,
  standards,
} from "./standard.ts";

export type StagedBundle = Manifest & {
  /** Rows of each file, and which of the columns that the audit reads it has. */
  readonly files: readonly {
    readonly file: RosterFile;
    readonly rows: number;
    readonly columns: readonly string[];
  }[];
};

/** A delta is staged as `incoming`, and then applied to the bundle; two that are compared are `before` and `after`. */
export type Schema = "bundle" | "incoming" | "before" | "after";

export type Staging = { readonly duckDb: DuckDb; readonly folder: string; readonly log: ProblemLog };

/** Without these, nobody is in any class. */
const indispensable: readonly RosterFile[] = ["orgs", "classes", "users", "enrollments"];

export async function stageBundle(
  staging: Staging,
  path: string,
  schema: Schema = "bundle",
): Promise<StagedBundle> {
  const bundle = await openBundle(path);
  try {
    const manifest = await readingOf(path, () => readManifest(bundle.files, staging.log));
    if (schema !== "incoming") refuseIncomplete(path, bundle, manifest);
    await staging.duckDb.run(`CREATE SCHEMA ${schema}`);
    const files: StagedBundle["files"][number][] = [];
    for (const file of rosterFiles)
      files.push(await stageFile(staging, bundle, { path, schema, file }, manifest));
    return { ...manifest, files };
  } finally {
    bundle.close();
  }
}

/** Errors of the archive and of its compression are the bundle's; those with another code are the machine's, such as a full disk. */
async function readingOf<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadInput || !(error instanceof Error)) throw error;
    const isOfArchive = !("code" in error) || String(error.code).startsWith("Z_");
    throw isOfArchive ? refusal(path, error.message, error) : error;
  }
}

function refuseIncomplete(path: string, { files }: OpenBundle, { deltas }: Manifest): void {
  if (deltas.length > 0)
    throw new BadInput([
      {
        name: "--oneroster",
        seen: `a delta in ${deltas.join(", ")}`,
        wanted: "a bulk bundle",
        remedy: "A delta has only what changed: name the last bulk bundle, and this one with --delta.",
      },
    ]);
  const missing = indispensable.map((name) => `${name}.csv`).filter((name) => !files.has(name.toLowerCase()));
  if (missing.length > 0) throw refusal(path, `no ${missing.join(", ")}`);
}

type Table = { readonly path: string; readonly schema: Schema; readonly file: RosterFile };

async function stageFile(
  staging: Staging,
  { files }: OpenBundle,
  { path, schema, file }: Table,
  manifest: Manifest,
): Promise<StagedBundle["files"][number]> {
  const { duckDb, folder, log } = staging;
  const csv = files.get(`${file}.csv`.toLowerCase());
  const wanted = [...baseColumns, ...readColumns[file], ...(extensionColumns[file] ?? [])];
  const evened = join(folder, `${file}.csv`);
  const header = csv === undefined ? [] : await readingOf(path, () => writeEvenRows(csv, evened, log));
  if (csv === undefined || header.length === 0) {
    await duckDb.run(
      `CREATE TABLE ${schema}."${file}" (${wanted.map((each) => `"${each}" VARCHAR`).join(", ")})`,
    );
    return { file, rows: 0, columns: [] };
  }
  checkHeader(csv, header, file, manifest, log);
  const table = tableSql(`${schema}."${file}"`, evened, header, wanted);
  await duckDb.run(`SET threads = 1; ${table}; SET threads = 2`);
  await rm(evened);
  const [counted] = await duckDb.rows(`SELECT count(*)::int AS rows FROM ${schema}."${file}"`);
  const lower = header.map((each) => each.toLowerCase());
  return {
    file,
    rows: rowsOf(counted),
    columns: wanted.filter((each) => lower.includes(each.toLowerCase())),
  };
}

function rowsOf(counted: unknown): number {
  return typeof counted === "object" && counted !== null && "rows" in counted ? Number(counted.rows) : 0;
}

/** Only the columns that are wanted are stored, by whatever case and order the header has them. Read by one thread, rows keep their order. */
function tableSql(table: string, path: string, header: readonly string[], wanted: readonly string[]): string {
  const lower = header.map((each) => each.toLowerCase());
  const columns = wanted.map((each) => {
    const index = lower.indexOf(each.toLowerCase());
    return index < 0 ? `NULL::VARCHAR AS "${each}"` : `c${index} AS "${each}"`;
  });
  const types = header.map((_, index) => `'c${index}': 'VARCHAR'`);
  return `
CREATE TABLE ${table} AS
SELECT ${columns.join(", ")}
  FROM read_csv('${path.replaceAll("'", "''")}', auto_detect = false, header = false, delim = ',', quote = '"',
                escape = '"', columns = {${types.join(", ")}}, max_line_size = 2000000, buffer_size = 8000000)`;
}

function checkHeader(
  { name }: CsvFile,
  header: readonly string[],
  file: RosterFile,
  { version }: Manifest,
  log: ProblemLog,
): void {
  const standard = standards[version][file];
  const report = (column: string, problem: string) =>
    log.add({ file: name, column, problem }, { row: 1, value: null });
  const names = standard.map((column) => column.name);
  for (const { name: column, required = false } of standard)
    if (required && !header.includes(column)) report(column, "is missing from the header");
  for (const column of header)
    if (!names.includes(column) && !column.startsWith("metadata."))
      report(column, `isn't a column of OneRoster ${version}; name it metadata.${column}`);
  const known = header.filter((column) => names.includes(column));
  if (known.join() !== names.filter((column) => known.includes(column)).join())
    report(known[0] ?? "", "and other columns aren't in the order of the standard");
}
