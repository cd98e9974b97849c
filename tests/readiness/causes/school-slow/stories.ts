/** Stories about one school that is slow. */
import { schoolSlow } from "../../../../readiness/causes/school-slow/cause.ts";
import { thresholds } from "../../../../readiness/causes/school-slow/thresholds.ts";
import { pool, school } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";
import { counter, type Series } from "../stories/story.ts";

export const schoolSlowStories: CauseStories = {
  cause: schoolSlow,
  stories: [
    {
      fires: true,
      that: "one waits 1 s, the others 20 ms",
      series: schools(1),
      says: "School 1 of Elm waits 1 s per request, 50 times as long",
    },
    {
      fires: true,
      that: "its own slow statements take the connections",
      series: [...schools(1), ...pool(0.6, 0.2)],
    },
    {
      fires: false,
      that: "it happens to wait longest for connections that aren't there",
      series: [...schools(1), ...pool(0.6)],
    },
    { fires: false, that: "all are slow", series: schools(1, 1) },
    {
      fires: false,
      that: "all were slow, and it has had too few requests since for that to be forgotten",
      series: [
        counter("sis_school_requests_total", { school: "1" }, 2, 0.2, 0.2),
        counter("sis_school_request_seconds_total", { school: "1" }, 2, 0.004, 0.004),
        counter("sis_school_requests_total", { school: "2" }, 20, 20, 20),
        counter("sis_school_request_seconds_total", { school: "2" }, 20, 0.4, 0.4),
      ],
    },
    {
      fires: false,
      that: "hardly anyone at the slow one sends a request",
      series: [
        ...school("1", { perSecond: 0.05, seconds: 1 }),
        ...school("2", { perSecond: 20, seconds: 0.02 }),
      ],
    },
  ],
  near: {
    "its mean": (times) => ({ series: schools(times * thresholds.schoolMeanSeconds) }),
  },
};

function schools(seconds: number, elsewhereSeconds = 0.02): Series[] {
  const elsewhere = { perSecond: 20, seconds: elsewhereSeconds };
  return [...school("1", { perSecond: 2, seconds }), ...school("2", elsewhere), ...school("3", elsewhere)];
}
