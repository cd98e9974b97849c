/** Missing telemetry, and what only looks like it. */
import { gauge, type Series, type Story } from "../../../readiness/causes/stories/story.ts";

type Presence = readonly [number | null, number | null, number | null];
const there: Presence = [1, 1, 1];
const gone: Presence = [1, null, 1];

const sources = (sis: Presence, postgres: Presence, generator: Presence, phase: Presence): Series[] => [
  gauge("firstbell_phase", { phase: "first-bell" }, ...phase),
  gauge("sis_pool_limit", { pool: "core" }, ...sis),
  gauge("postgres_up", {}, ...postgres),
  gauge("k6_vus", {}, ...generator),
];
const betweenPhases: Presence = [1, 0, 1];

const missing = { alert: "TelemetryMissing", alone: "opening-week" } as const;
const targetUp = { job: "sis", instance: "127.0.0.1:1" };

export const telemetryStories: readonly Story[] = [
  {
    alert: "TargetDown",
    fires: true,
    that: "a process doesn't answer",
    series: [gauge("up", targetUp, 1, 0, 1)],
  },
  {
    alert: "TargetDown",
    fires: false,
    that: "a process is restarted quickly",
    lasts: { rehearsal: 6, "opening-week": 30 },
    series: [gauge("up", targetUp, 1, 0, 1)],
  },
  {
    alert: "TargetDown",
    fires: false,
    that: "targets come and go with a run",
    series: [gauge("up", targetUp, null, 1, null)],
  },
  {
    ...missing,
    fires: true,
    that: "the SIS sends no metrics",
    series: sources(gone, there, there, there),
  },
  {
    ...missing,
    fires: true,
    that: "the database sends no metrics",
    series: sources(there, gone, there, there),
  },
  {
    ...missing,
    fires: true,
    only: "rehearsal",
    that: "the load generator sends no metrics",
    series: sources(there, there, gone, there),
  },
  {
    ...missing,
    fires: false,
    that: "the SIS is restarted quickly",
    lasts: { rehearsal: 6, "opening-week": 30 },
    series: sources(gone, there, there, there),
  },
  {
    ...missing,
    fires: false,
    only: "rehearsal",
    that: "no phase is in progress, so nothing sends metrics",
    series: sources(gone, gone, gone, betweenPhases),
  },
  { ...missing, fires: false, that: "everything sends metrics", series: sources(there, there, there, there) },
];
