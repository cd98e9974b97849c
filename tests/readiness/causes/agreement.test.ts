/** The report and the alerts agree: the same recorded signals go to the detectors and to Prometheus, for every cause. */
import { describe, expect, test } from "vitest";
import { rehearsal } from "../../../dashboards/rules/profiles.ts";
import { allCauses } from "../../../readiness/causes/all-causes.ts";
import { type LikelyCause, likelyCauses } from "../../../readiness/causes/likely-causes.ts";
import { allStories } from "./all-stories.ts";
import { onCalm } from "./stories/calm.ts";
import { type TellingStory, tell } from "./stories/cause-stories.ts";
import { confirmStories } from "./stories/confirm-stories.ts";
import { type Expectation, firing, nameOf } from "./stories/promtool-file.ts";
import { causeInputOf } from "./stories/signals-of.ts";
import type { Story } from "./stories/story.ts";
import { timelineOf } from "./stories/timeline.ts";

const stories = allStories.flatMap(tell).filter(({ onlyAlert }) => onlyAlert === undefined);
const healthy: Story = { alert: "Any", fires: false, that: "the SIS is healthy", series: onCalm([]) };
const found = new Map(
  [healthy, ...stories].map((story) => [nameOf(story), likelyCauses(causeInputOf(story))]),
);
const foundIn = (story: Story): LikelyCause[] => found.get(nameOf(story)) ?? [];
const sentenceOf = (story: TellingStory): string | undefined =>
  foundIn(story).find(({ cause }) => cause === story.cause.id)?.sentence;

/** If the report names it, the alert fires. If it's neither named nor a consequence, the alert doesn't. */
function whatTheReportSays(story: Story): Expectation[] {
  const { lastSeconds } = timelineOf(story, rehearsal.name);
  const likely = foundIn(story);
  const followed = likely.flatMap(({ consequences }) => consequences);
  return allCauses
    .filter(({ title }) => !followed.includes(title))
    .map(({ id, alert }) =>
      firing(
        story,
        rehearsal,
        { alert: alert.name, overSeconds: lastSeconds, atSeconds: lastSeconds - rehearsal.evaluationSeconds },
        likely.some(({ cause }) => cause === id),
      ),
    );
}

describe("the report", () => {
  test("names no cause if the SIS is healthy", () => {
    expect(foundIn(healthy)).toEqual([]);
  });

  test.each(stories.map((story) => [nameOf(story), story] as const))("agrees: %s", (_, story) => {
    const named = foundIn(story).map(({ cause }) => cause);
    if (story.fires) expect(named).toEqual([story.cause.id]);
    else expect(named).not.toContain(story.cause.id);
  });

  test.each(stories.filter(({ says }) => says !== undefined).map((story) => [nameOf(story), story] as const))(
    "says so in a sentence: %s",
    (_, story) => {
      expect(sentenceOf(story)).toContain(story.says);
      expect(sentenceOf(story)).not.toMatch(/[{}?]/);
    },
  );

  test.each(
    stories
      .filter(({ fires, lasts }) => fires && lasts === undefined)
      .map((story) => [nameOf(story), story] as const),
  )("says when, and by how much the limit was crossed: %s", (_, story) => {
    const { beginSeconds, endSeconds } = timelineOf(story, rehearsal.name);
    const [first] = foundIn(story);
    const [evidence] = first?.evidence ?? [];
    expect(evidence?.measured).toBeGreaterThan(evidence?.limit ?? Number.NaN);
    const slack = story.cause.alert.promisedSeconds;
    expect(Math.abs((first?.fromSecond ?? 0) - beginSeconds)).toBeLessThanOrEqual(slack);
    if (story.cause.id !== "database-restarted")
      expect(Math.abs((first?.toSecond ?? 0) - endSeconds)).toBeLessThanOrEqual(slack);
  });
});

test(
  "Prometheus fires the alert of every cause that the report names, and of no other one",
  async () => {
    const told = {
      profile: rehearsal,
      stories: [healthy, ...stories],
      alertsOf: () => allCauses.map(({ alert }) => alert.name),
      expectationsOf: whatTheReportSays,
    };
    expect(await confirmStories(told)).toContain("SUCCESS");
  },
  5 * 60_000,
);

test("every cause has stories in which it is named, in which it isn't, and beside its limits", () => {
  expect(allStories.map(({ cause }) => cause)).toEqual(allCauses);
  for (const { stories, near } of allStories) {
    expect(new Set(stories.map(({ fires }) => fires))).toEqual(new Set([true, false]));
    expect(Object.keys(near).length).toBeGreaterThan(0);
    expect(stories.some(({ says }) => says !== undefined)).toBe(true);
  }
});
