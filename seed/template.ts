/** Keeps seeded districts as template databases, so that the next rehearsal starts from a copy instead of seeding again. */
import { createHash } from "node:crypto";
import pg from "pg";
import { addressOf, type DatabaseServer, withClient } from "./load/connection.ts";
import { type DistrictMark, inspectDatabase, readMark } from "./load/marker.ts";
import { readSchemaDigest } from "./load/migrations.ts";
import { generatorVersion, type SeedOptions, type SeedResult, seedDistrict } from "./seed-district.ts";
import { SeedRefusal } from "./seed-refusal.ts";

export type EnsureOptions = Omit<SeedOptions, "database"> & {
  /** Gets a copy of the template; replaced where it holds an earlier district. */
  rehearsalDatabase: string;
};

export type EnsuredDistrict = {
  result: SeedResult;
  /** True where nothing had to be seeded. */
  reused: boolean;
  /** Time of it all; `result.seconds` is that of the seeding, whenever it was. */
  seconds: number;
};

const templatePrefix = "firstbell_template_";
/** Under this name a district is being seeded; only a whole one is renamed to a template. */
const buildPrefix = "firstbell_build_";
const keptTemplates = 3;
/** Key of the advisory lock: the day after opening day of 2014. */
const templateLock = 20_140_813;
/** Database of this server through which others are made and dropped. */
const maintenanceDatabase = "postgres";

async function keyOf(options: EnsureOptions): Promise<string> {
  const inputs = [
    options.students,
    options.seed,
    [...options.defects].sort().join(","),
    await readSchemaDigest(),
    generatorVersion,
  ];
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 24);
}

async function mayCreateDatabases(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user",
  );
  return rows[0]?.may ?? false;
}

async function databaseExists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  return rowCount === 1;
}

async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

function resultOf(mark: DistrictMark): SeedResult {
  const { students, schools, rows, seconds, digest, tables } = mark;
  return { students, schools, rows, seconds, digest, tables };
}

/** What interrupted seedings left: databases under construction to which nobody is connected any more. */
async function dropAbandonedBuilds(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database d
     WHERE datname LIKE $1 AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)`,
    [`${buildPrefix.replaceAll("_", "\\_")}%`],
  );
  for (const { name } of rows) await dropDatabase(client, name);
}

type Template = { name: string; lastUse: number };

/** A template's comment counts uses over all templates: the highest was used last. Latest use first. */
async function listTemplates(client: pg.Client): Promise<Template[]> {
  const { rows } = await client.query<Template>(
    `SELECT datname AS name, coalesce(shobj_description(oid, 'pg_database')::integer, 0) AS "lastUse"
     FROM pg_database WHERE datname LIKE $1 ORDER BY 2 DESC, oid DESC`,
    [`${templatePrefix.replaceAll("_", "\\_")}%`],
  );
  return rows;
}

async function noteUse(client: pg.Client, template: string): Promise<void> {
  const last = Math.max(0, ...(await listTemplates(client)).map(({ lastUse }) => lastUse));
  await client.query(`COMMENT ON DATABASE ${pg.escapeIdentifier(template)} IS '${last + 1}'`);
}

/** Those go first that were not used for longest, and never the one in use. */
async function evictTemplates(client: pg.Client, inUse: string): Promise<void> {
  const others = (await listTemplates(client)).filter(({ name }) => name !== inUse);
  for (const { name } of others.slice(keptTemplates - 1)) await dropDatabase(client, name);
}

async function buildTemplate(
  client: pg.Client,
  template: string,
  options: EnsureOptions,
): Promise<SeedResult> {
  await dropAbandonedBuilds(client);
  await evictTemplates(client, template);
  const build = `${buildPrefix}${template.slice(templatePrefix.length)}_${process.pid}`;
  await dropDatabase(client, build);
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(build)} TEMPLATE template0`);
  try {
    const result = await seedDistrict({ ...options, database: build });
    await dropDatabase(client, template);
    await client.query(
      `ALTER DATABASE ${pg.escapeIdentifier(build)} RENAME TO ${pg.escapeIdentifier(template)}`,
    );
    return result;
  } catch (error) {
    await dropDatabase(client, build);
    throw error;
  }
}

/** The template's mark; undefined where there is no complete one. */
async function readTemplate(
  client: pg.Client,
  options: EnsureOptions,
  name: string,
): Promise<DistrictMark | undefined> {
  if (!(await databaseExists(client, name))) return undefined;
  return await withClient(addressOf(options.server, name), readMark);
}

async function refuseForeign(client: pg.Client, options: EnsureOptions): Promise<void> {
  const { rehearsalDatabase: name, server, overwrite } = options;
  if (overwrite || !(await databaseExists(client, name))) return;
  const state = await withClient(addressOf(server, name), inspectDatabase);
  if (state !== "foreign") return;
  throw new SeedRefusal(
    `Database ${name} holds data that Firstbell didn't create.`,
    "Name an empty database, or allow this one to be overwritten by name.",
  );
}

/** Copies files, which at this size takes half the time of writing every page to the log. */
async function copyTemplate(client: pg.Client, template: string, name: string): Promise<void> {
  await dropDatabase(client, name);
  await client.query(
    `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY file_copy`,
  );
}

async function ensureByTemplate(
  client: pg.Client,
  options: EnsureOptions,
): Promise<Omit<EnsuredDistrict, "seconds">> {
  /* Held until this session ends: two processes never build, evict or copy at the same time. */
  await client.query("SELECT pg_advisory_lock($1)", [templateLock]);
  await refuseForeign(client, options);
  const template = `${templatePrefix}${await keyOf(options)}`;
  const mark = await readTemplate(client, options, template);
  const result = mark ? resultOf(mark) : await buildTemplate(client, template, options);
  await noteUse(client, template);
  options.signal?.throwIfAborted();
  await copyTemplate(client, template, options.rehearsalDatabase);
  return { result, reused: mark !== undefined };
}

/**
 * The rehearsal's database is dropped and made anew as a copy. Without the right to create databases the district is
 * seeded into the one that was given.
 */
export async function ensureDistrict(options: EnsureOptions): Promise<EnsuredDistrict> {
  const startedAt = performance.now();
  const { server, rehearsalDatabase } = options;
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  const direct = async (): Promise<EnsuredDistrict> => {
    const result = await seedDistrict({ ...options, database: rehearsalDatabase });
    return { result, reused: false, seconds: seconds() };
  };
  const made = await withMaintenance(server, rehearsalDatabase, async (client) =>
    (await mayCreateDatabases(client)) ? await ensureByTemplate(client, options) : null,
  );
  return made ? { ...made, seconds: seconds() } : await direct();
}

/** Null where the role may not connect to the maintenance database, or where that itself is to hold the district. */
async function withMaintenance<Result>(
  server: DatabaseServer,
  database: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result | null> {
  if (database === maintenanceDatabase) return null;
  const allowed = await withClient(addressOf(server, maintenanceDatabase), async () => true).catch(
    (error: unknown) => {
      if (error instanceof pg.DatabaseError) return false;
      throw error;
    },
  );
  return allowed ? await withClient(addressOf(server, maintenanceDatabase), work) : null;
}
