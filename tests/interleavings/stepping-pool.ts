/** A pool for `createApp`: a player's queries go to the player's own connection, one turn at a time. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Pool } from "pg";
import type { StatementConfig } from "../../sis/db/statement.ts";
import type { Player } from "./player.ts";

export type SteppingPool = {
  readonly pool: Pool;
  /** All of `work`'s queries go to the player's connection. */
  playAs<Result>(player: Player, work: () => Promise<Result>): Promise<Result>;
};

/** Requests outside `playAs` use the pool as usual. */
export function createSteppingPool(pool: Pool): SteppingPool {
  const playing = new AsyncLocalStorage<Player>();
  const { query, connect } = pool;
  const plain = async (method: typeof query | typeof connect, given: readonly unknown[]) => {
    const result: unknown = await Reflect.apply(method, pool, given);
    return result;
  };
  const stepping = {
    query: async (config: StatementConfig, ...values: readonly unknown[]) => {
      const player = playing.getStore();
      return player === undefined ? plain(query, [config, ...values]) : queryAs(player, config);
    },
    connect: async (...given: readonly unknown[]) =>
      playing.getStore()?.pool.connect() ?? plain(connect, given),
  };
  return {
    pool: Object.assign(pool, stepping),
    playAs: async (player, work) => await playing.run(player, work),
  };
}

async function queryAs(player: Player, config: StatementConfig): Promise<unknown> {
  const client = await player.pool.connect();
  try {
    return await client.query(config);
  } finally {
    client.release();
  }
}
