/** Opens a connection to Postgres; it's named in pg_stat_activity, so that an administrator can tell whose it is. */
import pg from "pg";

export type ClientOptions = pg.ClientConfig & { readonly application_name: string };

export async function openClient(options: ClientOptions): Promise<pg.Client> {
  const client = new pg.Client(options);
  await client.connect();
  return client;
}

/** Opens a connection for this work only. */
export async function withClient<Result>(
  options: ClientOptions,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = await openClient(options);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
