/** What Prometheus is to scrape, as files that it watches: one a run and job, written whole and taken away at the end. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Job } from "./configuration.ts";
import { ask } from "./query.ts";

/** Host and port of each job of a run that is there. */
export type Targets = Partial<Record<Job, string>>;

/** Prometheus drops labels that begin so: this one only tells who wrote the file. */
const processLabel = "__process_id";
const written = z.array(
  z.object({ labels: z.object({ [processLabel]: z.coerce.number().int().positive() }) }),
);

function file(folder: string, run: string, job: string): string {
  return join(folder, `${run}.${job}.json`);
}

/** Returns what takes them away again. */
export async function writeTargets(
  folder: string,
  run: string,
  targets: Targets,
): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  for (const [job, address] of Object.entries(targets)) {
    const labels = { run, [processLabel]: String(process.pid) };
    const content = JSON.stringify([{ targets: [address], labels }]);
    const part = `${file(folder, run, job)}.part`;
    await writeFile(part, content);
    await rename(part, file(folder, run, job));
  }
  return async () => {
    await Promise.all(Object.keys(targets).map((job) => rm(file(folder, run, job), { force: true })));
  };
}

async function list(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
}

/** Of whoever holds the home's lock, and has written none yet: whatever is there was left behind. */
export async function clearTargets(folder: string): Promise<void> {
  await Promise.all((await list(folder)).map((path) => rm(path, { force: true })));
}

function runs(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function isLeftBehind(path: string): Promise<boolean> {
  try {
    const groups = written.nonempty().parse(JSON.parse(await readFile(path, "utf8")));
    return !groups.every(({ labels }) => runs(labels[processLabel]));
  } catch {
    return true;
  }
}

/** Those whose rehearsal was killed: nobody else takes them away, and Prometheus would ask them for good. */
export async function clearEndedTargets(folder: string): Promise<void> {
  for (const path of await list(folder)) if (await isLeftBehind(path)) await rm(path, { force: true });
}

const activeTargets = z.object({
  activeTargets: z.array(z.object({ labels: z.record(z.string(), z.string()) })),
});
/** Prometheus takes up changed files within ten seconds. */
const letGoMs = 20_000;

/** Until Prometheus has ceased to scrape a run whose files are gone, so that it sees nothing of it go down. */
export async function untilLetGo(url: string, run: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + letGoMs;
  while (performance.now() < deadline) {
    const targets = activeTargets.parse(await ask(url, "targets", { state: "active" })).activeTargets;
    if (!targets.some(({ labels }) => labels.run === run)) return;
    await delay(250, undefined, { signal });
  }
}
