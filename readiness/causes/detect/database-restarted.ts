/** The start time of Postgres moved, or the collector could not reach it. */
import type { Point } from "../../evidence/signals/signals.ts";
import { causeById } from "../cause-list.ts";
import { type Detector, rounded, type Window } from "../finding.ts";

const { thresholds } = causeById["database-restarted"];

const within = (points: readonly Point[], { fromMs, toMs }: Window): Point[] =>
  points.filter(({ atMs }) => atMs > fromMs && atMs <= toMs);

const utcTime = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(11, 19)} UTC`;

const startMoved = {
  what: "how far the start time of Postgres moved",
  limit: thresholds.startTimeMovedSeconds,
  unit: "seconds",
};
const notReached = { what: "time for which the collector did not reach Postgres", limit: 0, unit: "seconds" };

type Absence = Window & { seconds: number };

/** From the last answer before to the first one after. */
const absencesIn = (reached: readonly Point[], endMs: number): Absence[] => {
  const absences: Absence[] = [];
  let lastReachedMs: number | null = null;
  for (const { atMs, value } of [...reached, { atMs: endMs, value: 1 }]) {
    if (value === 0) continue;
    const missed = reached.some(
      (point) => point.value === 0 && point.atMs > (lastReachedMs ?? 0) && point.atMs < atMs,
    );
    if (missed) {
      const fromMs = lastReachedMs ?? reached[0]?.atMs ?? atMs;
      absences.push({ fromMs, toMs: atMs, seconds: (atMs - fromMs) / 1000 });
    }
    lastReachedMs = atMs;
  }
  return absences;
};

export const databaseRestarted: Detector = ({ signals }) => {
  const starts = signals.series("postgres_start_time_seconds", {});
  const absences = absencesIn(signals.series("postgres_up", {}), signals.toMs);
  return (window) => {
    const told = within(starts, window).map(({ value }) => value);
    const newest = Math.max(...told);
    const moved = told.length === 0 ? 0 : newest - Math.min(...told);
    const absent = absences
      .filter(({ fromMs, toMs }) => fromMs < window.toMs && toMs > window.fromMs)
      .reduce((longest, { seconds }) => Math.max(longest, seconds), 0);
    const restarted = moved > thresholds.startTimeMovedSeconds;
    if (!restarted && absent === 0) return null;
    const happened = restarted
      ? `was started again at ${utcTime(newest)}, which ended every connection`
      : `did not answer for ${rounded(absent)} s`;
    return {
      strength: absent + (restarted ? 1000 : 0),
      words: { happened },
      evidence: [
        ...(restarted ? [{ ...startMoved, measured: moved }] : []),
        ...(absent > 0 ? [{ ...notReached, measured: absent }] : []),
      ],
    };
  };
};
