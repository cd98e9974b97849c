/** Stories about a load generator that can't keep up. */
import { generatorSaturated } from "../../../../readiness/causes/generator-saturated/cause.ts";
import { thresholds } from "../../../../readiness/causes/generator-saturated/thresholds.ts";
import { arrivals, sisAnswers } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";
import { counter, type Series } from "../stories/story.ts";

const journey = { journey: "teacher" };
const dropping = counter("k6_dropped_iterations_total", {}, null, 1, 0);

export const generatorSaturatedStories: CauseStories = {
  cause: generatorSaturated,
  stories: [
    {
      fires: true,
      that: "arrivals are dropped",
      series: [dropping],
      onlyAlert:
        "evidence per second doesn't show which arrivals were dropped, and a requirement already makes such a run invalid",
    },
    {
      fires: true,
      that: "half of the arrivals start",
      series: arrivals(5),
      says: "45 of 90 arrivals did not start on time",
    },
    { fires: true, that: "nothing more is sent while the plan continues", series: arrivals(null) },
    { fires: true, that: "nothing was ever sent", series: [planned(0, 10, 0)] },
    {
      fires: false,
      that: "all users wait for an SIS that is gone",
      series: [dropping, sisAnswers(0)],
    },
    { fires: false, that: "the plan begins and ends", series: [planned(0, 10, 0), started(0, 10, 0)] },
    { fires: false, that: "one of ten is a little late", series: [planned(10, 10, 10), started(10, 9, 11)] },
  ],
  near: {
    "the share that starts late": (times) => ({
      series: arrivals(10 * (1 - times * thresholds.behindPlanShare)),
    }),
  },
};

function planned(...rates: [number, number, number]): Series {
  return counter("firstbell_planned_arrivals_total", journey, ...rates);
}

function started(...rates: [number, number, number]): Series {
  return counter("k6_arrivals_total", journey, ...rates);
}
