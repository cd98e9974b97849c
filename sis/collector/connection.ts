/** The collector's one connection to Postgres: opened when it's needed, and reopened after it's lost. */
import pg from "pg";
import { sqlState } from "../db/statement.ts";

const connectMs = 2_000;
const statementMs = 1_500;
/** Locked tables are skipped: reporting a lock must not wait for it. */
const lockMs = 100;

export type Connection = {
  /** Throws if Postgres can't be reached; the next call tries again. */
  use<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  end(): Promise<void>;
};

async function connect(connectionString: string, onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: "sis-collector",
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    query_timeout: statementMs + 500,
  });
  // Without a listener, losing an idle connection would end the process.
  client.on("error", onLost);
  client.on("end", onLost);
  await client.connect();
  return client;
}

export function createConnection(connectionString: string): Connection {
  let current: Promise<pg.Client> | undefined;
  const reconnect = (): Promise<pg.Client> => {
    // A connection may report its end only after it was replaced: it must not drop its successor.
    const made = connect(connectionString, () => {
      if (current === made) current = undefined;
    });
    current = made;
    return made;
  };
  const forget = async (): Promise<void> => {
    const lost = current;
    current = undefined;
    await lost?.then((client) => client.end()).catch(() => {});
  };
  return {
    use: async (work) => {
      try {
        return await work(await (current ?? reconnect()));
      } catch (error) {
        // An error that Postgres itself raised leaves the connection usable.
        if (sqlState(error) === undefined) await forget();
        throw error;
      }
    },
    end: forget,
  };
}
