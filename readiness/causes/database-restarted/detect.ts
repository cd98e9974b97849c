/** Finds a start time of Postgres that moved, or times when the collector couldn't reach it. */
import type { Point } from "../../evidence/signals/signals.ts";
import { type CauseInput, type FindIn, type Finding, pointsIn, rounded, type Window } from "../finding.ts";
import { thresholds } from "./thresholds.ts";

/** From the last answer before to the first one after. */
type Absence = Window & { readonly seconds: number };
type Start = { readonly newest: number; readonly movedSeconds: number };

export function detect({ signals }: CauseInput): FindIn {
  const starts = signals.series("postgres_start_time_seconds", {});
  const absences = absencesIn(signals.series("postgres_up", {}), signals.toMs);
  return (window) => {
    const start = startIn(starts, window);
    const absentSeconds = longestAbsence(absences, window);
    const restarted = start.movedSeconds > thresholds.startTimeMovedSeconds;
    if (!restarted && absentSeconds === 0) return undefined;
    return describe(restarted ? start : undefined, absentSeconds);
  };
}

function startIn(starts: readonly Point[], window: Window): Start {
  const times = pointsIn(starts, window).map(({ value }) => value);
  const newest = Math.max(...times);
  return { newest, movedSeconds: times.length === 0 ? 0 : newest - Math.min(...times) };
}

function longestAbsence(absences: readonly Absence[], window: Window): number {
  return absences
    .filter(({ fromMs, toMs }) => fromMs < window.toMs && toMs > window.fromMs)
    .reduce((longest, { seconds }) => Math.max(longest, seconds), 0);
}

function absencesIn(reached: readonly Point[], endMs: number): Absence[] {
  const absences: Absence[] = [];
  let lastReachedMs: number | undefined;
  let missed = false;
  for (const { atMs, value } of [...reached, { atMs: endMs, value: 1 }]) {
    if (value === 0) {
      missed = true;
      continue;
    }
    if (missed) absences.push(absence(lastReachedMs ?? reached[0]?.atMs ?? atMs, atMs));
    missed = false;
    lastReachedMs = atMs;
  }
  return absences;
}

function absence(fromMs: number, toMs: number): Absence {
  return { fromMs, toMs, seconds: (toMs - fromMs) / 1000 };
}

/** `restarted`: the start that moved. A restart outweighs any absence. */
function describe(restarted: Start | undefined, absentSeconds: number): Finding {
  const happened =
    restarted === undefined
      ? `did not respond for ${rounded(absentSeconds)} s`
      : `restarted at ${utcTime(restarted.newest)}, which dropped every connection`;
  return {
    strength: absentSeconds + (restarted === undefined ? 0 : 1000),
    words: { happened },
    evidence: [
      ...(restarted === undefined ? [] : [{ ...startMoved, measured: restarted.movedSeconds }]),
      ...(absentSeconds > 0 ? [{ ...notReached, measured: absentSeconds }] : []),
    ],
  };
}

const startMoved = {
  what: "how far the start time of Postgres moved",
  limit: thresholds.startTimeMovedSeconds,
  unit: "seconds",
};
const notReached = { what: "time the collector could not reach Postgres", limit: 0, unit: "seconds" };

function utcTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(11, 19)} UTC`;
}
