/** What an administrator could do to the database, by hand, over a connection of its own. */
import { Client } from "pg";

/** Ends with its connection, and says nothing when the server goes away under it. */
export async function connectAs(applicationName: string, databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, application_name: applicationName });
  client.on("error", () => {});
  await client.connect();
  return client;
}

export async function execute(databaseUrl: string, ...statements: string[]): Promise<void> {
  const client = await connectAs("an administrator", databaseUrl);
  try {
    for (const text of statements) await client.query(text);
  } finally {
    await client.end();
  }
}
