/** Stories about one slow statement. */
import { statementSlow } from "../../../../readiness/causes/statement-slow/cause.ts";
import { thresholds } from "../../../../readiness/causes/statement-slow/thresholds.ts";
import { lockWait, statement } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";
import type { Series } from "../stories/story.ts";

export const statementSlowStories: CauseStories = {
  cause: statementSlow,
  stories: [
    {
      fires: true,
      that: "one takes 1 s and most of the time",
      series: [...slow("submit", 1), ...statement("session")],
      says: "Statement submit takes 1 s each time, 100% of the total statement time",
    },
    {
      fires: false,
      that: "all are a little slow",
      series: [...slow("submit", 0.2), ...slow("session", 0.1)],
    },
    {
      fires: false,
      that: "three share the time",
      series: ["submit", "claim", "session"].flatMap((name) => slow(name, 1)),
    },
    {
      fires: false,
      that: "a lock is held",
      series: [...slow("submit", 1), ...statement("session"), ...lockWait(3)],
    },
  ],
  near: {
    "its mean": (times) => ({
      series: [...slow("submit", times * thresholds.meanSeconds), ...statement("session")],
    }),
    "its share of the time": (times) => ({
      series: [
        ...slow("submit", times * thresholds.shareOfTime),
        ...slow("session", (1 - times * thresholds.shareOfTime) / 2),
        ...slow("claim", (1 - times * thresholds.shareOfTime) / 2),
      ],
    }),
  },
};

/** On both sides. */
function slow(name: string, seconds: number): Series[] {
  return statement(name, { sisSeconds: seconds, postgresSeconds: seconds });
}
