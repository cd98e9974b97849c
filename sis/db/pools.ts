/**
 * Pools of connections, such as core for the school day's work and portal for families, so that none starves the others.
 */
import { Pool } from "pg";
import { CuttableClient, cutDeadConnections } from "./dead-connections.ts";
import { keepPrepared } from "./prepared-run.ts";
import { withSessionSettings } from "./session-settings.ts";
import type { StatementObserver } from "./statement.ts";
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
