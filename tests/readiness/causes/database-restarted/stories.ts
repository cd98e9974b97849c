/** Stories about a database that restarts. */
import { databaseRestarted } from "../../../../readiness/causes/database-restarted/cause.ts";
import { thresholds } from "../../../../readiness/causes/database-restarted/thresholds.ts";
import { databaseServer } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";
import { gauge, type Series } from "../stories/story.ts";

export const databaseRestartedStories: CauseStories = {
  cause: databaseRestarted,
  stories: [
    {
      fires: true,
      that: "its start moves",
      series: started(1000, 2000),
      says: "restarted at 00:33:20 UTC, which dropped every connection",
    },
    { fires: true, that: "it can't be reached for a while", series: databaseServer("restarts") },
    {
      fires: true,
      that: "it is paused and resumes",
      series: [...started(1000, 1000), gauge("postgres_up", {}, 1, 0, 1)],
      says: "did not respond for 61 s",
    },
    { fires: false, that: "its start is only rounded differently", series: started(1000, 1000.4, 1000) },
  ],
  near: {
    "how far its start moves": (times) => ({
      series: started(1000, 1000 + times * thresholds.startTimeMovedSeconds),
    }),
  },
};

function started(before: number, during: number, after = during): Series[] {
  return [gauge("postgres_start_time_seconds", {}, before, during, after), gauge("postgres_up", {}, 1, 1, 1)];
}
