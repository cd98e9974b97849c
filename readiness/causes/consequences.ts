/** What shows as well while a cause stands, and is not a cause of its own then; never in a circle. */
import type { CauseId } from "./cause-list.ts";

/** What one sees of a SIS whose statements wait for something else. */
const ofWaiting = [
  "statement-slow",
  "pool-starved",
  "database-link-slow",
  "retry-storm",
  "school-slow",
] as const;

export const consequencesOf: Readonly<Partial<Record<CauseId, readonly CauseId[]>>> = {
  /** Arrivals are late also where all users wait for a SIS that stands still. */
  "sis-silent": [...ofWaiting, "event-loop-blocked", "generator-saturated"],
  "database-restarted": [...ofWaiting, "lock-held", "generator-saturated"],
  "lock-held": [...ofWaiting, "generator-saturated"],
  "event-loop-blocked": ofWaiting,
  "index-missing": ["statement-slow", "pool-starved", "school-slow"],
  "school-slow": ["statement-slow"],
  "pool-starved": ["retry-storm", "school-slow"],
  "statements-per-request": ["pool-starved", "school-slow"],
  "database-link-slow": ["pool-starved", "school-slow"],
  /** It makes up for what it missed all at once. */
  "generator-saturated": ["database-link-slow"],
};
