/** Stories as promtool reads them: every story is a run of its own, and all runs take place at the same time. */
import type { Profile } from "../../../../dashboards/rules/profiles.ts";
import { allCauses } from "../../../../readiness/causes/all-causes.ts";
import type { Series, Story } from "./story.ts";
import { type Timeline, timelineOf } from "./timeline.ts";

/** What Prometheus must say at a moment of a story. */
export type Expectation = {
  readonly expr: string;
  readonly eval_time: string;
  readonly exp_samples: readonly { readonly labels: string; readonly value: number }[];
};
export type ExpectationsOf = (story: Story, profile: Profile) => Expectation[];

export function promtoolFile(
  stories: readonly Story[],
  profile: Profile,
  rulesFile: string,
  expectationsOf: ExpectationsOf,
) {
  const beside = stories.filter(({ alone }) => alone !== profile.name);
  const alone = stories.filter((story) => story.alone === profile.name);
  const testOf = (chosen: readonly Story[], name: string) => ({
    name,
    interval: `${profile.evaluationSeconds}s`,
    input_series: chosen.flatMap((story) => seriesOf(story, profile)),
    promql_expr_test: chosen.flatMap((story) => expectationsOf(story, profile)),
  });
  return {
    rule_files: [rulesFile],
    evaluation_interval: `${profile.evaluationSeconds}s`,
    tests: [
      ...(beside.length > 0 ? [testOf(beside, "runs beside each other")] : []),
      ...alone.map((story) => testOf([story], nameOf(story))),
    ],
  };
}

export function storiesFor(stories: readonly Story[], { name }: Profile): Story[] {
  return stories.filter(({ only }) => only === undefined || only === name);
}

export function nameOf({ alert, fires, that }: Story): string {
  return `${alert} ${fires ? "fires and resolves" : "does not fire"}: ${that}`;
}

/** Whether the alert fired in the seconds up to a moment. */
export function firing(
  story: Story,
  profile: Profile,
  { alert, overSeconds, atSeconds }: { alert: string; overSeconds: number; atSeconds: number },
  expected: boolean,
): Expectation {
  const run = story.alone === profile.name ? {} : { run: nameOf(story) };
  const labels = labelsOf({ alertname: alert, alertstate: "firing", ...run });
  return {
    expr: `count(count_over_time(ALERTS{${labels}}[${overSeconds}s])) > bool 0 or vector(0)`,
    eval_time: `${atSeconds}s`,
    exp_samples: [{ labels: "{}", value: expected ? 1 : 0 }],
  };
}

/** Quiet until the trouble begins; firing within what is promised; quiet at the end. */
export function quietFiringQuiet(story: Story, profile: Profile): Expectation[] {
  const { alert } = story;
  const { beginSeconds, endSeconds, lastSeconds } = timelineOf(story, profile.name);
  const step = profile.evaluationSeconds;
  const last = lastSeconds - step;
  const fired = (overSeconds: number, atSeconds: number, expected: boolean): Expectation =>
    firing(story, profile, { alert, overSeconds, atSeconds }, expected);
  if (!story.fires) return [fired(lastSeconds, last, false)];
  const within = firesWithinSeconds(story, profile) ?? endSeconds - beginSeconds;
  return [
    fired(beginSeconds, beginSeconds - step, false),
    fired(within, beginSeconds + within, true),
    fired(step, last, false),
  ];
}

/** What the cause promises, over the longer windows of production; other alerts have until the trouble ends. */
function firesWithinSeconds(
  { alert }: Story,
  { causeWindowTimes, standingSeconds }: Profile,
): number | undefined {
  const cause = allCauses.find((candidate) => candidate.alert.name === alert);
  if (cause === undefined) return undefined;
  return cause.thresholds.windowSeconds === undefined
    ? cause.alert.promisedSeconds + standingSeconds
    : cause.alert.promisedSeconds * causeWindowTimes;
}

function seriesOf(story: Story, profile: Profile) {
  const timeline = timelineOf(story, profile.name);
  return story.series.map((series) => ({
    series: `${series.name}{${labelsOf({ run: nameOf(story), ...series.labels })}}`,
    values: valuesOf(series, timeline, profile.evaluationSeconds),
  }));
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

function labelsOf(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([label, value]) => `${label}="${value}"`)
    .join(", ");
}
