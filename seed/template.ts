/**
 * Keeps seeded districts as template databases, so that the next rehearsal starts from a copy instead of seeding again.
 */
import { createHash } from "node:crypto";
import pg from "pg";
import { addressOf, type DatabaseServer, withClient } from "./load/connection.ts";
import { type DistrictMark, inspectDatabase, readMark } from "./load/marker.ts";
import { readSchemaDigest } from "./load/migrations.ts";
import { generatorVersion, type SeedOptions, type SeedResult, seedDistrict } from "./seed-district.ts";
import { SeedRefusal } from "./seed-refusal.ts";

export type EnsureOptions = Omit<SeedOptions, "database"> & {
  /** Becomes a copy of the template; replaced if it contains an earlier district. */
  readonly rehearsalDatabase: string;
};

export type EnsuredDistrict = {
  readonly result: SeedResult;
  /** True if nothing had to be seeded. */
  readonly reused: boolean;
  /** Time of the whole call; `result.seconds` is that of the original seeding. */
  readonly seconds: number;
};

const templatePrefix = "firstbell_template_";
/** A district is seeded under this name; only a complete one is renamed to a template. */
const buildPrefix = "firstbell_build_";
const keptTemplates = 3;
/** Key of the advisory lock: the day after opening day of 2014. */
const templateLock = 20_140_813;
/** The database through which this server's other databases are created and dropped. */
const maintenanceDatabase = "postgres";

/**
 * Drops the rehearsal's database and replaces it with a copy. Without the right to create databases, it seeds the
 * district into the database that was given.
 */
export async function ensureDistrict(options: EnsureOptions): Promise<EnsuredDistrict> {
  const startedAt = performance.now();
  const { server, rehearsalDatabase } = options;
  const copied = await withMaintenance(server, rehearsalDatabase, async (client) =>
    (await mayCreateDatabases(client)) ? await ensureByTemplate(client, options) : undefined,
  );
  const district = copied ?? {
    result: await seedDistrict({ ...options, database: rehearsalDatabase }),
    reused: false,
  };
  return { ...district, seconds: (performance.now() - startedAt) / 1000 };
}

/** Undefined if the role may not connect to the maintenance database, or if that database is the district's own. */
async function withMaintenance<Result>(
  server: DatabaseServer,
  database: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result | undefined> {
  if (database === maintenanceDatabase) return undefined;
  const allowed = await withClient(addressOf(server, maintenanceDatabase), async () => true).catch(
    (error: unknown) => {
      if (error instanceof pg.DatabaseError) return false;
      throw error;
    },
  );
  return allowed ? await withClient(addressOf(server, maintenanceDatabase), work) : undefined;
}

async function mayCreateDatabases(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user",
  );
  return rows[0]?.may ?? false;
}

async function ensureByTemplate(
  client: pg.Client,
  options: EnsureOptions,
): Promise<Omit<EnsuredDistrict, "seconds">> {
  /* Held until this session ends: two processes never build, evict or copy at the same time. */
  await client.query("SELECT pg_advisory_lock($1)", [templateLock]);
  await refuseForeign(client, options);
  const template = await ownName(client, `${templatePrefix}${await keyOf(options)}`);
  const mark = await readTemplate(client, options, template);
  const result = mark ? resultOf(mark) : await buildTemplate(client, template, options);
  await recordUse(client, template);
  options.signal?.throwIfAborted();
  await copyTemplate(client, template, options.rehearsalDatabase);
  return { result, reused: mark !== undefined };
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

/** Another role's template can be neither read nor replaced: then this role has one of its own beside it. */
async function ownName(client: pg.Client, name: string): Promise<string> {
  const { rows } = await client.query<{ role: number; taken: boolean }>(
    `SELECT r.oid AS role, EXISTS (SELECT FROM pg_database d WHERE d.datname = $1 AND NOT ${isOwn}) AS taken
       FROM pg_roles r
      WHERE r.rolname = current_user`,
    [name],
  );
  const [found] = rows;
  return found?.taken === true ? `${name}_${found.role}` : name;
}

/** Of a database d. */
const isOwn = "pg_has_role(d.datdba, 'USAGE')";

async function keyOf(options: EnsureOptions): Promise<string> {
  const inputs = [
    options.students,
    options.seed,
    options.mess ?? "none",
    [...options.defects].sort().join(","),
    options.through ?? "",
    await readSchemaDigest(options.migrationsFolder),
    generatorVersion,
  ];
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 24);
}

/** The template's mark; undefined if there is no complete template. */
async function readTemplate(
  client: pg.Client,
  options: EnsureOptions,
  name: string,
): Promise<DistrictMark | undefined> {
  if (!(await databaseExists(client, name))) return undefined;
  return await withClient(addressOf(options.server, name), readMark);
}

function resultOf(mark: DistrictMark): SeedResult {
  const { students, schools, rows, seconds, digest, tables } = mark;
  return { students, schools, rows, seconds, digest, tables };
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

/** Databases that interrupted seedings left unfinished, and that have no connections. */
async function dropAbandonedBuilds(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT d.datname AS name
       FROM pg_database d
      WHERE d.datname LIKE $1
        AND ${isOwn}
        AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)`,
    [`${buildPrefix.replaceAll("_", "\\_")}%`],
  );
  for (const { name } of rows) await dropDatabase(client, name);
}

/** Drops the least recently used ones first, and never the one in use. */
async function evictTemplates(client: pg.Client, inUse: string): Promise<void> {
  const others = (await listTemplates(client)).filter(({ name }) => name !== inUse);
  for (const { name } of others.slice(keptTemplates - 1)) await dropDatabase(client, name);
}

async function recordUse(client: pg.Client, template: string): Promise<void> {
  const last = Math.max(0, ...(await listTemplates(client)).map(({ lastUse }) => lastUse));
  await client.query(`COMMENT ON DATABASE ${pg.escapeIdentifier(template)} IS '${last + 1}'`);
}

type Template = { readonly name: string; readonly lastUse: number };

/** A template's comment counts uses over all templates: the highest was used last. Latest use first. */
async function listTemplates(client: pg.Client): Promise<Template[]> {
  const { rows } = await client.query<Template>(
    `SELECT d.datname AS name,
            coalesce(shobj_description(d.oid, 'pg_database')::integer, 0) AS "lastUse"
       FROM pg_database d
      WHERE d.datname LIKE $1
        AND ${isOwn}
      ORDER BY 2 DESC, d.oid DESC`,
    [`${templatePrefix.replaceAll("_", "\\_")}%`],
  );
  return rows;
}

/** Copies files, which at this size takes half as long as writing every page to the log. */
async function copyTemplate(client: pg.Client, template: string, name: string): Promise<void> {
  await dropDatabase(client, name);
  await client.query(
    `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY file_copy`,
  );
}

async function databaseExists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  return rowCount === 1;
}

async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}
