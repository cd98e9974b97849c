/** When the trouble of a story begins and ends, in the time of a profile. */
import type { ProfileName, Story } from "./story.ts";

export type Timeline = {
  readonly beginSeconds: number;
  readonly endSeconds: number;
  readonly lastSeconds: number;
};

/** Before: longer than the windows of causes, so that the usual state is known. After: longer than anything may linger. */
const lengths = {
  rehearsal: { before: 60, during: 60, after: 80 },
  "opening-week": { before: 600, during: 900, after: 780 },
} as const satisfies Record<ProfileName, object>;

export function timelineOf({ lasts }: Pick<Story, "lasts">, profile: ProfileName): Timeline {
  const { before, during, after } = lengths[profile];
  const endSeconds = before + (lasts?.[profile] ?? during);
  return { beginSeconds: before, endSeconds, lastSeconds: endSeconds + after };
}
