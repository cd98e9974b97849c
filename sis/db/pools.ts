/**
 * The two pools of connections: core for the school day's work, portal for families, so that neither starves the other.
 */
import { Pool, type PoolClient, types } from "pg";
import { isRefusal } from "../errors.ts";
import { control, type Database, type StatementObserver } from "./statement.ts";

export type PoolOptions = {
  connectionString: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  connections: number;
  statementTimeoutMs: number;
  /** Longest wait for a free connection; after it the request is shed. */
  waitTimeoutMs: number;
  observer?: StatementObserver | undefined;
};

const int8 = 20;
const date = 1082;
const numeric = 1700;

/** Numbers come as numbers and days as YYYY-MM-DD; everything else as pg returns it. */
const typeParsers: { getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: (oid: number, format?: string) => {
    if (format !== "binary" && (oid === int8 || oid === numeric)) return Number;
    if (format !== "binary" && oid === date) return String;
    const parser: unknown =
      format === "binary" ? types.getTypeParser(oid, "binary") : types.getTypeParser(oid, "text");
    return parser;
  },
};

export function createPool(options: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: options.connectionString,
    application_name: options.applicationName,
    max: options.connections,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    connectionTimeoutMillis: options.waitTimeoutMs,
    idleTimeoutMillis: 60_000,
    types: typeParsers,
  });
  return options.observer === undefined ? pool : observed(pool, options.observer);
}

/** A client doesn't wait: a transaction waits once, for its connection. */
function observed(pool: Pool, observer: StatementObserver): Pool {
  const ofClients = { observer: { ...observer, waited: () => {} } };
  pool.on("connect", (client) => Object.assign(client, ofClients));
  return Object.assign(pool, { observer });
}

async function connect(pool: Pool): Promise<PoolClient> {
  const { observer }: Database = pool;
  if (observer === undefined) return await pool.connect();
  const askedMs = performance.now();
  try {
    return await pool.connect();
  } finally {
    const untilMs = performance.now();
    observer.waited((untilMs - askedMs) / 1000, untilMs);
  }
}

const begin = control("transaction.begin", "BEGIN");
const commit = control("transaction.commit", "COMMIT");
const rollback = control("transaction.rollback", "ROLLBACK");

/** One transaction on one connection. A refusal that `work` returns, and anything it throws, rolls back. */
export async function transaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await connect(pool);
  client.on("error", leaveToQueries);
  try {
    await begin(client);
    const result = await work(client);
    await (isRefusal(result) ? rollback(client) : commit(client));
    client.off("error", leaveToQueries);
    client.release();
    return result;
  } catch (error) {
    await abandon(client);
    throw error;
  }
}

/**
 * A lost connection also fails its queries, which are awaited; without a listener, its own event would end the process.
 */
function leaveToQueries(): void {}

/** A connection whose rollback fails is closed, not reused. */
async function abandon(client: PoolClient): Promise<void> {
  const failure = await rollback(client).then(
    () => undefined,
    () => true,
  );
  if (failure === undefined) client.off("error", leaveToQueries);
  client.release(failure);
}
