/**
 * Seeding against a server-side COPY of the same rows from text files, under the same keys, indexes and foreign keys, and
 * against seedings of a schema without dates and of one without the search index; and the memory that seeding takes.
 */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { EmbeddedServer } from "../../parts/postgres/embedded-postgres.ts";
import { loadingSettings } from "../../parts/postgres/server-settings.ts";
import { addressOf, openLoadingClient, withClient } from "../../seed/load/connection.ts";
import {
  addForeignKeysUnchecked,
  type Definitions,
  dropDefinitions,
  readDefinitions,
  validation,
} from "../../seed/load/definitions.ts";
import { applyMigrations, sisMigrations } from "../../seed/load/migrations.ts";
import { advanceSequences } from "../../seed/load/sequences.ts";
import { planDistrict } from "../../seed/plan/plan-district.ts";
import { longestFirst, seedDistrict } from "../../seed/seed-district.ts";
import { ensureDistrict } from "../../seed/template.ts";
import { type Measurement, median } from "./measurements.ts";
import { withoutPart } from "./reduced-schema.ts";

type Bench = {
  readonly postgres: EmbeddedServer;
  readonly students: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

const seeded = "firstbell_bench_seeded";
const copied = "firstbell_bench_copied";
const tables = longestFirst(planDistrict(1, 5_000));
const names = tables.map(({ name }) => name);
const connections = 2;
const mebibyte = 1_048_576;

async function recreate(postgres: EmbeddedServer, database: string): Promise<void> {
  await withClient(addressOf(postgres, "postgres"), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${database} TEMPLATE template0`);
    /* Neither side pays for the other's unwritten pages. */
    await client.query("CHECKPOINT");
  });
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

function columnsOf(table: string): string {
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return columns.map((column) => pg.escapeIdentifier(column)).join(", ");
}

function fileOf(folder: string, table: string): string {
  return pg.escapeLiteral(join(folder, `${table}.txt`));
}

async function writeFiles(postgres: EmbeddedServer, folder: string): Promise<void> {
  await withClient(addressOf(postgres, seeded), async (client) => {
    for (const name of names) {
      await client.query(`COPY public.${name} (${columnsOf(name)}) TO ${fileOf(folder, name)}`);
    }
  });
}

/** Each client takes the next remaining task, in order. */
async function share<Task>(
  clients: readonly pg.Client[],
  tasks: readonly Task[],
  perform: (client: pg.Client, task: Task) => Promise<void>,
): Promise<void> {
  const queue = [...tasks];
  const drain = async (client: pg.Client): Promise<void> => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) await perform(client, task);
  };
  await Promise.all(clients.map(drain));
}

async function copyTable(
  client: pg.Client,
  definitions: Definitions,
  folder: string,
  table: string,
): Promise<void> {
  await client.query("BEGIN");
  await client.query(`TRUNCATE public.${table}`);
  await client.query(`COPY public.${table} (${columnsOf(table)}) FROM ${fileOf(folder, table)} (FREEZE)`);
  for (const definition of definitions.keysAndIndexes) {
    if (definition.table === table) await client.query(definition.create);
  }
  await client.query("COMMIT");
  await client.query(`ANALYZE public.${table}`);
}

async function copyDistrict(postgres: EmbeddedServer, folder: string): Promise<void> {
  const address = addressOf(postgres, copied);
  const clients = await Promise.all(Array.from({ length: connections }, () => openLoadingClient(address)));
  const [first] = clients;
  if (!first) return;
  try {
    await applyMigrations(first);
    const definitions = await readDefinitions(first, names);
    await dropDefinitions(first, definitions);
    await share(clients, names, (client, table) => copyTable(client, definitions, folder, table));
    await addForeignKeysUnchecked(first, definitions.foreignKeys);
    const rank = (table: string): number => (names.indexOf(table) + names.length + 1) % (names.length + 1);
    const keys = [...definitions.foreignKeys].sort((one, other) => rank(one.table) - rank(other.table));
    await share(clients, keys, async (client, key) => void (await client.query(validation(key))));
    await advanceSequences(first, names);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function seedOnce(
  { postgres, students }: Bench,
  migrationsFolder = sisMigrations,
  lookAlikes = migrationsFolder === sisMigrations,
): Promise<number> {
  await recreate(postgres, seeded);
  const options = { server: postgres, database: seeded, students, seed: 1, defects: [], migrationsFolder };
  return await secondsOf(() => seedDistrict({ ...options, lookAlikes }));
}

async function copyOnce({ postgres }: Bench, folder: string): Promise<number> {
  await recreate(postgres, copied);
  return await secondsOf(() => copyDistrict(postgres, folder));
}

type Seconds = Readonly<
  Record<"seeding" | "copying" | "asGenerated" | "withoutDates" | "withoutSearch", number>
>;

async function measureRound(bench: Bench, folder: string): Promise<Seconds> {
  const withoutDates = await withoutPart("dates", (migrations) => seedOnce(bench, migrations));
  const withoutSearch = await withoutPart("search", (migrations) => seedOnce(bench, migrations));
  /** A reduced schema has no place for some of the look-alikes. */
  const asGenerated = await seedOnce(bench, sisMigrations, false);
  const seeding = await seedOnce(bench);
  return { seeding, asGenerated, withoutDates, withoutSearch, copying: await copyOnce(bench, folder) };
}

type Turns = { readonly rounds: readonly Seconds[]; readonly peakBytes: number };

/** Of this process with its loading threads, since it began. */
function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1_024;
}

/** Seedings and copies take turns, so that all see the same machine. The first seeding warms it up, and shows the memory. */
async function takeTurns(bench: Bench, folder: string): Promise<Turns> {
  await seedOnce(bench, sisMigrations, false);
  const peakBytes = peakMemory();
  await writeFiles(bench.postgres, folder);
  const found: Seconds[] = [];
  for (let round = 1; round <= bench.rounds; round++) {
    const seconds = await measureRound(bench, folder);
    found.push(seconds);
    const shown = Object.entries(seconds).map(([what, value]) => `${what} ${value.toFixed(1)} s`);
    bench.say(`round ${round}: ${shown.join(", ")}`);
  }
  return { rounds: found, peakBytes };
}

async function copyTemplate({ postgres, students, rounds }: Bench): Promise<number> {
  const options = { server: postgres, rehearsalDatabase: seeded, students, seed: 1, defects: [] };
  await ensureDistrict(options);
  const seconds: number[] = [];
  for (let round = 1; round <= rounds; round++) seconds.push((await ensureDistrict(options)).seconds);
  return median(seconds);
}

async function dropBoth(postgres: EmbeddedServer): Promise<void> {
  await withClient(addressOf(postgres, "postgres"), async (client) => {
    for (const name of [seeded, copied]) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

/** The server is left with its settings for loading. The files are where the server's own account can write them. */
export async function benchSeed(bench: Bench): Promise<Measurement[]> {
  const { postgres, students } = bench;
  await postgres.restart(loadingSettings);
  const folder = await mkdtemp("/var/tmp/firstbell-bench-");
  await chmod(folder, 0o777);
  try {
    const { rounds, peakBytes } = await takeTurns(bench, folder);
    const template = await copyTemplate(bench);
    return [
      ...compare(rounds, students),
      {
        what: "peak memory of the seeding process",
        value: peakBytes / mebibyte,
        unit: "MiB",
        target: { atMost: 1_024 },
      },
      { what: "district from its template", value: template, unit: "s", target: { atMost: 8 } },
    ];
  } finally {
    await dropBoth(postgres);
    await rm(folder, { recursive: true, force: true });
  }
}

function compare(rounds: readonly Seconds[], students: number): Measurement[] {
  const of = (what: keyof Seconds): number => median(rounds.map((round) => round[what]));
  const seeding = of("seeding");
  const against = (what: keyof Seconds, atMost: number, one = of("asGenerated")) => ({
    value: one / of(what),
    unit: "×",
    target: { atMost },
  });
  const limit = students === 650_000 ? { atMost: 75 } : null;
  return [
    { what: `seeding ${students} students`, value: seeding, unit: "s", target: limit },
    { what: "COPY of the same rows from text files", value: of("copying"), unit: "s", target: null },
    { what: "seeding against COPY", ...against("copying", 1.15, seeding) },
    { what: "seeding against a schema without dates", ...against("withoutDates", 1.15) },
    { what: "seeding against a schema without search", ...against("withoutSearch", 1.25) },
  ];
}
