/** The collector's one connection to Postgres: made when it is needed, and made anew once it is lost. */
import pg from "pg";
import { sqlState } from "../db/statement.ts";

const connectMs = 2_000;
const statementMs = 1_500;
/** A table that somebody locks is passed over: what is told of the lock must not wait for it. */
const lockMs = 100;

export type Connection = {
  /** Throws where Postgres cannot be reached; the next call tries again. */
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
  // Unheard, the loss of an idle connection would end the process.
  client.on("error", onLost);
  client.on("end", onLost);
  await client.connect();
  return client;
}

export function createConnection(connectionString: string): Connection {
  let current: Promise<pg.Client> | null = null;
  const reconnect = (): Promise<pg.Client> => {
    // One that was given up may say only later that it has ended: it must not take its successor with it.
    const made = connect(connectionString, () => {
      if (current === made) current = null;
    });
    current = made;
    return made;
  };
  const forget = async (): Promise<void> => {
    const lost = current;
    current = null;
    await lost?.then((client) => client.end()).catch(() => {});
  };
  return {
    use: async (work) => {
      try {
        return await work(await (current ?? reconnect()));
      } catch (error) {
        // What Postgres itself refused leaves the connection as it was.
        if (sqlState(error) === undefined) await forget();
        throw error;
      }
    },
    end: forget,
  };
}
