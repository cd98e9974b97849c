/** The Postgres that a command uses: the embedded one under the home folder, or the user's own (DATABASE_URL). */
import { join } from "node:path";
import { BadInput } from "../parts/bad-input.ts";
import { takeLock } from "../parts/lock.ts";
import { PartMissing } from "../parts/part-missing.ts";
import { forgetClientVariables } from "../parts/postgres/client-variables.ts";
import {
  findRunningEmbeddedPostgres,
  type ServerAddress,
  startEmbeddedPostgres,
} from "../parts/postgres/embedded-postgres.ts";
import {
  type DatabaseAddress,
  isTooOld,
  oldestServer,
  ownServerVersion,
  parseDatabaseUrl,
  refuseForeignDatabase,
} from "../parts/postgres/own-database.ts";
import { loadingSettings, servingSettings } from "../parts/postgres/server-settings.ts";
import { listForeignObjects } from "../seed/load/foreign-objects.ts";
import type { Context } from "./context.ts";
import { takeDatabaseLock } from "./database-lock.ts";

export type DistrictServer = {
  readonly server: ServerAddress;
  /** The one database that seed, serve, load, audit and rehearse share. */
  readonly database: string;
  readonly databaseUrl: string;
  /** The postmaster's; undefined if the server is the user's own. */
  processId(): number | undefined;
  /** Settings for loading or for serving; the user's own server keeps its own. */
  prepareFor(purpose: Purpose): Promise<void>;
  /** Disconnects every client; undefined if the server is the user's own. */
  readonly restart: (() => Promise<void>) | undefined;
  /** Passes on each new line of the server's log; undefined unless this command started the server. */
  readonly watchLog: ((onLine: (line: string) => void) => void) | undefined;
};

export type Purpose = "loading" | "serving";

const settingsFor = { loading: loadingSettings, serving: servingSettings };
const embeddedDatabase = "district";

/** Takes the home's lock; when the command ends, stops the server and releases the lock. */
export async function openDistrictServer(
  context: Context,
  command: string,
  purpose: Purpose,
): Promise<DistrictServer> {
  const lock = takeLock(context.settings.FIRSTBELL_HOME, command, context.now());
  context.cleanup.add("the lock", async () => lock.release());
  const { DATABASE_URL } = context.settings;
  if (DATABASE_URL === undefined) return openEmbedded(context, purpose);
  const own = await openOwn(context, DATABASE_URL);
  await takeDatabaseLock(context, parseDatabaseUrl(DATABASE_URL));
  return own;
}

/** Starts a server, or, while another command of this home or database is running, reads from that command's. */
export async function joinDistrictServer(context: Context, command: string): Promise<DistrictServer> {
  try {
    return await openDistrictServer(context, command, "serving");
  } catch (error) {
    if (!(error instanceof PartMissing) || error.part !== "lock") throw error;
    if (context.settings.DATABASE_URL !== undefined) return openOwn(context, context.settings.DATABASE_URL);
    const running = await findRunningEmbeddedPostgres(postgresFolder(context));
    if (running === undefined) throw error;
    forgetClientVariables(context.environment);
    return describeServer(running, embeddedDatabase, () => running.processId);
  }
}

function postgresFolder(context: Context): string {
  return join(context.settings.FIRSTBELL_HOME, "postgres");
}

async function openEmbedded(context: Context, purpose: Purpose): Promise<DistrictServer> {
  forgetClientVariables(context.environment);
  const watchers: ((line: string) => void)[] = [];
  const running = await startEmbeddedPostgres({
    directory: postgresFolder(context),
    settings: settingsFor[purpose],
    log: (line) => {
      for (const onLine of watchers) onLine(line);
    },
    signal: context.signal,
  });
  context.cleanup.add("Postgres", running.stop);
  let current = purpose;
  return {
    ...describeServer(running, embeddedDatabase, () => running.processId),
    prepareFor: async (next) => {
      if (next === current) return;
      await running.restart(settingsFor[next]);
      current = next;
    },
    restart: () => running.restart(settingsFor[current]),
    watchLog: (onLine) => {
      watchers.push(onLine);
    },
  };
}

async function openOwn(context: Context, url: string): Promise<DistrictServer> {
  const address = parseDatabaseUrl(url);
  await refuseOldServer(address);
  await refuseForeignDatabase(address, context.settings.FIRSTBELL_ALLOW_DATABASE, listForeignObjects);
  const { database, ...server } = address;
  return describeServer(server, database, () => undefined);
}

async function refuseOldServer(address: DatabaseAddress): Promise<void> {
  const version = await ownServerVersion(address);
  if (!isTooOld(version)) return;
  throw new BadInput([
    {
      name: "DATABASE_URL",
      seen: `Postgres ${version}`,
      wanted: `Postgres ${oldestServer} or newer`,
      remedy: "Upgrade it, or unset DATABASE_URL to use the Postgres that comes with the project.",
    },
  ]);
}

function describeServer(
  server: ServerAddress,
  database: string,
  processId: () => number | undefined,
): DistrictServer {
  const { host, port, user, password } = server;
  return {
    server: { host, port, user, password },
    database,
    databaseUrl: urlOf(server, database),
    processId,
    prepareFor: async () => {},
    restart: undefined,
    watchLog: undefined,
  };
}

function urlOf({ host, port, user, password }: ServerAddress, database: string): string {
  const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const bracketed = host.includes(":") ? `[${host}]` : host;
  return `postgres://${credentials}@${bracketed}:${port}/${encodeURIComponent(database)}`;
}
