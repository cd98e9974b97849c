/** What Prometheus is to scrape, as files that it watches: one a run and job, written whole and taken away at the end. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Job } from "./configuration.ts";

/** Host and port of each job of a run that is there. */
export type Targets = Partial<Record<Job, string>>;

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
    const content = JSON.stringify([{ targets: [address], labels: { run } }]);
    const part = `${file(folder, run, job)}.part`;
    await writeFile(part, content);
    await rename(part, file(folder, run, job));
  }
  return async () => {
    await Promise.all(Object.keys(targets).map((job) => rm(file(folder, run, job), { force: true })));
  };
}
