/** Finds k6, or makes it: the setting, PATH, the project's cache, a build with Go, the release archive, in this order. */
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import { PartMissing } from "../../parts/part-missing.ts";
import { buildK6, pinDigest, usableGo } from "./build-k6.ts";
import { acceptedMajor, isAccepted, type K6Binary, k6Version, pinnedVersion } from "./k6-binary.ts";
import { installRelease, type Release, releases } from "./releases.ts";

export type FindK6Options = {
  /** Of it, K6_BIN, PATH, XDG_CACHE_HOME and HOME are read; Go reads its own. */
  environment: NodeJS.ProcessEnv;
  onProgress?: (line: string) => void;
  signal?: AbortSignal;
  /** In place of the pinned release for this platform. */
  release?: Release;
};

const moduleFolder = import.meta.dirname;
const anyOther = `Unset K6_BIN to have k6 found or built, or give it the path of a k6 v${acceptedMajor} program.`;

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** A setting is meant: what is wrong with it is said, never passed over. */
async function named(path: string): Promise<K6Binary> {
  const version = await k6Version(path);
  if (version !== null && isAccepted(version)) return { path, version, from: "K6_BIN" };
  const problem =
    version === null
      ? `K6_BIN is ${path}, which does not run as k6`
      : `K6_BIN is k6 ${version}, and the scenarios are for v${acceptedMajor}`;
  throw new PartMissing({ part: "k6", problem, remedy: anyOther });
}

async function onPath(environment: NodeJS.ProcessEnv): Promise<K6Binary | null> {
  for (const folder of (environment.PATH ?? "").split(delimiter).filter(isAbsolute)) {
    const path = join(folder, "k6");
    const version = (await isProgram(path)) ? await k6Version(path) : null;
    if (version !== null && isAccepted(version)) return { path, version, from: "PATH" };
  }
  return null;
}

/** `<cache>/firstbell/k6/<version>-<digest of the pin>/k6` */
export async function cachedK6Path(environment: NodeJS.ProcessEnv): Promise<string> {
  const cache = environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), ".cache");
  return join(cache, "firstbell", "k6", `${pinnedVersion}-${await pinDigest(moduleFolder)}`, "k6");
}

async function cached(path: string): Promise<K6Binary | null> {
  const version = (await isProgram(path)) ? await k6Version(path) : null;
  return version === pinnedVersion ? { path, version, from: "cache" } : null;
}

/** K6 without making one: what the doctor reports. Throws for a wrong K6_BIN; null where none is at hand. */
export async function k6AtHand(environment: NodeJS.ProcessEnv): Promise<K6Binary | null> {
  if (environment.K6_BIN) return named(environment.K6_BIN);
  return (await onPath(environment)) ?? cached(await cachedK6Path(environment));
}

type Making = FindK6Options & Required<Pick<FindK6Options, "onProgress">>;
/** Why a way did not work, for the one message at the end. */
type Failure = string;

async function built(path: string, making: Making): Promise<Failure | null> {
  const go = await usableGo(making.environment);
  if (go === null) return "no Go 1.25 or newer on PATH to build it with";
  making.onProgress(`building k6 ${pinnedVersion} with Go ${go}: once, about 3 minutes on 2 cores`);
  try {
    await buildK6({ moduleFolder, destination: path, ...making });
    return null;
  } catch (error) {
    making.signal?.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  }
}

async function released(path: string, making: Making): Promise<Failure | null> {
  const platform = `${process.platform}-${process.arch}`;
  const release = making.release ?? releases[platform];
  if (release === undefined) return `no release archive is pinned for ${platform}`;
  making.onProgress(`downloading ${release.url}`);
  try {
    await installRelease(release, path, making.signal);
    return null;
  } catch (error) {
    making.signal?.throwIfAborted();
    return `the release archive could not be used (${error instanceof Error ? error.message : String(error)})`;
  }
}

async function made(making: Making): Promise<K6Binary> {
  const path = await cachedK6Path(making.environment);
  const failures: Failure[] = [];
  for (const [from, make] of [["build", built] as const, ["release", released] as const]) {
    const failure = await make(path, making);
    const version = failure === null ? await k6Version(path) : null;
    if (version !== null) return { path, version, from };
    failures.push(failure ?? `what came from the ${from} does not run as k6`);
  }
  throw new PartMissing({
    part: "k6",
    problem: `no k6 v${acceptedMajor} in K6_BIN, on PATH or in ${path}, and it could not be made: ${failures.join("; ")}`,
    remedy: `Install k6 v${acceptedMajor} from https://grafana.com/docs/k6/latest/set-up/install-k6/ or Go 1.25 from https://go.dev/dl/, or set K6_BIN to a k6 program.`,
  });
}

export async function findK6(options: FindK6Options): Promise<K6Binary> {
  const { onProgress = () => {} } = options;
  return (await k6AtHand(options.environment)) ?? made({ ...options, onProgress });
}
