/** A Postgres of the user's own, by DATABASE_URL: refused as long as it may hold data that is not ours. */
import pg from "pg";
import { BadInput } from "../bad-input.ts";
import { PartMissing } from "../part-missing.ts";

export type DatabaseAddress = {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
};

export function parseDatabaseUrl(text: string): DatabaseAddress {
  const url = new URL(text);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}

/** Tables of the user that no schema of ours stands beside. Its own catalogs and extensions' tables are not data. */
const foreignTables = `
  select count(*)::int as tables,
         exists (select from pg_namespace where nspname = 'firstbell') as ours
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f', 'm')
    and n.nspname not in ('pg_catalog', 'information_schema')
    and n.nspname not like 'pg\\_%'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

/** Throws BadInput unless the database is empty, ours, or named by FIRSTBELL_ALLOW_DATABASE. */
export async function refuseForeignDatabase(
  address: DatabaseAddress,
  allowed: string | undefined,
): Promise<void> {
  const found = await look(address);
  if (found === null || found.tables === 0 || found.ours || allowed === address.database) return;
  throw new BadInput([
    {
      name: "DATABASE_URL",
      seen: `database ${address.database} on ${address.host} with ${found.tables} tables that Firstbell did not make`,
      wanted: "an empty database, or one that Firstbell seeded",
      remedy: `Name another; or, if everything in it may be lost, set FIRSTBELL_ALLOW_DATABASE=${address.database}`,
    },
  ]);
}

/** `18.4`; throws PartMissing where nothing answers. */
export async function ownServerVersion(address: DatabaseAddress): Promise<string> {
  const row = await queryOne<{ version: string }>(
    address,
    "select current_setting('server_version') as version",
  );
  return row?.version ?? "of unknown version";
}

function look(address: DatabaseAddress): Promise<{ tables: number; ours: boolean } | null> {
  return queryOne<{ tables: number; ours: boolean }>(address, foreignTables);
}

/** null: there is no such database yet. */
async function queryOne<Row extends pg.QueryResultRow>(
  address: DatabaseAddress,
  statement: string,
): Promise<Row | null> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<Row>(statement);
    return rows[0] ?? null;
  } catch (cause) {
    if (cause instanceof pg.DatabaseError && cause.code === "3D000") return null;
    throw unreachable(address, cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function unreachable(address: DatabaseAddress, cause: unknown): PartMissing {
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new PartMissing({
    part: "postgres",
    problem: `${address.host}:${address.port} (DATABASE_URL) does not answer: ${reason}`,
    remedy: "start it, or unset DATABASE_URL to use the Postgres that comes with the project",
    cause,
  });
}
