/** A database with every migration applied. */
import { resolve } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { EmbeddedServer } from "../../parts/postgres/embedded-postgres.ts";
import { withClient } from "./with-client.ts";

const migrationsFolder = resolve(import.meta.dirname, "../../sis/db/migrations");

export async function createMigratedDatabase(server: EmbeddedServer, name: string): Promise<void> {
  await withClient(server.url("postgres"), (client) => client.query(`create database "${name}"`));
  await withClient(server.url(name), (client) => migrate(drizzle(client), { migrationsFolder }));
}
