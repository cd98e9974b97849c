/** Gives a student back the seats that a departure took, as far as they're still free. */
import { z } from "zod";
import type { Database } from "../db/statement.ts";
import type { WriteContext } from "../db/write-once.ts";
import { findSeatEvents } from "./departure-history.ts";
import { type Enrolled, findSeatsEnding, findSectionsOf } from "./departure-queries.ts";
import { givenBackFrom, type IntendedStay, intendedStays } from "./departure-stays.ts";
import { retakeSeat } from "./seat-changes.ts";

type NewDay = {
  readonly seenDay: string;
  /** Undefined to cancel. */
  readonly day: string | undefined;
};

const section = { sectionId: z.int(), title: z.string() };
export const seatsBack = {
  restoredSeats: z.array(z.object({ ...section, seat: z.int() })),
  /** Sections to which the student couldn't return, and why. */
  lostSeats: z.array(z.object({ ...section, reason: z.string() })),
};
type Restored = z.output<typeof seatsBack.restoredSeats>[number];
type Lost = z.output<typeof seatsBack.lostSeats>[number];
export type SeatsBack = { readonly restoredSeats: Restored[]; readonly lostSeats: Lost[] };

/** A part of the student's schedule that the departure took. */
type TakenStay = {
  readonly sectionId: number;
  readonly title: string;
  readonly beginDate: string;
  readonly endDate: string | null;
  readonly back: { readonly from: string } | "dropped-since";
};

/** The student is locked. */
export async function findTakenStays(
  client: Database,
  change: Enrolled & NewDay & { readonly schoolId: number },
): Promise<TakenStay[]> {
  const { schoolId } = change;
  const stays = intendedStays(await findSeatEvents(client, change));
  const sectionIds = stays.map(({ sectionId }) => sectionId);
  const sections = await findSectionsOf.all(client, { schoolId, sectionIds });
  const sectionOf = new Map(sections.map((each) => [each.sectionId, each]));
  return stays.flatMap((stay) => takenStay(stay, sectionOf.get(stay.sectionId), change));
}

type Section = { readonly title: string; readonly termEnd: string };

function takenStay(stay: IntendedStay, ofSchool: Section | undefined, change: NewDay): TakenStay[] {
  if (ofSchool === undefined) return [];
  const { title, termEnd } = ofSchool;
  const back = givenBackFrom({ ...stay, termEnd }, change);
  return back === undefined ? [] : [{ ...stay, title, back }];
}

type GivingBack = NewDay & { readonly studentId: number; readonly taken: readonly TakenStay[] };

/** The student and the sections are locked. What the student has until the departure goes before what they lost earlier. */
export async function giveBack(
  client: Database,
  { settings: { schoolYear }, today }: WriteContext,
  { studentId, seenDay, taken }: GivingBack,
): Promise<SeatsBack> {
  const ending = await findSeatsEnding.all(client, { studentId, day: seenDay });
  const heldUntil = new Map(ending.map(({ sectionId, endDate }) => [sectionId, endDate]));
  const isHeld = ({ sectionId }: TakenStay) => (heldUntil.get(sectionId) === seenDay ? 0 : 1);
  const restored = new Map<number, Restored>();
  const lost = new Map<number, Lost>();
  for (const stay of taken.toSorted((one, other) => isHeld(one) - isHeld(other))) {
    const { sectionId, title } = stay;
    const days = daysToReturn(stay, heldUntil.get(sectionId), today());
    const result = await retake(client, stay, { studentId, schoolYear, days });
    if ("seat" in result) restored.set(sectionId, { sectionId, seat: result.seat, title });
    else lost.set(sectionId, { sectionId, reason: result.obstacle, title });
  }
  const stillLost = [...lost.values()].filter(
    ({ sectionId, reason }) => reason !== "dropped-since" || !restored.has(sectionId),
  );
  return { restoredSeats: bySection(restored.values()), lostSeats: bySection(stillLost) };
}

/**
 * On which of these days the student returns: since when they have been without the seat, which somebody else had when
 * the departure was changed before, or else the day from which this change can give it back.
 */
function daysToReturn({ beginDate, back }: TakenStay, heldUntil = beginDate, today: string): string[] {
  if (back === "dropped-since") return [];
  const [since = back.from] = [beginDate, heldUntil, today].toSorted().toReversed();
  return since < back.from ? [since, back.from] : [back.from];
}

type Returning = {
  readonly studentId: number;
  readonly schoolYear: number;
  /** Tried in order. */
  readonly days: readonly string[];
};
type Retaken = Awaited<ReturnType<typeof retakeSeat>> | { readonly obstacle: "dropped-since" };

async function retake(
  client: Database,
  { sectionId, endDate }: TakenStay,
  { days, ...student }: Returning,
): Promise<Retaken> {
  let result: Retaken = { obstacle: "dropped-since" };
  for (const day of days) {
    result = await retakeSeat(client, { ...student, sectionId, day, endDate });
    if ("seat" in result) return result;
  }
  return result;
}

function bySection<Seat extends { readonly sectionId: number }>(seats: Iterable<Seat>): Seat[] {
  return [...seats].toSorted((one, other) => one.sectionId - other.sectionId);
}
