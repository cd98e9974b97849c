/** Empties tables between tests: as an administrator, whom even the audit trail's trigger lets through. */
import { withClient } from "./with-client.ts";

export async function clearTables(databaseUrl: string, ...tables: readonly string[]): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(`TRUNCATE ${tables.join(", ")}`);
  });
}
