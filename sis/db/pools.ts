/** The two pools of connections: core for the school day's work, portal for families, so that neither starves the other. */
import { Pool, type PoolClient, types } from "pg";
import { isRefusal } from "../errors.ts";

export type PoolOptions = {
  connectionString: string;
  /** Shown in pg_stat_activity. */
  applicationName: string;
  connections: number;
  statementTimeoutMs: number;
  /** Longest wait for a free connection; after it the request is shed. */
  waitTimeoutMs: number;
};

const int8 = 20;
const date = 1082;
const numeric = 1700;

/** Numbers come as numbers and days as YYYY-MM-DD; everything else as pg has it. */
const typeParsers: { getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: (oid: number, format?: string) => {
    if (format !== "binary" && (oid === int8 || oid === numeric)) return Number;
    if (format !== "binary" && oid === date) return String;
    return format === "binary" ? types.getTypeParser(oid, "binary") : types.getTypeParser(oid, "text");
  },
};

export function createPool(options: PoolOptions): Pool {
  return new Pool({
    connectionString: options.connectionString,
    application_name: options.applicationName,
    max: options.connections,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    connectionTimeoutMillis: options.waitTimeoutMs,
    idleTimeoutMillis: 60_000,
    types: typeParsers,
  });
}

/** One transaction on one connection. A refusal that `work` returns, and anything it throws, rolls back. */
export async function transaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  client.on("error", leaveToQueries);
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query(isRefusal(result) ? "ROLLBACK" : "COMMIT");
    client.off("error", leaveToQueries);
    client.release();
    return result;
  } catch (error) {
    await abandon(client);
    throw error;
  }
}

/** A lost connection also fails its queries, which are awaited; unheard, its own event would end the process. */
function leaveToQueries(): void {}

/** A connection whose rollback fails is closed, not reused. */
async function abandon(client: PoolClient): Promise<void> {
  const failure = await client.query("ROLLBACK").then(
    () => undefined,
    () => true,
  );
  if (failure === undefined) client.off("error", leaveToQueries);
  client.release(failure);
}
