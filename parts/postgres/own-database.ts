/** The user's own Postgres (DATABASE_URL): refused as long as it may contain data that isn't ours. */
import pg from "pg";
import { BadInput } from "../bad-input.ts";
import { PartMissing } from "../part-missing.ts";
import { withClient } from "./client.ts";

export type DatabaseAddress = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

export function parseDatabaseUrl(text: string): DatabaseAddress {
  const url = new URL(text);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}

/** Names everything in a database that Firstbell did not create. */
export type ListForeign = (client: pg.ClientBase) => Promise<string[]>;

const shownNames = 3;

/** Throws BadInput unless the database is absent, empty, ours alone, or named by FIRSTBELL_ALLOW_DATABASE. */
export async function refuseForeignDatabase(
  address: DatabaseAddress,
  allowed: string | undefined,
  listForeign: ListForeign,
): Promise<void> {
  const { host, database } = address;
  if (allowed === database) return;
  const found = (await ask(address, listForeign)) ?? [];
  if (found.length === 0) return;
  const names = `${found.slice(0, shownNames).join(", ")}${found.length > shownNames ? " and more" : ""}`;
  const counted = found.length === 1 ? "1 object" : `${found.length} objects`;
  throw new BadInput([
    {
      name: "DATABASE_URL",
      seen: `database ${database} on ${host}, with ${counted} that Firstbell did not create (${names})`,
      wanted: "an empty database, or one that contains only what Firstbell seeded",
      remedy: `Name another database, or, if you can afford to lose everything in it, set FIRSTBELL_ALLOW_DATABASE=${database}`,
    },
  ]);
}

/** The oldest major version that the SIS works with. */
export const oldestServer = 18;

export function isTooOld(version: string): boolean {
  return !(Number.parseInt(version, 10) >= oldestServer);
}

/** Exists on every server unless its owner removed it. */
const commonDatabase = "postgres";

/** `18.4`; throws PartMissing if nothing answers. */
export async function ownServerVersion(address: DatabaseAddress): Promise<string> {
  return (await askServer(address, askVersion)) ?? "of unknown version";
}

/** Asked in the database or, if that database does not exist yet, elsewhere on its server; undefined if neither exists. */
export async function askServer<Answer>(
  address: DatabaseAddress,
  question: (client: pg.ClientBase) => Promise<Answer>,
): Promise<Answer | undefined> {
  return (await ask(address, question)) ?? (await ask({ ...address, database: commonDatabase }, question));
}

async function askVersion(client: pg.ClientBase): Promise<string | undefined> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  return rows[0]?.version;
}

/** Undefined if the database does not exist yet. */
async function ask<Answer>(
  address: DatabaseAddress,
  question: (client: pg.ClientBase) => Promise<Answer>,
): Promise<Answer | undefined> {
  const options = { ...address, application_name: "firstbell", connectionTimeoutMillis: 10_000 };
  try {
    return await withClient(options, question);
  } catch (cause) {
    if (cause instanceof pg.DatabaseError && cause.code === "3D000") return undefined;
    throw unreachable(address, cause);
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
