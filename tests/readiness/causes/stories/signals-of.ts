/** A story as a rehearsal records it: the signals of its parts, second by second, and what the load generator started. */

import type { CauseInput } from "../../../../readiness/causes/finding.ts";
import type { SecondEvidence } from "../../../../readiness/evidence/load-evidence.ts";
import { gatherSignals } from "../../../../readiness/evidence/signals/gather-signals.ts";
import { seriesKey } from "../../../../readiness/evidence/signals/series-key.ts";
import type { SignalSource } from "../../../../readiness/evidence/signals/signals.ts";
import type { Series, Story } from "./story.ts";
import { type Timeline, timelineOf } from "./timeline.ts";

export const beganAtMs = Date.parse("2026-08-11T15:00:00Z");

type Recorded = Pick<Story, "series" | "lasts">;

/** Sources that are recorded, and every how many seconds. */
const sources = { sis: 1, postgres: 1, schools: 5 } as const satisfies Partial<Record<SignalSource, number>>;
type Source = keyof typeof sources;

export function causeInputOf(story: Recorded): CauseInput {
  const timeline = timelineOf(story, "rehearsal");
  return {
    signals: signalsOf(story, timeline),
    load: { startedAtMs: beganAtMs, seconds: secondsOf(story, timeline) },
  };
}

function signalsOf({ series }: Recorded, timeline: Timeline): CauseInput["signals"] {
  const gathering = gatherSignals();
  for (let second = 0; second < timeline.lastSeconds; second += 1)
    for (const source of ["sis", "postgres", "schools"] as const) {
      if (second % sources[source] !== 0 || !answers(source, series, timeline, second)) continue;
      const recorded = series.filter(({ name }) => sourceOf(name) === source);
      const values = recorded.map(
        (one) => [seriesKey(one.name, one.labels), valueAt(one, timeline, second)] as const,
      );
      gathering.add({ atMs: beganAtMs + second * 1000, source, values: Object.fromEntries(values) });
    }
  return gathering.signals();
}

/** Series of Prometheus, k6 and the rehearsal itself aren't recorded as signals. */
function sourceOf(metric: string): Source | undefined {
  if (metric.startsWith("sis_school_")) return "schools";
  if (metric.startsWith("postgres_")) return "postgres";
  return /^(sis|http)_/.test(metric) ? "sis" : undefined;
}

/** An SIS that doesn't answer Prometheus doesn't answer the recorder either. */
function answers(source: Source, series: readonly Series[], timeline: Timeline, second: number): boolean {
  if (source === "postgres") return true;
  const up = series.find(({ name, labels }) => name === "up" && labels.job === "sis");
  return up === undefined || valueAt(up, timeline, second) === 1;
}

function valueAt(series: Series, timeline: Timeline, second: number): number | null {
  const now = partAt(series, timeline, second);
  return now === null || !series.grows ? now : grownBy(series, timeline, second);
}

function partAt({ parts }: Series, { beginSeconds, endSeconds }: Timeline, second: number): number | null {
  if (second < beginSeconds) return parts[0];
  return second < endSeconds ? parts[1] : parts[2];
}

function grownBy({ parts: [before, during, after] }: Series, timeline: Timeline, second: number): number {
  const { beginSeconds, endSeconds } = timeline;
  const untilBegin = Math.min(second, beginSeconds);
  const untilEnd = Math.max(0, Math.min(second, endSeconds) - beginSeconds);
  const sinceEnd = Math.max(0, second - endSeconds);
  return (before ?? 0) * untilBegin + (during ?? 0) * untilEnd + (after ?? 0) * sinceEnd;
}

function secondsOf({ series }: Recorded, timeline: Timeline): SecondEvidence[] {
  const perSecond = (metric: string, second: number): number => {
    const found = series.find(({ name }) => name === metric);
    return found === undefined ? 0 : (partAt(found, timeline, second) ?? 0);
  };
  return Array.from({ length: timeline.lastSeconds }, (_, second) => ({
    ...idleSecond,
    second,
    plannedArrivalsPerSecond: perSecond("firstbell_planned_arrivals_total", second),
    startedArrivalsPerSecond: perSecond("k6_arrivals_total", second),
  }));
}

const idleSecond = {
  droppedArrivalsPerSecond: 0,
  completedArrivalsPerSecond: 10,
  requestsPerSecond: 30,
  failedPerSecond: 0,
  p95MsByKind: {},
  p95MsByJourney: {},
  activeUsers: 5,
  cores: { generator: 0.1, sis: 0.1, postgres: 0.1, other: 0.1 },
  eventLoopLagMs: 4,
  memoryBytes: { generator: 1, sis: 1, postgres: 1 },
} as const satisfies Partial<SecondEvidence>;
