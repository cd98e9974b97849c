/** Runs a test's own work on a connection to its database. */
import type pg from "pg";
import { withClient as withNamedClient } from "../../parts/postgres/client.ts";

export function withClient<Result>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return withNamedClient({ connectionString, application_name: "tests" }, work);
}
