/** What an administrator could do to the database by hand, over their own connection. */
import { openClient } from "../parts/postgres/client.ts";
import type { DatabaseSession } from "../readiness/causes/fault.ts";

/** Ends with its connection, and stays quiet if the server goes away. */
export async function openSession(applicationName: string, databaseUrl: string): Promise<DatabaseSession> {
  const client = await openClient({ connectionString: databaseUrl, application_name: applicationName });
  client.on("error", () => {});
  return { query: (sql) => client.query(sql), end: () => client.end() };
}

export async function executeAsAdministrator(
  databaseUrl: string,
  statements: readonly string[],
): Promise<void> {
  const session = await openSession("an administrator", databaseUrl);
  try {
    for (const sql of statements) await session.query(sql);
  } finally {
    await session.end();
  }
}
