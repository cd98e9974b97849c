/** Decides whether a departure that is ahead can be moved to a later day or canceled. */

export type DepartureFacts = {
  /** The first day that the student is no longer there; null if they aren't leaving. */
  readonly exitDate: string | null;
  /** The last day of the enrollment's school year. */
  readonly yearEnd: string;
  /** When the student's next enrollment begins, which this one can't overlap; null if there is none. */
  readonly nextEntry: string | null;
  /**
   * For a secondary enrollment: the first day that the student is no longer at their own school; null if they stay
   * there, and for the enrollment at their own school.
   */
  readonly ownSchoolExit: string | null;
};

export type DepartureChange = {
  /** The day of departure that the person who asks saw. */
  readonly seenDay: string;
  /** The new one; undefined to cancel. */
  readonly day: string | undefined;
  readonly today: string;
};

export type DepartureObstacle =
  | "no-departure"
  | "departure-changed"
  | "already-left"
  | "day-not-later"
  | "day-outside-school-year"
  | "enrolled-elsewhere"
  | "leaves-own-school";

export function departureObstacle(
  facts: DepartureFacts,
  { seenDay, day, today }: DepartureChange,
): DepartureObstacle | undefined {
  const { exitDate, nextEntry, ownSchoolExit } = facts;
  if (exitDate === null) return "no-departure";
  if (exitDate !== seenDay) return "departure-changed";
  if (exitDate <= today) return "already-left";
  if (day !== undefined) return newDayObstacle(facts, { exitDate, day });
  if (nextEntry !== null) return "enrolled-elsewhere";
  return ownSchoolExit === null ? undefined : "leaves-own-school";
}

function newDayObstacle(
  { yearEnd, nextEntry, ownSchoolExit }: DepartureFacts,
  { exitDate, day }: { readonly exitDate: string; readonly day: string },
): DepartureObstacle | undefined {
  if (day <= exitDate) return "day-not-later";
  if (day > yearEnd) return "day-outside-school-year";
  if (nextEntry !== null && day > nextEntry) return "enrolled-elsewhere";
  return ownSchoolExit !== null && day > ownSchoolExit ? "leaves-own-school" : undefined;
}
