/** Stories about an SIS that computes instead of answering. */
import { eventLoopBlocked } from "../../../../readiness/causes/event-loop-blocked/cause.ts";
import { thresholds } from "../../../../readiness/causes/event-loop-blocked/thresholds.ts";
import { computing, eventLoop, sisAnswers, withoutProcessor } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";

export const eventLoopBlockedStories: CauseStories = {
  cause: eventLoopBlocked,
  stories: [
    {
      fires: true,
      that: "one of nine timers is 0.5 s late",
      series: computing,
      says: "blocked its event loop for up to 0.5 s at a time",
    },
    { fires: false, that: "timers are 0.05 s late", series: eventLoop([[0.05, 50]]) },
    {
      fires: false,
      that: "the SIS was paused and did not answer",
      series: [...withoutProcessor, sisAnswers(0)],
    },
    { fires: false, that: "other programs used the CPU", series: withoutProcessor },
  ],
  near: {
    "the delay": (times) => ({ series: eventLoop([[times * thresholds.delayP99Seconds, 50]]) }),
  },
};
