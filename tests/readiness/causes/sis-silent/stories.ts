/** Stories about an SIS that doesn't respond. */
import { sisSilent } from "../../../../readiness/causes/sis-silent/cause.ts";
import { sisAnswers } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";
import type { ProfileName } from "../stories/story.ts";

/** Seconds that are longer and shorter than the window of the alert in each profile. */
const longer = { rehearsal: 10, "opening-week": 300 } as const satisfies Record<ProfileName, number>;
const shorter = { rehearsal: 4, "opening-week": 120 } as const satisfies Record<ProfileName, number>;

export const sisSilentStories: CauseStories = {
  cause: sisSilent,
  stories: [
    {
      fires: true,
      that: "the SIS is gone for a while",
      series: [sisAnswers(0)],
      says: "did not respond for 61 s",
    },
    { fires: false, that: "the SIS answers", series: [sisAnswers(1)] },
  ],
  near: {
    "how long it is silent": (times) => ({
      series: [sisAnswers(0)],
      lasts: times > 1 ? longer : shorter,
    }),
  },
};
