/** Stories about requests that run too many statements. */
import { statementsPerRequest } from "../../../../readiness/causes/statements-per-request/cause.ts";
import { thresholds } from "../../../../readiness/causes/statements-per-request/thresholds.ts";
import { requestStatements } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";

const { statementsP95, requestsPerSecond } = thresholds;

export const statementsPerRequestStories: CauseStories = {
  cause: statementsPerRequest,
  stories: [
    {
      fires: true,
      that: "each runs 60",
      series: requestStatements(60),
      says: "One request of section-roster runs",
    },
    { fires: false, that: "each runs 20", series: requestStatements(20) },
    { fires: false, that: "a rare request runs 60", series: requestStatements(60, 0.1, "rare") },
  ],
  near: {
    "how many each runs": (times) => ({ series: requestStatements(times * statementsP95) }),
    "how many requests there are": (times) => ({
      series: requestStatements(60, times * requestsPerSecond),
    }),
  },
};
