/** Builds k6 from the pinned go.mod and go.sum: one static file, moved into place only when it is whole. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { type RunningProcess, startProcess } from "../../parts/processes.ts";

const run = promisify(execFile);
const oldestGo = [1, 25] as const;

/** First 12 digits of the hash of what a build depends on, so that another pin is another file in the cache. */
export async function pinDigest(moduleFolder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of ["go.mod", "go.sum"]) hash.update(await readFile(join(moduleFolder, file)));
  return hash.digest("hex").slice(0, 12);
}

/** "1.26" of the Go on PATH; null where there is none, or an older one than the pin needs. */
export async function usableGo(environment: NodeJS.ProcessEnv): Promise<string | null> {
  try {
    const { stdout } = await run("go", ["env", "GOVERSION"], { env: environment });
    const [, major, minor] = /^go(\d+)\.(\d+)/.exec(stdout) ?? [];
    const found = [Number(major), Number(minor)] as const;
    const enough = found[0] > oldestGo[0] || (found[0] === oldestGo[0] && found[1] >= oldestGo[1]);
    return enough ? `${major}.${minor}` : null;
  } catch {
    return null;
  }
}

/** Half-built files of builds that were cut off. */
async function removeRemains(destination: string): Promise<void> {
  const folder = dirname(destination);
  const remains = (await readdir(folder)).filter((file) => file.startsWith(`${basename(destination)}.part-`));
  await Promise.all(remains.map((file) => rm(join(folder, file), { force: true })));
}

export type BuildOptions = {
  moduleFolder: string;
  destination: string;
  environment: NodeJS.ProcessEnv;
  onProgress: (line: string) => void;
  signal?: AbortSignal;
};

async function untilBuilt(go: RunningProcess, signal: AbortSignal | undefined): Promise<number | null> {
  const stop = (): void => void go.stop();
  signal?.addEventListener("abort", stop, { once: true });
  if (signal?.aborted) stop();
  const { exitCode } = await go.ended;
  signal?.removeEventListener("abort", stop);
  return exitCode;
}

/** Throws with Go's last lines where the build fails. */
export async function buildK6(options: BuildOptions): Promise<void> {
  const { moduleFolder, destination, environment, onProgress, signal } = options;
  await mkdir(dirname(destination), { recursive: true });
  await removeRemains(destination);
  const unfinished = `${destination}.part-${process.pid}`;
  const flags = ["-trimpath", "-ldflags=-s -w", "-mod=readonly", "-v", "-o", unfinished];
  const last: string[] = [];
  let packages = 0;
  const go = await startProcess({
    name: "the build of k6",
    program: "go",
    args: ["build", ...flags, "go.k6.io/k6/v2"],
    folder: moduleFolder,
    environment: { ...environment, CGO_ENABLED: "0", GOWORK: "off" },
    onLine: (line) => {
      packages += 1;
      last.push(line);
      if (last.length > 8) last.shift();
      if (packages % 100 === 0) onProgress(`building k6: ${packages} packages done`);
    },
  });
  const code = await untilBuilt(go, signal);
  if (code !== 0) {
    await rm(unfinished, { force: true });
    signal?.throwIfAborted();
    throw new Error(`go build of k6 failed: ${last.join(" | ")}`, { cause: code });
  }
  await rename(unfinished, destination);
}
