/** A section's students, and those of them whom an office will record as no-shows: nobody marks them present or scores them. */
import type { Known } from "./known.ts";

export type RosterWithNoShows = {
  /** The section's students on the day of the load. */
  readonly roster: Known;
  /** Those of them who never come. */
  readonly noShows?: readonly number[];
};

/** Those who never come are among the students who may leave the roster during the load. */
export function rosterWith(roster: Known, missing: ReadonlySet<number>): RosterWithNoShows {
  const noShows = (roster.may ?? []).filter((student) => missing.has(student));
  return { roster, ...(noShows.length > 0 && { noShows }) };
}
