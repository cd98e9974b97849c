/** What is full and how full: figures that are read when somebody asks. */

import type { PasswordHasher } from "../access/passwords.ts";
import type { Traffic } from "../http/admission.ts";
import { type PoolName, poolNames } from "./catalogue.ts";
import type { Metrics } from "./metrics.ts";

type PoolFigures = {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  readonly options: { readonly max: number };
};

export type Sources = {
  readonly pools: Readonly<Record<PoolName, PoolFigures>>;
  readonly passwords: Pick<PasswordHasher, "hashing" | "waiting">;
  readonly traffic: readonly { readonly name: Traffic; readonly limit: number; inFlight(): number }[];
};

export function observeSources(metrics: Metrics, { pools, passwords, traffic }: Sources): void {
  metrics.readWhenAsked("sis_pool_connections", (tell) => {
    for (const pool of poolNames) {
      const { totalCount, idleCount, waitingCount } = pools[pool];
      tell({ pool, state: "in-use" }, totalCount - idleCount);
      tell({ pool, state: "idle" }, idleCount);
      tell({ pool, state: "waiting" }, waitingCount);
    }
  });
  metrics.readWhenAsked("sis_pool_limit", (tell) => {
    for (const pool of poolNames) tell({ pool }, pools[pool].options.max);
  });
  metrics.readWhenAsked("sis_password_checks", (tell) => {
    tell({ state: "hashing" }, passwords.hashing());
    tell({ state: "waiting" }, passwords.waiting());
  });
  metrics.readWhenAsked("sis_requests_in_flight", (tell) => {
    for (const { name, inFlight } of traffic) tell({ traffic: name }, inFlight());
  });
  metrics.readWhenAsked("sis_requests_in_flight_limit", (tell) => {
    for (const { name, limit } of traffic) tell({ traffic: name }, limit);
  });
}
