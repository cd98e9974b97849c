/** Stories as promtool reads them: every story is a run of its own, and all runs go on beside each other. */

import type { Profile } from "../../../../dashboards/rules/profiles.ts";
import { causeById, causes } from "../../../../readiness/causes/cause-list.ts";
import type { Series, Story } from "./story.ts";

type Timeline = { beginSeconds: number; endSeconds: number; lastSeconds: number };

/** Before: longer than the windows of causes, so that a usual state stands. After: longer than what may linger. */
const lengths = {
  rehearsal: { before: 60, meanwhile: 60, after: 80 },
  "opening-week": { before: 600, meanwhile: 900, after: 780 },
} as const;

function timelineOf({ lasts }: Story, { name }: Profile): Timeline {
  const { before, meanwhile, after } = lengths[name];
  const endSeconds = before + (lasts?.[name] ?? meanwhile);
  return { beginSeconds: before, endSeconds, lastSeconds: endSeconds + after };
}

/** What `causes` promises, by the longer windows of production; the rest has the whole trouble. */
function firesWithinSeconds({ alert }: Story, { causeWindowTimes, standingSeconds }: Profile): number | null {
  const cause = causes.find((candidate) => candidate.alert === alert);
  if (cause === undefined) return null;
  return cause === causeById["lock-held"]
    ? cause.promisedSeconds + standingSeconds
    : cause.promisedSeconds * causeWindowTimes;
}

/** `axn` is n + 1 samples in promtool's notation, and `_xn` n blanks. */
function valuesOf({ grows, parts }: Series, timeline: Timeline, stepSeconds: number): string {
  const { beginSeconds, endSeconds, lastSeconds } = timeline;
  const spans = [beginSeconds, endSeconds - beginSeconds, lastSeconds - endSeconds];
  let reached = 0;
  const texts = parts.map((part, index) => {
    const samples = (spans[index] ?? 0) / stepSeconds;
    if (part === null) return `_x${samples}`;
    if (!grows) return `${part}x${samples - 1}`;
    const text = `${reached}+${part * stepSeconds}x${samples - 1}`;
    reached += part * stepSeconds * samples;
    return text;
  });
  return texts.join(" ");
}

const labelsOf = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([label, value]) => `${label}="${value}"`)
    .join(", ");

export const nameOf = ({ alert, fires, that }: Story): string =>
  `${alert} ${fires ? "fires and resolves" : "does not fire"}: ${that}`;

function fired(story: Story, profile: Profile, overSeconds: number, atSeconds: number, expected: boolean) {
  const run = story.alone === profile.name ? {} : { run: nameOf(story) };
  const firing = labelsOf({ alertname: story.alert, alertstate: "firing", ...run });
  return {
    expr: `count(count_over_time(ALERTS{${firing}}[${overSeconds}s])) > bool 0 or vector(0)`,
    eval_time: `${atSeconds}s`,
    exp_samples: [{ labels: "{}", value: expected ? 1 : 0 }],
  };
}

/** Silent until the trouble begins; raised within what is promised; silent at the end. */
function expectations(story: Story, profile: Profile) {
  const { beginSeconds, endSeconds, lastSeconds } = timelineOf(story, profile);
  const step = profile.evaluationSeconds;
  const last = lastSeconds - step;
  if (!story.fires) return [fired(story, profile, lastSeconds, last, false)];
  const within = firesWithinSeconds(story, profile) ?? endSeconds - beginSeconds;
  return [
    fired(story, profile, beginSeconds, beginSeconds - step, false),
    fired(story, profile, within, beginSeconds + within, true),
    fired(story, profile, step, last, false),
  ];
}

function seriesOf(story: Story, profile: Profile) {
  const timeline = timelineOf(story, profile);
  return story.series.map((series) => ({
    series: `${series.name}{${labelsOf({ run: nameOf(story), ...series.labels })}}`,
    values: valuesOf(series, timeline, profile.evaluationSeconds),
  }));
}

const testOf = (stories: readonly Story[], profile: Profile, name: string) => ({
  name,
  interval: `${profile.evaluationSeconds}s`,
  input_series: stories.flatMap((story) => seriesOf(story, profile)),
  promql_expr_test: stories.flatMap((story) => expectations(story, profile)),
});

export const storiesFor = (stories: readonly Story[], { name }: Profile): Story[] =>
  stories.filter(({ only }) => only === undefined || only === name);

export function promtoolFile(all: readonly Story[], profile: Profile, rulesFile: string) {
  const stories = storiesFor(all, profile);
  const beside = stories.filter(({ alone }) => alone !== profile.name);
  const alone = stories.filter(({ alone }) => alone === profile.name);
  return {
    rule_files: [rulesFile],
    evaluation_interval: `${profile.evaluationSeconds}s`,
    tests: [
      testOf(beside, profile, "runs beside each other"),
      ...alone.map((story) => testOf([story], profile, nameOf(story))),
    ],
  };
}
