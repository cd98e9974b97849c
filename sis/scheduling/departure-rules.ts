/** Decides whether a departure that is ahead can be moved to a later day or canceled. */

export type DepartureFacts = {
  readonly entryDate: string;
  /** The first day that the student is no longer there; null if they aren't leaving. */
  readonly exitDate: string | null;
  /** The last day of the enrollment's school year. */
  readonly yearEnd: string;
  /** When the student's next enrollment begins, which this one can't overlap; null if there is none. */
  readonly nextEntry: string | null;
};

export type DepartureChange = {
  /** The day of departure that whoever asks saw. */
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
  | "enrolled-elsewhere";

export function departureObstacle(
  facts: DepartureFacts,
  { seenDay, day, today }: DepartureChange,
): DepartureObstacle | undefined {
  const { entryDate, exitDate, nextEntry } = facts;
  if (exitDate === null || exitDate === entryDate) return "no-departure";
  if (exitDate !== seenDay) return "departure-changed";
  if (exitDate <= today) return "already-left";
  if (day !== undefined) return newDayObstacle(facts, { exitDate, day });
  return nextEntry === null ? undefined : "enrolled-elsewhere";
}

function newDayObstacle(
  { yearEnd, nextEntry }: DepartureFacts,
  { exitDate, day }: { readonly exitDate: string; readonly day: string },
): DepartureObstacle | undefined {
  if (day <= exitDate) return "day-not-later";
  if (day > yearEnd) return "day-outside-school-year";
  return nextEntry !== null && day > nextEntry ? "enrolled-elsewhere" : undefined;
}

/** A seat that ended, or never began, because the student was to leave. */
export type LostSeat = {
  readonly sectionId: number;
  readonly beginDate: string;
  readonly endDate: string | null;
};

/** A departure may have been recorded more than once, each time for an earlier day: the first record has the whole seat. */
export function lostSeats(records: readonly (readonly LostSeat[])[]): LostSeat[] {
  const byKey = new Map<string, LostSeat>();
  for (const seat of records.flat()) {
    const key = `${seat.sectionId} ${seat.beginDate}`;
    if (!byKey.has(key)) byKey.set(key, seat);
  }
  return [...byKey.values()].toSorted((one, other) => one.sectionId - other.sectionId);
}

/** The first day on which a lost seat would be held again; undefined if the student leaves before it. */
export function firstDayAgain(
  { beginDate }: LostSeat,
  { seenDay, day }: Pick<DepartureChange, "seenDay" | "day">,
): string | undefined {
  const first = beginDate > seenDay ? beginDate : seenDay;
  return day !== undefined && day <= first ? undefined : first;
}
