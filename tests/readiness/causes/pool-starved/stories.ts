/** Stories about requests that wait for a connection. */
import { poolStarved } from "../../../../readiness/causes/pool-starved/cause.ts";
import { thresholds } from "../../../../readiness/causes/pool-starved/thresholds.ts";
import { computing, lockWait, pool, withoutProcessor } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";

export const poolStarvedStories: CauseStories = {
  cause: poolStarved,
  stories: [
    {
      fires: true,
      that: "requests wait while statements are fast",
      series: pool(0.6),
      says: "for one of 8 connections of the core pool while a statement took 3 ms",
    },
    { fires: false, that: "the wait is short", series: pool(0.1) },
    { fires: false, that: "statements are slow", series: pool(0.6, 0.2) },
    { fires: false, that: "a lock is held", series: [...pool(0.6), ...lockWait(3)] },
    { fires: false, that: "the SIS computes", series: [...pool(0.6), ...computing] },
    {
      fires: false,
      that: "other programs use the CPU",
      series: [...pool(0.6), ...withoutProcessor],
    },
  ],
  near: {
    "the wait": (times) => ({ series: pool(times * thresholds.waitP95Seconds) }),
  },
};
