/** A watcher's one connection to Postgres: opened when it's needed, and reopened after it's lost. */
import pg from "pg";
import { withSessionSettings } from "../db/session-settings.ts";

export type ConnectionOptions = {
  readonly applicationName: string;
  readonly statementMs: number;
};

export type Connection = {
  /** Throws if Postgres can't be reached; the next call tries again. */
  use<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>;
  end(): Promise<void>;
};

export function createConnection(connectionString: string, options: ConnectionOptions): Connection {
  let current: Promise<pg.Client> | undefined;
  const reconnect = (): Promise<pg.Client> => {
    // A connection may report its end after it was replaced; that must not drop its successor.
    const made = connect(connectionString, options, () => {
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
        if (databaseError(error) === undefined) await forget();
        throw error;
      }
    },
    end: forget,
  };
}

/** An error that Postgres itself raised; the connection remains usable. */
export function databaseError(error: unknown): pg.DatabaseError | undefined {
  return error instanceof pg.DatabaseError && error.code !== undefined ? error : undefined;
}

const connectMs = 2_000;
/** Locked tables are skipped: reporting a lock must not wait for it. */
const lockMs = 100;

async function connect(
  connectionString: string,
  { applicationName, statementMs }: ConnectionOptions,
  onLost: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    ...withSessionSettings(connectionString),
    application_name: applicationName,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    query_timeout: statementMs + 500,
    keepAlive: true,
  });
  // Without a listener, losing an idle connection would end the process.
  client.on("error", onLost);
  client.on("end", onLost);
  await client.connect();
  return client;
}
