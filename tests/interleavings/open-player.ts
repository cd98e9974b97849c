/** Connections for two sessions that take turns, and one that watches who waits for whom. */
import type { Pool } from "pg";
import { createPool } from "../../sis/db/pools.ts";
import type { IsBlocked } from "./play-order.ts";
import { createPlayer, type Player, type Rewrite } from "./player.ts";
import type { FootprintOf } from "./read-footprints.ts";

export function openPool(url: string, applicationName: string, connections: number): Pool {
  const limits = { statementTimeoutMs: 30_000, lockTimeoutMs: 30_000, waitTimeoutMs: 30_000 };
  const address = new URL(url);
  // Postgres looks for a deadlock only after this time; the default is a second.
  address.searchParams.set("options", "-c deadlock_timeout=10ms");
  return createPool({ connectionString: address.href, applicationName, connections, ...limits });
}

export function openPlayer(url: string, name: string, rewrite: Rewrite, footprintOf: FootprintOf): Player {
  return createPlayer(openPool(url, name, 1), rewrite, footprintOf);
}

/**
 * Like pg_stat_activity, but without its other columns. A lock that only extends a table's file isn't the other
 * session's.
 */
const blocked = {
  name: "is-blocked",
  text: `SELECT wait_event_type = 'Lock' AND wait_event <> 'extend' AS blocked FROM pg_stat_get_activity($1)`,
};

export function watchLocks(pool: Pool): IsBlocked {
  return async (player) => {
    const values = [player.processId()];
    const { rows } = await pool.query<{ blocked: boolean | null }>({ ...blocked, values });
    return rows[0]?.blocked === true;
  };
}
