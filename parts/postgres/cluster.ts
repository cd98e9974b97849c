/** Creates a Postgres cluster atomically: initdb into a temporary folder, then a rename. */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { PartMissing } from "../part-missing.ts";
import type { ServerAccount } from "./account.ts";
import type { PostgresPrograms } from "./binaries.ts";

const run = promisify(execFile);

export type Cluster = { readonly folder: string; readonly password: string };

/** Collation is built in, so that a machine's locale can't change a sort order or a digest. */
const clusterFlags = [
  "--username=firstbell",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--no-locale",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
];

const partialPrefix = "partial-";

export async function ensureCluster(options: {
  place: string;
  programs: PostgresPrograms;
  account: ServerAccount;
  signal?: AbortSignal | undefined;
}): Promise<Cluster> {
  const folder = clusterFolder(options.place);
  await removeInterrupted(options.place);
  if (!(await exists(folder))) await createCluster(folder, options);
  return { folder, password: await readPassword(folder) };
}

export function clusterFolder(place: string): string {
  return join(place, "cluster");
}

export async function readPassword(folder: string): Promise<string> {
  const text = await readFile(passwordFile(folder), "utf8").catch((cause: unknown) => {
    throw new PartMissing({
      part: "postgres",
      problem: `${folder} is damaged: its password cannot be read`,
      remedy: "remove that folder; the next command will recreate it",
      cause,
    });
  });
  return text.trim();
}

function passwordFile(folder: string): string {
  return join(folder, "firstbell-password");
}

async function removeInterrupted(place: string): Promise<void> {
  const interrupted = (await readdir(place)).filter((name) => name.startsWith(partialPrefix));
  for (const name of interrupted) {
    await rm(join(place, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function createCluster(
  folder: string,
  options: {
    place: string;
    programs: PostgresPrograms;
    account: ServerAccount;
    signal?: AbortSignal | undefined;
  },
): Promise<void> {
  const partial = await mkdtemp(join(options.place, partialPrefix));
  const data = join(partial, "cluster");
  const secret = join(partial, "password");
  await mkdir(data, { mode: 0o700 });
  await writeFile(secret, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  await giveTo(options.account, [partial, data, secret]);
  await run(options.programs.initdb, [`--pgdata=${data}`, `--pwfile=${secret}`, ...clusterFlags], {
    ...options.account,
    cwd: "/",
    ...(options.signal && { signal: options.signal }),
  }).catch((cause: unknown) => {
    options.signal?.throwIfAborted();
    throw notCreated(options.place, cause);
  });
  await rename(secret, passwordFile(data));
  await rename(data, folder);
  await rm(partial, { recursive: true });
}

/** What initdb says last but its own cleaning up. */
function notCreated(place: string, cause: unknown): PartMissing {
  const said = cause instanceof Error && "stderr" in cause ? String(cause.stderr) : String(cause);
  const lines = said.split("\n").filter((line) => line !== "" && !/removing (contents|data)/.test(line));
  return new PartMissing({
    part: "postgres",
    problem: `its files could not be created in ${place}: ${lines.at(-1) ?? "initdb said nothing"}`,
    remedy: "Free up the space or memory that it names, or set FIRSTBELL_HOME to a folder on another disk.",
    cause,
  });
}

async function giveTo(account: ServerAccount, paths: string[]): Promise<void> {
  if (account === undefined) return;
  for (const path of paths) await chown(path, account.uid, account.gid);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
