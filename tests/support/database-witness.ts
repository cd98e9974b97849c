/** A second connection to the database that finds backends waiting for a lock and ends them. */
import pg from "pg";

export type Witness = {
  query(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Ends the first backend that waits for a lock in this database. */
  endWaitingBackend(): Promise<void>;
  stop(): Promise<void>;
};

const waiting = `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

export async function watchDatabase(url: string): Promise<Witness> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await client.query<Record<string, unknown>>(text, values)).rows;
  const endWaitingBackend = async (): Promise<void> => {
    for (let ended = 0; ended === 0; ) ended = (await query(waiting)).length;
  };
  return { query, endWaitingBackend, stop: () => client.end() };
}
