/** Starts and stops the Postgres 18 that comes with the project, on a free loopback port. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { keepLastLines, type LastLines } from "../last-lines.ts";
import { spawnOnLifeline } from "../lifeline.ts";
import { freePort, loopback as host } from "../listening.ts";
import { PartMissing } from "../part-missing.ts";
import { findServerAccount, type ServerAccount } from "./account.ts";
import { findPostgresPrograms, type PostgresPrograms } from "./binaries.ts";
import { type Cluster, clusterFolder, ensureCluster, readPassword } from "./cluster.ts";
import { endOrphans, removeStalePidFile } from "./orphans.ts";
import { findPostmaster, stopPostmaster } from "./postmaster.ts";
import { reachableFolder } from "./reachable-folder.ts";
import { servingSettings } from "./server-settings.ts";

export type ServerAddress = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
};

export type EmbeddedServer = ServerAddress & {
  /** The postmaster's; changes after a restart. */
  readonly processId: number;
  url(database: string): string;
  /** Same port, new settings; clients are disconnected. */
  restart(settings: Record<string, string>): Promise<void>;
  /** Fast shutdown. A second call waits for the first. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Folder of the cluster; created if missing. If Postgres's account can't enter it, a folder under /var/tmp is used. */
  readonly directory: string;
  /** Default: `servingSettings`. */
  readonly settings?: Record<string, string>;
  readonly log?: (line: string) => void;
  readonly signal?: AbortSignal;
};

const user = "firstbell";
const attempts = 5;
/** A backend ends at once when it's told to. */
const orphansEndMs = 100;

type Site = {
  readonly programs: PostgresPrograms;
  readonly cluster: Cluster;
  readonly account: ServerAccount;
  readonly log: (line: string) => void;
};
type Running = { readonly process: ChildProcess; readonly processId: number; readonly port: number };

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedServer> {
  const site = await prepareSite(options);
  options.signal?.throwIfAborted();
  let running = await startOnFreePort(site, options.settings ?? servingSettings);
  let stopping: Promise<void> | undefined;
  return {
    host,
    user,
    password: site.cluster.password,
    get port() {
      return running.port;
    },
    get processId() {
      return running.processId;
    },
    url: (database) => `postgres://${user}:${site.cluster.password}@${host}:${running.port}/${database}`,
    restart: async (settings) => {
      await end(running, site);
      running = await startServer(site, settings, running.port);
    },
    stop: () => {
      stopping ??= end(running, site);
      return stopping;
    },
  };
}

/** The server that is running on the directory now, or undefined. */
export async function findRunningEmbeddedPostgres(
  directory: string,
): Promise<(ServerAddress & { processId: number }) | undefined> {
  const folder = clusterFolder(await reachableFolder(directory, await findServerAccount()));
  const found = await findPostmaster(folder);
  return found && { ...found, host, user, password: await readPassword(folder) };
}

/** Removes the cluster of a directory, stopping a server that was left behind. */
export async function removeEmbeddedPostgres(directory: string): Promise<void> {
  const place = await reachableFolder(directory, await findServerAccount());
  await stopPostmaster(clusterFolder(place));
  await rm(place, { recursive: true, force: true, maxRetries: 5 });
  await rm(directory, { recursive: true, force: true });
}

async function prepareSite(options: EmbeddedPostgresOptions): Promise<Site> {
  const account = await findServerAccount();
  const programs = await findPostgresPrograms(account);
  const place = await reachableFolder(options.directory, account);
  const cluster = await ensureCluster({ place, programs, account, signal: options.signal });
  await stopPostmaster(cluster.folder);
  await removeStalePidFile(cluster.folder);
  return { account, programs, cluster, log: options.log ?? (() => {}) };
}

async function startOnFreePort(site: Site, settings: Record<string, string>): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(site, settings, await freePort());
    } catch (error) {
      if (attempt === attempts || !(await isWorthAnother(error, site))) throw error;
    }
  }
}

/** Another program took the port first, or backends of a server that was killed were still at work. */
async function isWorthAnother(error: unknown, { cluster }: Site): Promise<boolean> {
  if (!(error instanceof PartMissing)) return false;
  if (error.problem.includes("could not bind")) return true;
  if (!error.problem.includes("pre-existing shared memory block")) return false;
  await endOrphans(cluster.folder);
  await delay(orphansEndMs);
  return true;
}

async function startServer(site: Site, settings: Record<string, string>, port: number): Promise<Running> {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-D", site.cluster.folder, "-p", String(port), ...flags];
  const child = spawnOnLifeline({
    program: site.programs.postgres,
    args,
    account: site.account,
    stopSignal: "INT",
    folder: "/",
    environment: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    output: "ignore",
    errors: "pipe",
  });
  await untilReady(child, site);
  if (child.pid === undefined) throw new Error("Postgres reported that it was ready but has no process id");
  return { process: child, processId: child.pid, port };
}

function untilReady(child: ChildProcess, { log, cluster: { folder } }: Site): Promise<void> {
  const last = keepLastLines();
  return new Promise((resolve, reject) => {
    if (child.stderr === null) throw new Error("Postgres was started without a pipe for its log");
    createInterface({ input: child.stderr }).on("line", (line) => {
      log(line);
      last.add(line);
      if (line.includes("database system is ready to accept connections")) resolve();
    });
    child.once("error", reject);
    child.once("close", () => reject(didNotStart(folder, last)));
  });
}

function didNotStart(folder: string, last: LastLines): PartMissing {
  return new PartMissing({
    part: "postgres",
    problem: `the server did not start: ${last.joined() ?? "it printed nothing"}`,
    remedy: `free up the memory, disk or port that it names; if its files are damaged, remove ${folder}, and the next command will recreate it; or set DATABASE_URL to a Postgres 18 of your own`,
  });
}

async function end(running: Running, site: Site): Promise<void> {
  const ended =
    running.process.exitCode === null && running.process.signalCode === null
      ? once(running.process, "exit")
      : Promise.resolve();
  await stopPostmaster(site.cluster.folder);
  await ended;
}
