/** Finds or makes a program: the setting, PATH, the project's cache, a build with Go, then the release archive. */
import { homedir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import { PartMissing } from "../part-missing.ts";
import { buildProgram, pinDigest, usableGo } from "./build.ts";
import type { FoundProgram, GoProgram, Release } from "./go-program.ts";
import { installRelease } from "./release.ts";
import { programVersion, versionIfThere } from "./version.ts";

export type FindOptions = {
  /** Reads the program's setting, PATH, XDG_CACHE_HOME and HOME; Go reads its own variables. */
  readonly environment: NodeJS.ProcessEnv;
  readonly onProgress?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Replaces the pinned release for this platform. */
  readonly release?: Release;
};

/** An explicit setting is never ignored: if it's wrong, the command fails. */
async function named(program: GoProgram, path: string): Promise<FoundProgram> {
  const { name, setting, accepted } = program;
  const version = await programVersion(program, path);
  if (version !== undefined && program.accepts(version)) return { path, version, from: setting };
  const problem =
    version === undefined
      ? `${setting} is ${path}, which does not run as ${name}`
      : `${setting} is ${name} ${version}, and ${program.because} ${accepted}`;
  const remedy = `Unset ${setting} to have ${name} found or built, or give it the path of a ${name} ${accepted} program.`;
  throw new PartMissing({ part: name, problem, remedy });
}

async function onPath(program: GoProgram, environment: NodeJS.ProcessEnv): Promise<FoundProgram | undefined> {
  for (const folder of (environment.PATH ?? "").split(delimiter).filter(isAbsolute)) {
    const path = join(folder, program.name);
    const version = await versionIfThere(program, path);
    if (version !== undefined && program.accepts(version)) return { path, version, from: "PATH" };
  }
  return undefined;
}

/** `<cache>/firstbell/<name>/<version>-<digest of the pin>/<name>` */
export async function cachedPath(program: GoProgram, environment: NodeJS.ProcessEnv): Promise<string> {
  const cache = environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), ".cache");
  const pin = `${program.pinnedVersion}-${await pinDigest(program)}`;
  return join(cache, "firstbell", program.name, pin, program.name);
}

async function cached(program: GoProgram, path: string): Promise<FoundProgram | undefined> {
  const version = await versionIfThere(program, path);
  return version === program.pinnedVersion ? { path, version, from: "cache" } : undefined;
}

/** Finds the program without making one, for the doctor. Throws for a wrong setting; undefined if there is none. */
export async function programAtHand(
  program: GoProgram,
  environment: NodeJS.ProcessEnv,
): Promise<FoundProgram | undefined> {
  const setting = environment[program.setting];
  if (setting) return named(program, setting);
  return (await onPath(program, environment)) ?? cached(program, await cachedPath(program, environment));
}

type Making = FindOptions & Required<Pick<FindOptions, "onProgress">>;
/** Why a source failed, for the message at the end. */
type Failure = string;
type Way = (program: GoProgram, path: string, making: Making) => Promise<Failure | undefined>;

const built: Way = async (program, path, making) => {
  const go = await usableGo(making.environment);
  if (go === undefined) return "no Go 1.25 or newer on PATH to build it with";
  making.onProgress(
    `building ${program.name} ${program.pinnedVersion} with Go ${go}: once, about ${program.buildTime} on 2 cores`,
  );
  try {
    await buildProgram(program, { destination: path, ...making });
    return undefined;
  } catch (error) {
    making.signal?.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  }
};

const released: Way = async (program, path, making) => {
  const platform = `${process.platform}-${process.arch}`;
  const release = making.release ?? program.releases[platform];
  if (release === undefined) return `no release archive is pinned for ${platform}`;
  making.onProgress(`downloading ${release.url}`);
  try {
    await installRelease(release, path, making.signal);
    return undefined;
  } catch (error) {
    making.signal?.throwIfAborted();
    return `the release archive could not be used (${error instanceof Error ? error.message : String(error)})`;
  }
};

const ways = [
  ["build", built],
  ["release", released],
] as const;

async function made(program: GoProgram, making: Making): Promise<FoundProgram> {
  const { name, setting, accepted } = program;
  const path = await cachedPath(program, making.environment);
  const failures: Failure[] = [];
  for (const [from, make] of ways) {
    const failure = await make(program, path, making);
    const version = failure === undefined ? await programVersion(program, path) : undefined;
    if (version !== undefined) return { path, version, from };
    failures.push(failure ?? `the program from the ${from} does not run as ${name}`);
  }
  throw new PartMissing({
    part: name,
    problem: `no ${name} ${accepted} in ${setting}, on PATH or in ${path}, and it could not be built or downloaded: ${failures.join("; ")}`,
    remedy: `Install ${name} ${accepted} from ${program.install} or Go 1.25 from https://go.dev/dl/, or set ${setting} to a ${name} program.`,
  });
}

export async function findProgram(program: GoProgram, options: FindOptions): Promise<FoundProgram> {
  const { onProgress = () => {} } = options;
  return (await programAtHand(program, options.environment)) ?? made(program, { ...options, onProgress });
}
