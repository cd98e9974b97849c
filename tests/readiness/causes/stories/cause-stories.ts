/** What the stories of a cause are: what it looks like, what only looks like it, and values just above and below its limits. */
import type { Cause } from "../../../../readiness/causes/cause.ts";
import type { Story } from "./story.ts";

export type CauseStories = {
  readonly cause: Cause;
  readonly stories: readonly CauseStory[];
  /** For each limit: the trouble at this many times the limit. */
  readonly near: Readonly<Record<string, (times: number) => Pick<Story, "series" | "lasts">>>;
};

type CauseStory = Omit<Story, "alert"> & {
  /** What the report's sentence says. */
  readonly says?: string;
  /** Why the report can't know what the alert knows. */
  readonly onlyAlert?: string;
};

export type TellingStory = Story & CauseStory & { readonly cause: Cause };

/** With those just above and just below each limit. */
export function tell({ cause, stories, near }: CauseStories): TellingStory[] {
  const beside = Object.entries(near).flatMap(([limit, at]) => [
    { ...at(1.25), fires: true, that: `${limit} is a quarter above its limit` },
    { ...at(0.8), fires: false, that: `${limit} is a fifth below its limit` },
  ]);
  return [...stories, ...beside].map((story) => ({
    ...story,
    cause,
    alert: cause.alert.name,
  }));
}
