/** Seeds a district of any size into one database: schema, rows, keys, statistics, and the mark that it is complete. */
import { createHash } from "node:crypto";
import type pg from "pg";
import { type PlantedFinding, plantDefects } from "./defects/plant-defects.ts";
import type { DistrictInputs } from "./district-inputs.ts";
import { liveThrough } from "./lived/live-through.ts";
import { type LivedTable, readLivedTables } from "./lived/lived-tables.ts";
import { addressOf, type DatabaseServer, openLoadingClient } from "./load/connection.ts";
import {
  addForeignKeysUnchecked,
  addTriggers,
  type Definitions,
  dropDefinitions,
  readDefinitions,
  validation,
} from "./load/definitions.ts";
import { recordMigratedObjects } from "./load/foreign-objects.ts";
import { hashGuardianPasswords } from "./load/hash-passwords.ts";
import type { LoadedTable } from "./load/load-table.ts";
import type { LoaderTask } from "./load/loader-messages.ts";
import { type Loaders, startLoaders } from "./load/loaders.ts";
import { beginMark, clearDistrict, completeMark, inspectDatabase } from "./load/marker.ts";
import { applyMigrations, readSchemaDigest } from "./load/migrations.ts";
import { beginSeededState } from "./load/seeded-state.ts";
import { advanceSequences } from "./load/sequences.ts";
import { type PlantedLookAlike, plantLookAlikes } from "./look-alikes/plant-look-alikes.ts";
import type { MessLevel } from "./mess/mess.ts";
import { planDistrict } from "./plan/plan-district.ts";
import type { DistrictPlan } from "./plan/school-plan.ts";
import { refuseBadInput } from "./refuse-bad-input.ts";
import { createProgress, type SeedProgress } from "./seed-progress.ts";
import { SeedRefusal } from "./seed-refusal.ts";
import { allTables } from "./tables/all-tables.ts";
import type { TableRows } from "./tables/table-rows.ts";

/** Raise it whenever the same inputs produce different rows. */
export const generatorVersion = 38;

export type SeedResult = {
  readonly students: number;
  readonly schools: number;
  readonly rows: number;
  readonly seconds: number;
  readonly digest: string;
  readonly tables: readonly LoadedTable[];
};

/** Without a level of mess, nothing is wrong. */
export type SeedOptions = Omit<DistrictInputs, "mess"> & {
  readonly mess?: MessLevel | undefined;
  readonly server: DatabaseServer;
  /** Must exist, and be empty or contain an earlier district of this harness. */
  readonly database: string;
  /** False leaves the rows as they were generated, without the legitimate look-alikes of bad assignments. */
  readonly lookAlikes?: boolean;
  /** Load over data that this harness didn't create. */
  readonly overwrite?: boolean;
  /** Loading threads, each with a connection; by default 2, and none for a small district, which this thread loads. */
  readonly threads?: number;
  readonly onProgress?: (progress: SeedProgress) => void;
  readonly signal?: AbortSignal;
  /** The SIS's own, unless another is named. */
  readonly migrationsFolder?: string;
};

/** If interrupted or failed, it leaves a database without the mark of a complete one, and no thread or connection. */
export async function seedDistrict(options: SeedOptions): Promise<SeedResult> {
  refuseBadInput(options);
  options.signal?.throwIfAborted();
  const address = addressOf(options.server, options.database);
  const client = await openLoadingClient(address);
  const loaders = startLoaders({ address }, options.threads ?? threadsFor(options.students));
  const stop = (): void => void loaders.terminate();
  options.signal?.addEventListener("abort", stop, { once: true });
  try {
    const result = await seedWith(client, loaders, options);
    await loaders.close();
    return result;
  } catch (error) {
    await loaders.terminate();
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    options.signal?.removeEventListener("abort", stop);
    await client.end();
  }
}

/** A thread takes most of a second to start, and that many students are loaded by then. */
const worthThreads = 10_000;

function threadsFor(students: number): number {
  return students < worthThreads ? 0 : 2;
}

/** One digest for the whole district: over the tables in order of their names, then over what was planted in them, then over its history. */
export function districtDigest(
  tables: readonly LoadedTable[],
  planted: readonly (PlantedLookAlike | PlantedFinding | LivedTable)[] = [],
): string {
  const lines = tables.map(({ name, rows, digest }) => `${name} ${rows} ${digest}\n`).sort();
  const findings = planted.map((finding) => `${JSON.stringify(finding)}\n`);
  return createHash("sha256")
    .update([...lines, ...findings].join(""))
    .digest("hex");
}

/** The order in which threads take the tables, so that none is left alone with a long one at the end. */
export function longestFirst(plan: DistrictPlan): readonly TableRows[] {
  const effort = ({ expected, weight }: TableRows): number => weight * expected(plan);
  return allTables.toSorted((first, second) => effort(second) - effort(first));
}

