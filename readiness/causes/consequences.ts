/** What shows as well while a cause stands, and is not a cause of its own then; never in a circle. */
import type { CauseId } from "./cause-list.ts";

export const consequencesOf: Readonly<Partial<Record<CauseId, readonly CauseId[]>>> = {
  /** Arrivals are late also where all users wait for a SIS that stands still. */
  "database-restarted": [
    "pool-starved",
    "database-link-slow",
    "lock-held",
    "retry-storm",
    "school-slow",
    "generator-saturated",
  ],
  "lock-held": ["pool-starved", "database-link-slow", "retry-storm", "school-slow", "generator-saturated"],
  "pool-starved": ["retry-storm", "school-slow"],
  "event-loop-blocked": ["database-link-slow", "pool-starved", "retry-storm", "school-slow"],
  "index-missing": ["pool-starved", "school-slow"],
  "statements-per-request": ["pool-starved", "school-slow"],
  "database-link-slow": ["pool-starved", "school-slow"],
  /** It makes up for what it missed all at once. */
  "generator-saturated": ["database-link-slow"],
};
