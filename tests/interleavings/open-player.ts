/** Connections for two sessions that take turns, and one that watches who waits for whom. */
import type { Pool } from "pg";
import { createPool } from "../../sis/db/pools.ts";
import type { IsBlocked } from "./play-order.ts";
import { createPlayer, type Player, type Rewrite } from "./player.ts";

export function openPool(url: string, applicationName: string, connections: number): Pool {
  const limits = { statementTimeoutMs: 30_000, lockTimeoutMs: 30_000, waitTimeoutMs: 30_000 };
  const address = new URL(url);
  // Postgres looks for a deadlock only after this time; the default is a second.
  address.searchParams.set("options", "-c deadlock_timeout=10ms");
  return createPool({ connectionString: address.href, applicationName, connections, ...limits });
}

export function openPlayer(url: string, name: string, rewrite: Rewrite): Player {
  return createPlayer(openPool(url, name, 1), name, rewrite);
}

/** A lock that only extends a table's file isn't one that the other session holds. */
const blocked = {
  name: "is-blocked",
  text: `SELECT EXISTS (SELECT FROM pg_stat_activity
                  WHERE application_name = $1 AND wait_event_type = 'Lock' AND wait_event <> 'extend') AS blocked`,
};

export function watchLocks(pool: Pool): IsBlocked {
  return async ({ applicationName }) => {
    const { rows } = await pool.query<{ blocked: boolean }>({ ...blocked, values: [applicationName] });
    return rows[0]?.blocked === true;
  };
}
