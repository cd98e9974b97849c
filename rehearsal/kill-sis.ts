/** Ends the SIS the way a power failure would: what it confirmed and hadn't written yet is gone. */
import { withClient } from "../parts/postgres/client.ts";
import type { RunningSis } from "./sis-process.ts";

/** How long Postgres may take to notice that the SIS's connections are broken. */
const noticeMs = 10_000;

/** Returns when nothing of the SIS is left in the database either: a statement that was running could still commit. */
export async function killSis(sis: RunningSis, databaseUrl: string): Promise<void> {
  await sis.kill();
  const options = { connectionString: databaseUrl, application_name: "firstbell" };
  await withClient(options, (client) => client.query(endConnectionsSql, [noticeMs]));
}

/** The SIS names its connections; its collector, which only reads, is stopped on its own. */
const endConnectionsSql = `
  SELECT pg_terminate_backend(pid, $1)
    FROM pg_stat_activity
   WHERE datname = current_database() AND application_name LIKE 'sis-%' AND application_name <> 'sis-collector'`;
