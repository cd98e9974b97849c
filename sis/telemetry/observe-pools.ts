/** How full the pools of database connections are, read at each scrape. */
import { type PoolName, poolNames } from "./catalogue.ts";
import type { Metrics } from "./metrics.ts";

type PoolState = {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  readonly options: { readonly max: number };
};

export function observePools(metrics: Metrics, pools: Readonly<Record<PoolName, PoolState>>): void {
  metrics.readOnScrape("sis_pool_connections", (report) => {
    for (const pool of poolNames) {
      const { totalCount, idleCount, waitingCount } = pools[pool];
      report({ pool, state: "in-use" }, totalCount - idleCount);
      report({ pool, state: "idle" }, idleCount);
      report({ pool, state: "waiting" }, waitingCount);
    }
  });
  metrics.readOnScrape("sis_pool_limit", (report) => {
    for (const pool of poolNames) report({ pool }, pools[pool].options.max);
  });
}
