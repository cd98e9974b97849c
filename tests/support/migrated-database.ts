/** A database with every migration applied, in which the SIS's role has what it needs. */
import type { EmbeddedServer } from "../../parts/postgres/embedded-postgres.ts";
import { migrate } from "../../sis/db/migrate.ts";
import { sisRole } from "./sis-role.ts";
import { withClient } from "./with-client.ts";

/** Roles belong to the server, and it may already have this one. */
const makeRole = `DO $$ BEGIN
  CREATE ROLE ${sisRole.name} LOGIN PASSWORD '${sisRole.password}';
EXCEPTION WHEN duplicate_object THEN NULL; END $$`;

export async function createMigratedDatabase(server: EmbeddedServer, name: string): Promise<void> {
  await withClient(server.url("postgres"), (client) => client.query(`create database "${name}"`));
  await withClient(server.url(name), (client) => client.query(makeRole));
  await migrate({ connectionString: server.url(name), sisRole: sisRole.name });
}
