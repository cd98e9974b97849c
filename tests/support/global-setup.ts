/** Before all tests: finds or builds k6 and Prometheus, and starts one Postgres with a database `migrated` that tests copy. */
import { mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { TestProject } from "vitest/node";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { findPrometheus } from "../../observe/prometheus/find-prometheus.ts";
import {
  type EmbeddedServer,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../parts/postgres/embedded-postgres.ts";
import { throwawaySettings } from "../../parts/postgres/server-settings.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { withClient } from "./with-client.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

const migrationsFolder = resolve(import.meta.dirname, "../../sis/db/migrations");

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await scratchFolder();
  await removeLeftovers(home);
  // One at a time, before the tests: a build uses every core.
  await findK6({ environment: process.env, onProgress: console.error });
  await findPrometheus({ environment: process.env, onProgress: console.error });
  const directory = join(home, String(process.pid));
  const server = await startEmbeddedPostgres({ directory, settings: throwawaySettings });
  await makeMigratedTemplate(server);
  project.provide("postgresUrl", server.url("postgres"));
  return async () => {
    await server.stop();
    await removeEmbeddedPostgres(directory);
  };
}

/** Folders are named after the process that created them; those of dead processes are removed. */
async function removeLeftovers(home: string): Promise<void> {
  await mkdir(home, { recursive: true });
  const dead = (await readdir(home)).filter((name) => !isAlive(Number(name)));
  for (const name of dead) await removeEmbeddedPostgres(join(home, name));
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

async function makeMigratedTemplate(server: EmbeddedServer): Promise<void> {
  await withClient(server.url("postgres"), (client) => client.query("create database migrated"));
  await withClient(server.url("migrated"), (client) => migrate(drizzle(client), { migrationsFolder }));
}
