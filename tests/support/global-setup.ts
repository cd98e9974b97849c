/** Before all tests: finds or builds k6 and Prometheus, and starts one Postgres with a database `migrated` that tests copy. */
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { findPrometheus } from "../../observe/prometheus/find-prometheus.ts";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "../../parts/postgres/embedded-postgres.ts";
import { throwawaySettings } from "../../parts/postgres/server-settings.ts";
import { createMigratedDatabase } from "./migrated-database.ts";
import { scratchFolder } from "./scratch-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly postgresUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await scratchFolder();
  await removeLeftovers(home);
  // One at a time, before the tests: a build uses every core.
  await findK6({ environment: process.env, onProgress: console.error });
  await findPrometheus({ environment: process.env, onProgress: console.error });
  const directory = join(home, String(process.pid));
  const server = await startEmbeddedPostgres({ directory, settings: throwawaySettings });
  await createMigratedDatabase(server, "migrated");
  project.provide("postgresUrl", server.url("postgres"));
  return async () => {
    await server.stop();
    await removeEmbeddedPostgres(directory);
  };
}

/** Folders are named after the process that created them; those of dead processes are removed. Nothing else is touched. */
async function removeLeftovers(home: string): Promise<void> {
  await mkdir(home, { recursive: true });
  const dead = (await readdir(home)).filter((name) => /^\d+$/.test(name) && !isAlive(Number(name)));
  for (const name of dead) await removeEmbeddedPostgres(join(home, name));
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
