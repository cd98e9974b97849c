/** Builds a program from its pinned go.mod and go.sum: static binaries, moved into place only when all are complete. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { keepLastLines } from "../last-lines.ts";
import { type RunningProcess, startProcess } from "../processes.ts";
import type { GoProgram } from "./go-program.ts";

const run = promisify(execFile);
const oldestGo = [1, 25] as const;

/** First 12 digits of the hash of a build's inputs, so that each pin has its own folder in the cache. */
export async function pinDigest({ moduleFolder, buildTags, linkedValues }: GoProgram): Promise<string> {
  const hash = createHash("sha256");
  for (const file of ["go.mod", "go.sum"]) hash.update(await readFile(join(moduleFolder, file)));
  hash.update(JSON.stringify([buildTags, linkedValues]));
  return hash.digest("hex").slice(0, 12);
}

/** Version of the Go on PATH, such as "1.26"; undefined if there is none or it's older than the pin requires. */
export async function usableGo(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const { stdout } = await run("go", ["env", "GOVERSION"], { env: environment });
    const [, major, minor] = /^go(\d+)\.(\d+)/.exec(stdout) ?? [];
    const found = [Number(major), Number(minor)] as const;
    const enough = found[0] > oldestGo[0] || (found[0] === oldestGo[0] && found[1] >= oldestGo[1]);
    return enough ? `${major}.${minor}` : undefined;
  } catch {
    return undefined;
  }
}

const unfinished = "build-";

/** No build takes this long; a newer one may be in progress in another process. */
const longestBuildMs = 30 * 60_000;

/** Partial files of interrupted builds. */
async function removeRemains(folder: string): Promise<void> {
  const remains = (await readdir(folder)).filter((file) => file.startsWith(unfinished));
  for (const path of remains.map((file) => join(folder, file))) {
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > longestBuildMs) await rm(path, { recursive: true, force: true });
  }
}

export type BuildOptions = {
  /** Path of the program itself; anything else that is built goes into the same folder. */
  readonly destination: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal;
};

async function untilBuilt(go: RunningProcess, signal: AbortSignal | undefined): Promise<number | null> {
  const stop = (): void => void go.stop();
  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();
  const { exitCode } = await go.ended;
  signal?.removeEventListener("abort", stop);
  return exitCode;
}

/** Throws with Go's last lines if the build fails. */
async function goBuild(program: GoProgram, folder: string, options: BuildOptions): Promise<void> {
  const { environment, onProgress, signal } = options;
  const tags = program.buildTags.length === 0 ? [] : [`-tags=${program.buildTags.join(",")}`];
  const values = Object.entries(program.linkedValues).map(([name, value]) => ` -X ${name}=${value}`);
  const flags = [
    "-trimpath",
    `-ldflags=-s -w${values.join("")}`,
    "-mod=readonly",
    ...tags,
    "-v",
    "-o",
    `${folder}/`,
  ];
  const last = keepLastLines();
  let packages = 0;
  const go = await startProcess({
    name: `the ${program.name} build`,
    program: "go",
    args: ["build", ...flags, ...program.binaries.map(({ goPackage }) => goPackage)],
    folder: program.moduleFolder,
    environment: { ...environment, CGO_ENABLED: "0", GOWORK: "off" },
    onLine: (line) => {
      packages += 1;
      last.add(line);
      if (packages % 100 === 0) onProgress(`building ${program.name}: ${packages} packages done`);
    },
  });
  const code = await untilBuilt(go, signal);
  if (code === 0) return;
  signal?.throwIfAborted();
  throw new Error(`go build of ${program.name} failed: ${last.joined() ?? "it printed nothing"}`, {
    cause: code,
  });
}

/** The program itself is moved last: if it's in place, everything is. */
export async function buildProgram(program: GoProgram, options: BuildOptions): Promise<void> {
  const destination = dirname(options.destination);
  await mkdir(destination, { recursive: true });
  await removeRemains(destination);
  const folder = await mkdtemp(join(destination, unfinished));
  try {
    await goBuild(program, folder, options);
    for (const { file } of program.binaries.toReversed())
      await rename(join(folder, file), join(destination, file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
