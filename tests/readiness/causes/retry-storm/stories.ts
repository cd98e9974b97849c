/** Stories about sign-ins that are rejected. */
import { retryStorm } from "../../../../readiness/causes/retry-storm/cause.ts";
import { thresholds } from "../../../../readiness/causes/retry-storm/thresholds.ts";
import { signIns } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";
import { counter } from "../stories/story.ts";

export const retryStormStories: CauseStories = {
  cause: retryStorm,
  stories: [
    {
      fires: true,
      that: "four are rejected for each one that gets in",
      series: signIns(20, 5),
      says: "20 sign-ins per second were rejected and 5 accepted",
    },
    {
      fires: true,
      that: "no one gets in",
      series: [counter("sis_sign_ins_total", { way: "password", outcome: "unavailable" }, 0, 20, 0)],
    },
    { fires: false, that: "more get in than are rejected", series: signIns(20, 30) },
    { fires: false, that: "a few are rejected in a quiet hour", series: signIns(4, 0.1) },
  ],
  near: {
    "how many are rejected": (times) => ({ series: signIns(times * thresholds.rejectedPerSecond, 1) }),
    "how many are rejected for each one accepted": (times) => ({
      series: signIns(times * thresholds.rejectedPerAccepted * 10, 10),
    }),
  },
};
