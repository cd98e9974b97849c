/**
 * The two pools of connections: core for the school day's work, portal for families, so that neither starves the other.
 */
import { Pool, type PoolClient } from "pg";
import { isRefusal } from "../errors.ts";
import { CuttableClient, cutDeadConnections, isDemoted, isSilence } from "./dead-connections.ts";
import { keepPrepared } from "./prepared-run.ts";
import { withSessionSettings } from "./session-settings.ts";
import { control, type Database, isStalePlan, type StatementObserver } from "./statement.ts";
import { typeParsers } from "./value-types.ts";

export type PoolOptions = {
  readonly connectionString: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  readonly connections: number;
  readonly statementTimeoutMs: number;
  /** Longest wait for a row that another transaction has locked. */
  readonly lockTimeoutMs: number;
  /** Longest wait for a free connection, or for a new one; after it the request is shed. */
  readonly waitTimeoutMs: number;
  readonly observer?: StatementObserver | undefined;
};

/** Later than the server's own limit, whose error says why: this one is for servers that have gone silent. */
const silenceMs = 1_000;
/** Finds out within about 15 s, on most systems, that the other side of an idle connection is gone. */
const keepAliveAfterMs = 5_000;

export function createPool(options: PoolOptions): Pool {
  const queryTimeoutMs = options.statementTimeoutMs + silenceMs;
  const pool = new Pool({
    ...withSessionSettings(options.connectionString),
    Client: CuttableClient,
    application_name: options.applicationName,
    max: options.connections,
    statement_timeout: options.statementTimeoutMs,
    lock_timeout: options.lockTimeoutMs,
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    query_timeout: queryTimeoutMs,
    connectionTimeoutMillis: options.waitTimeoutMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveAfterMs,
    types: typeParsers,
  });
  pool.on("connect", keepPrepared);
  cutDeadConnections(pool, queryTimeoutMs);
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
  // A connection that prepared a statement before its tables changed fails once and is replaced. Any of them may be one.
  for (let left = pool.options.max; left > 0; left -= 1) {
    try {
      return await transactOnce(pool, work);
    } catch (error) {
      if (!isStalePlan(error)) throw error;
    }
  }
  return await transactOnce(pool, work);
}

async function transactOnce<Result>(
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
    await abandon(client, error);
    throw error;
  }
}

/**
 * A lost connection also fails its queries, which are awaited; without a listener, its own event would end the process.
 */
function leaveToQueries(): void {}

/** Closed, not reused, if its server is silent or demoted, if its plans are stale, or if its rollback fails. */
async function abandon(client: PoolClient, error: unknown): Promise<void> {
  const dead = isSilence(error) || isDemoted(error) || isStalePlan(error);
  const broken = dead ? error : await failureOf(rollback(client));
  if (broken === undefined) client.off("error", leaveToQueries);
  client.release(broken instanceof Error ? broken : broken !== undefined);
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => undefined,
    (error: unknown) => error ?? true,
  );
}
