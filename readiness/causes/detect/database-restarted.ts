/** The start time of Postgres moved, or the collector could not reach it. */
import { causeById } from "../cause-list.ts";
import { type Detector, rounded, type Window } from "../finding.ts";

const { thresholds } = causeById["database-restarted"];

const within = <Entry extends { atMs: number }>(
  points: readonly Entry[],
  { fromMs, toMs }: Window,
): Entry[] => points.filter(({ atMs }) => atMs > fromMs && atMs <= toMs);

const utcTime = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(11, 19)} UTC`;

const startMoved = {
  what: "how far the start time of Postgres moved",
  limit: thresholds.startTimeMovedSeconds,
  unit: "seconds",
};
const notReached = { what: "times that the collector did not reach Postgres", limit: 0, unit: "times" };

export const databaseRestarted: Detector = ({ signals }) => {
  const starts = signals.series("postgres_start_time_seconds", {});
  const reached = signals.series("postgres_up", {});
  return (window) => {
    const told = within(starts, window).map(({ value }) => value);
    const newest = Math.max(...told);
    const moved = told.length === 0 ? 0 : newest - Math.min(...told);
    const unreached = within(reached, window).filter(({ value }) => value === 0).length;
    const restarted = moved > thresholds.startTimeMovedSeconds;
    if (!restarted && unreached === 0) return null;
    const happened = restarted
      ? `was started again at ${utcTime(newest)}`
      : `did not answer ${rounded(unreached)} times in a row`;
    return {
      strength: unreached + (restarted ? 1000 : 0),
      words: { happened },
      evidence: [
        ...(restarted ? [{ ...startMoved, measured: moved }] : []),
        ...(unreached > 0 ? [{ ...notReached, measured: unreached }] : []),
      ],
    };
  };
};