async function seedWith(client: pg.Client, loaders: Loaders, options: SeedOptions): Promise<SeedResult> {
  const startedAt = performance.now();
  const plan = planDistrict(options.seed, options.students);
  const { tables, lookAlikes, planted, lived } = await load(client, loaders, plan, options);
  const result = {
    students: options.students,
    schools: plan.schools.length,
    rows: countRows(tables, lived),
    digest: districtDigest(tables, [...lookAlikes, ...planted, ...lived]),
    seconds: (performance.now() - startedAt) / 1000,
    tables,
  };
  const schemaDigest = await readSchemaDigest(options.migrationsFolder);
  const cleanDigest = districtDigest(tables, lookAlikes);
  const { seed, mess = "none", defects, through = null } = options;
  const mark = { seed, mess, defects: [...defects], through, schemaDigest, cleanDigest };
  await completeMark(client, { ...result, ...mark, generatorVersion });
  return result;
}

/** A history adds rows to some of the tables that were loaded. */
function countRows(tables: readonly LoadedTable[], lived: readonly LivedTable[]): number {
  const latest = new Map(tables.map(({ name, rows }) => [name, rows]));
  for (const { table, rows } of lived) latest.set(table, rows);
  return [...latest.values()].reduce((sum, rows) => sum + rows, 0);
}

type LoadedDistrict = {
  readonly tables: readonly LoadedTable[];
  readonly lookAlikes: readonly PlantedLookAlike[];
  readonly planted: readonly PlantedFinding[];
  /** Empty if school hasn't opened. */
  readonly lived: readonly LivedTable[];
};

async function load(
  client: pg.Client,
  loaders: Loaders,
  plan: DistrictPlan,
  options: SeedOptions,
): Promise<LoadedDistrict> {
  const tables = longestFirst(plan);
  const names = tables.map(({ name }) => name);
  const total = tables.reduce((sum, table) => sum + table.expected(plan), 0);
  const progress = createProgress(total, options.onProgress ?? (() => undefined));
  progress.stage("schema");
  const [passwordHashes] = await Promise.all([hashGuardianPasswords(), prepareDatabase(client, options)]);
  await loaders.runOnEach({ kind: "district", plan, passwordHashes });
  const definitions = await readDefinitions(client, names);
  await dropDefinitions(client, definitions);
  progress.stage("rows");
  const loaded = await loaders.run(tableTasks(names, definitions), progress);
  progress.stage("foreign keys");
  await addForeignKeysUnchecked(client, definitions.foreignKeys);
  await loaders.run([...dateChecks, ...validationTasks(names, definitions)], progress);
  await addTriggers(client, definitions.triggers);
  await advanceSequences(client, names);
  progress.stage("defects");
  const lookAlikes = options.lookAlikes === false ? [] : await plantLookAlikes(client, options);
  const planted = await plantDefects(client, { ...options, ids: options.defects });
  const runAtOnce = async (statements: readonly string[]): Promise<void> =>
    void (await loaders.run(statements.map(asTask), progress));
  if (options.through !== undefined) {
    progress.stage("history");
    await liveThrough(client, runAtOnce, { seed: options.seed, through: options.through });
  }
  progress.stage("checksums");
  await runAtOnce(await beginSeededState(client));
  const lived = options.through === undefined ? [] : await readLivedTables(client);
  const tablesByName = loaded.sort((first, second) => (first.name < second.name ? -1 : 1));
  return { tables: tablesByName, lookAlikes, planted, lived };
}

function asTask(sql: string): LoaderTask {
  return { kind: "statement", sql };
}

async function prepareDatabase(client: pg.Client, options: SeedOptions): Promise<void> {
  const state = await inspectDatabase(client);
  if (state === "foreign" && !options.overwrite) {
    throw new SeedRefusal(
      `Database ${options.database} holds data that Firstbell didn't create.`,
      "Name an empty database, or allow this one to be overwritten by name.",
    );
  }
  if (state !== "empty") await clearDistrict(client);
  await beginMark(client);
  await applyMigrations(client, options.migrationsFolder);
  await recordMigratedObjects(client);
}

function tableTasks(names: readonly string[], definitions: Definitions): LoaderTask[] {
  return names.map((table) => ({
    kind: "table",
    table,
    definitions: definitions.keysAndIndexes
      .filter((definition) => definition.table === table)
      .map(({ create }) => create),
  }));
}

/** What the triggers would have refused row by row, over all rows at once; the migrations define these functions. */
const dateChecks: readonly LoaderTask[] = [
  "check_all_seats",
  "check_all_enrollments",
  "check_all_meetings",
  "check_all_placements",
].map((check) => asTask(`SELECT public.${check}()`));

/** Foreign keys of the largest tables first; those of empty tables take no time. */
function validationTasks(names: readonly string[], definitions: Definitions): LoaderTask[] {
  const rank = (table: string): number => (names.includes(table) ? names.indexOf(table) : names.length);
  return [...definitions.foreignKeys]
    .sort((first, second) => rank(first.table) - rank(second.table))
    .map((key) => asTask(validation(key)));
}
