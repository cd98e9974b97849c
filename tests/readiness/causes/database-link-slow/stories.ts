/** Stories about the link between the SIS and the database. */
import { databaseLinkSlow } from "../../../../readiness/causes/database-link-slow/cause.ts";
import { thresholds } from "../../../../readiness/causes/database-link-slow/thresholds.ts";
import {
  computing,
  databaseServer,
  eventLoop,
  lockWait,
  statement,
  withoutProcessor,
} from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";
import type { Series } from "../stories/story.ts";

export const databaseLinkSlowStories: CauseStories = {
  cause: databaseLinkSlow,
  stories: [
    { fires: true, that: "the link costs 39 ms", series: link(0.04), says: "costs 39 ms each time" },
    { fires: false, that: "the link costs 3 ms", series: link(0.004) },
    {
      fires: false,
      that: "answers are read late because the SIS is busy",
      series: [...statementOn(0.04), ...eventLoop([[0.04, 50]])],
    },
    {
      fires: false,
      that: "one statement of three is slow",
      series: [...link(0.002), ...statementOn(0.002, "session"), ...statementOn(0.2, "report")],
    },
    {
      fires: false,
      that: "one slow statement is counted a moment earlier by the SIS",
      series: [...link(0.002), ...statementOn(0.002, "session"), ...statementOn(1, "report", 0.8)],
    },
    {
      fires: false,
      that: "statements are slow on both sides",
      series: [...statementOn(0.05, "section-roster", 0.049), ...eventLoop()],
    },
    { fires: false, that: "a lock is held", series: [...link(0.04), ...lockWait(3)] },
    { fires: false, that: "the SIS computes", series: [...statementOn(0.9), ...computing] },
    {
      fires: false,
      that: "other programs use the CPU",
      series: [...statementOn(0.9), ...withoutProcessor],
    },
    { fires: false, that: "the database restarts", series: [...link(0.04), ...databaseServer("restarts")] },
  ],
  near: {
    "the time between": (times) => ({ series: link(0.001 + 0.005 + times * thresholds.linkSecondsPerCall) }),
  },
};

/** With an event loop that is idle. */
function link(sisSeconds: number): Series[] {
  return [...statementOn(sisSeconds), ...eventLoop()];
}

function statementOn(sisSeconds: number, name = "section-roster", postgresSeconds = 0.001): Series[] {
  return statement(name, { sisSeconds, postgresSeconds });
}
