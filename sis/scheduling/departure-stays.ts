/** Works out which stays in sections a leaving student would have if they weren't leaving, and what the departure takes. */

/** In a section, from one day until the day before another, or until the term ends. */
export type Stay = {
  readonly sectionId: number;
  readonly beginDate: string;
  readonly endDate: string | null;
};

/** What was written about the student's seats since the departure was recorded. */
export type SeatEvent =
  /** The enrollment got an end, or an earlier one, which took these seats from that day on; or they came back. */
  | { readonly kind: "ended"; readonly seats: readonly Stay[] }
  /** A seat that was meant to last until the term ends, though the record ends it with the enrollment. */
  | { readonly kind: "taken"; readonly sectionId: number; readonly beginDate: string }
  | {
      readonly kind: "given-up";
      readonly by: "drop" | "move";
      readonly sectionId: number;
      readonly day: string;
    }
  /** Another enrollment ended, and took this seat. */
  | { readonly kind: "undone"; readonly sectionId: number; readonly beginDate: string };

export type IntendedStay = Stay & {
  /** It ends by a drop that was made after the departure was recorded; after a move, the student has another section. */
  readonly droppedSince: boolean;
};

/** By section and day. An event tells of what is there, cut short by the departure: it never shortens what is known. */
export function intendedStays(events: readonly SeatEvent[]): IntendedStay[] {
  let stays: readonly IntendedStay[] = [];
  for (const event of events) stays = staysAfter(stays, event);
  return stays.toSorted(
    (one, other) => one.sectionId - other.sectionId || (one.beginDate < other.beginDate ? -1 : 1),
  );
}

function staysAfter(stays: readonly IntendedStay[], event: SeatEvent): readonly IntendedStay[] {
  switch (event.kind) {
    case "ended":
      return event.seats.reduce(withStay, stays);
    case "taken":
      return withStay(stays, { sectionId: event.sectionId, beginDate: event.beginDate, endDate: null });
    case "given-up":
      return stays.map((stay) => endedBy(stay, event));
    case "undone":
      return stays.filter(
        ({ sectionId, beginDate }) => sectionId !== event.sectionId || beginDate !== event.beginDate,
      );
  }
}

/** Stays that overlap or meet become one. */
function withStay(stays: readonly IntendedStay[], { sectionId, beginDate, endDate }: Stay): IntendedStay[] {
  const added = { sectionId, beginDate, endDate, droppedSince: false };
  const [joined, apart] = [
    stays.filter((stay) => meet(stay, added)),
    stays.filter((stay) => !meet(stay, added)),
  ];
  return [...apart, joined.reduce(joinedWith, added)];
}

function meet(one: Stay, other: Stay): boolean {
  return one.sectionId === other.sectionId && reaches(one, other.beginDate) && reaches(other, one.beginDate);
}

function reaches({ endDate }: Stay, day: string): boolean {
  return endDate === null || endDate >= day;
}

function joinedWith(one: IntendedStay, other: IntendedStay): IntendedStay {
  const [first, second] = one.beginDate <= other.beginDate ? [one, other] : [other, one];
  const endDate = later(first.endDate, second.endDate);
  const droppedSince = [one, other].some((stay) => stay.endDate === endDate && stay.droppedSince);
  return { ...first, endDate, droppedSince };
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

type GivenUp = { readonly by: "drop" | "move"; readonly sectionId: number; readonly day: string };

function endedBy(stay: IntendedStay, { by, sectionId, day }: GivenUp): IntendedStay {
  if (stay.sectionId !== sectionId || (stay.endDate !== null && stay.endDate <= day)) return stay;
  return { ...stay, endDate: stay.beginDate > day ? stay.beginDate : day, droppedSince: by === "drop" };
}

type Change = {
  /** The day of departure until now. */
  readonly seenDay: string;
  /** The new one; undefined if the student stays. */
  readonly day: string | undefined;
};

/**
 * From which day on a departure takes the stay and its change would give it back; undefined if it takes nothing that
 * the change could give. A stay that was dropped since takes nothing either, but is no longer possible.
 */
export function givenBackFrom(
  { beginDate, endDate, droppedSince, termEnd }: IntendedStay & { readonly termEnd: string },
  { seenDay, day }: Change,
): { readonly from: string } | "dropped-since" | undefined {
  const from = beginDate > seenDay ? beginDate : seenDay;
  if ((day !== undefined && day <= from) || from > termEnd) return undefined;
  if (endDate === null || endDate > from) return { from };
  return droppedSince ? "dropped-since" : undefined;
}
