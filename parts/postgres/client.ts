/** Opens a connection to Postgres; it's named in pg_stat_activity, so that an administrator can tell whose it is. */
import pg from "pg";

export type ClientOptions = pg.ClientConfig & { readonly application_name: string };

/**
 * Settings of every connection, so that no server, database or role decides how values read.
 * A role named firstbell would also find the harness's schema before public. The SIS, which ships alone, has the same in
 * sis/db/session-settings.ts.
 */
export const sessionSettings =
  "-c datestyle=ISO,YMD -c intervalstyle=postgres -c timezone=UTC -c search_path=public -c bytea_output=hex";

/** Further `options` come last, so that they win. */
export async function openClient({ options = "", ...rest }: ClientOptions): Promise<pg.Client> {
  const client = new pg.Client({ ...rest, options: `${sessionSettings} ${options}`.trim() });
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
