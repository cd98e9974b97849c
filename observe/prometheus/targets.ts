/** Writes the files from which Prometheus learns what to scrape: one per run and job, removed at the end. */
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { writeWhole } from "../../parts/write-whole.ts";
import type { Job } from "./configuration.ts";
import { ask } from "./query.ts";

/** Host and port of each of a run's jobs. */
export type Targets = Partial<Record<Job, string>>;

/** Prometheus drops labels that start with `__`: this one only records who wrote the file. */
const processLabel = "__process_id";
const written = z.array(
  z.object({ labels: z.object({ [processLabel]: z.coerce.number().int().positive() }) }),
);

const activeTargets = z.object({
  activeTargets: z.array(z.object({ labels: z.record(z.string(), z.string()) })),
});
/** Prometheus picks up changed files within ten seconds. */
const letGoMs = 20_000;

/** Returns a function that removes them. */
export async function writeTargets(
  folder: string,
  run: string,
  targets: Targets,
): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  for (const [job, address] of Object.entries(targets)) {
    const labels = { run, [processLabel]: String(process.pid) };
    const content = JSON.stringify([{ targets: [address], labels }]);
    await writeWhole(file(folder, run, job), content);
  }
  return async () => {
    await Promise.all(Object.keys(targets).map((job) => rm(file(folder, run, job), { force: true })));
  };
}

/** Only for the holder of the home's lock, before it writes any: everything in the folder was left behind. */
export async function clearTargets(folder: string): Promise<void> {
  await Promise.all((await list(folder)).map((path) => rm(path, { force: true })));
}

/** Targets of killed rehearsals: nothing else removes them, and Prometheus would scrape them forever. */
export async function clearEndedTargets(folder: string): Promise<void> {
  for (const path of await list(folder)) if (await isLeftBehind(path)) await rm(path, { force: true });
}

/** Waits until Prometheus has stopped scraping a run whose files are gone, so that it doesn't see its targets go down. */
export async function untilLetGo(url: string, run: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + letGoMs;
  while (performance.now() < deadline) {
    const targets = activeTargets.parse(await ask(url, "targets", { state: "active" })).activeTargets;
    if (!targets.some(({ labels }) => labels.run === run)) return;
    await delay(250, undefined, { signal });
  }
}

function file(folder: string, run: string, job: string): string {
  return join(folder, `${run}.${job}.json`);
}

async function list(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
}

async function isLeftBehind(path: string): Promise<boolean> {
  try {
    const groups = written.nonempty().parse(JSON.parse(await readFile(path, "utf8")));
    return !groups.every(({ labels }) => runs(labels[processLabel]));
  } catch {
    return true;
  }
}

function runs(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
