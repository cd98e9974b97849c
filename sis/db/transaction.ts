/** Transactions on one connection of a pool. */
import type { Pool, PoolClient } from "pg";
import { isRefusal } from "../errors.ts";
import { isDemoted, isSilence } from "./dead-connections.ts";
import { closeFrame, commit, type Frame, openFrame, rollback } from "./frame.ts";
import { type Database, isStalePlan } from "./statement.ts";

/** A refusal that `work` returns, and anything it throws, rolls back. */
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
  const frame = openFrame(client);
  try {
    const result = await work(client);
    await end(client, frame, isRefusal(result));
    closeFrame(client);
    client.off("error", leaveToQueries);
    client.release();
    return result;
  } catch (error) {
    await abandon(client, frame, error);
    throw error;
  }
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

async function end(client: PoolClient, { stage }: Frame, refused: boolean): Promise<void> {
  if (stage === "committed" && refused)
    throw new Error("A transaction was refused after its last statement.");
  if (stage === "open") await client.query(refused ? rollback : commit);
}

/**
 * A lost connection also fails its queries, which are awaited; without a listener, its own event would end the process.
 */
function leaveToQueries(): void {}

/** Closed, not reused, if its server is silent or demoted, if its plans are stale, or if its rollback fails. */
async function abandon(client: PoolClient, { stage }: Frame, error: unknown): Promise<void> {
  const dead = isSilence(error) || isDemoted(error) || isStalePlan(error);
  const rolledBack = dead || stage !== "open" ? Promise.resolve() : client.query(rollback);
  const broken = dead ? error : await failureOf(rolledBack);
  closeFrame(client);
  if (broken === undefined) client.off("error", leaveToQueries);
  client.release(broken instanceof Error ? broken : broken !== undefined);
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => undefined,
    (error: unknown) => error ?? true,
  );
}
