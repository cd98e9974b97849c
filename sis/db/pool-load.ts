/** Estimates how long a request would wait for a connection, from the queue and how long connections were held recently. */
import type { Pool, PoolClient } from "pg";

export type PoolLoad = {
  /** 0 while nobody waits. */
  expectedWaitSeconds(): number;
};

/** Weight of each new reading in the mean, which follows a change within a few hundred uses of a connection. */
const share = 1 / 128;

export function watchLoad(pool: Pool): PoolLoad {
  const takenAtMs = new WeakMap<PoolClient, number>();
  let meanHeldMs = 0;
  /** When a request last stopped or started waiting. */
  let movedAtMs: number | undefined;
  pool.on("acquire", (client) => {
    const nowMs = performance.now();
    takenAtMs.set(client, nowMs);
    movedAtMs = pool.waitingCount === 0 ? undefined : nowMs;
  });
  pool.on("release", (_, client) => {
    const takenMs = takenAtMs.get(client);
    if (takenMs !== undefined) meanHeldMs += (performance.now() - takenMs - meanHeldMs) * share;
  });
  return {
    expectedWaitSeconds: () => {
      if (pool.waitingCount === 0) return 0;
      const nowMs = performance.now();
      movedAtMs ??= nowMs;
      const byWorkMs = (pool.waitingCount * meanHeldMs) / pool.options.max;
      // Stuck connections are never returned, so no one knows how long they're held; the queue just doesn't move.
      return Math.max(byWorkMs, nowMs - movedAtMs) / 1000;
    },
  };
}
