/** Stories about a lock that others wait for. */
import { lockHeld } from "../../../../readiness/causes/lock-held/cause.ts";
import { thresholds } from "../../../../readiness/causes/lock-held/thresholds.ts";
import { lockWait } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";

export const lockHeldStories: CauseStories = {
  cause: lockHeld,
  stories: [
    {
      fires: true,
      that: "a session waits for 3 s",
      series: lockWait(3),
      says: "“a report” holds a lock on table attendance_submissions, and others waited up to 3 s",
    },
    { fires: false, that: "no session waits", series: lockWait(0) },
  ],
  near: {
    "the longest wait": (times) => ({ series: lockWait(times * thresholds.lockWaitSeconds) }),
  },
};
