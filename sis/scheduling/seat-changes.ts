/** Add, drop and move: each one transaction that locks what it touches, reads the facts, decides and writes. */
import { z } from "zod";
import { findSeatsPast, giveUpSeats, type SeatPast } from "../db/given-up-seats.ts";
import { lockStudentAndSections } from "../db/locks.ts";
import type { Database } from "../db/statement.ts";
import {
  type Effect,
  type Operation,
  type WriteContext,
  type Writer,
  type Written,
  writeOnce,
} from "../db/write-once.ts";
import { isRefusal, type Refusal, refuse, refuseNotFound } from "../errors.ts";
import { refuseRecords } from "../in-the-way.ts";
import { keptReason, type WhyChanged } from "./change-reason.ts";
import { decideSeat, type SeatObstacle } from "./rules.ts";
import {
  findOwnSeat,
  findSeatFacts,
  findTerm,
  keepSeat,
  type SeatFactsRow,
  takeSeat,
} from "./seat-queries.ts";

const seat = { studentId: z.int(), sectionId: z.int(), seat: z.int(), period: z.int() };
export const seatTaken = z.object({
  ...seat,
  beginDate: z.string(),
  /** Days whose attendance was submitted before the student had the seat: somebody must still mark them. */
  attendanceToComplete: z.array(z.string()),
});
/** Stays in the section that were planned for a later day: they're given up too. */
const laterStays = z.array(
  z.object({ seat: z.int(), beginDate: z.string(), endDate: z.string().nullable() }),
);
export const seatGivenUp = z.object({ ...seat, endDate: z.string(), laterStays });
export const seatMoved = seatTaken.extend({ laterStays });
export type SeatTaken = z.output<typeof seatTaken>;
export type SeatGivenUp = z.output<typeof seatGivenUp>;
export type SeatMoved = z.output<typeof seatMoved>;

type SeatDay = { readonly studentId: number; readonly sectionId: number; readonly day: string };
type SeatChange = SeatDay & WhyChanged;
export type SectionMove = WhyChanged & {
  readonly studentId: number;
  readonly fromSectionId: number;
  readonly toSectionId: number;
  readonly day: string;
};

export async function addToSection(
  context: WriteContext,
  writer: Writer,
  change: SeatChange,
  operation: Operation,
): Promise<Written<SeatTaken> | Refusal> {
  const attempt = { action: "schedule.add", writer, operation };
  return await writeOnce(context, attempt, seatTaken, async (client) => {
    const { studentId, sectionId } = change;
    if (!(await lockStudentAndSections(client, studentId, [sectionId]))) return refuseNotFound();
    const taken = await seatStudent(client, change, context.settings.schoolYear);
    return isRefusal(taken) ? taken : { ...taken, detail: { after: taken.answer, ...keptReason(change) } };
  });
}

export async function dropFromSection(
  context: WriteContext,
  writer: Writer,
  change: SeatChange,
  operation: Operation,
): Promise<Written<SeatGivenUp> | Refusal> {
  const attempt = { action: "schedule.drop", writer, operation };
  return await writeOnce(context, attempt, seatGivenUp, async (client) => {
    const { studentId, sectionId, day } = change;
    if (!(await lockStudentAndSections(client, studentId, [sectionId]))) return refuseNotFound();
    const left = await leaveSection(client, change, context);
    if (isRefusal(left)) return left;
    const { seat, period, schoolId } = left.first;
    const answer = { studentId, sectionId, seat, period, endDate: day, laterStays: left.later.map(stayOf) };
    const detail = { ...givenUp(left, day), ...keptReason(change) };
    return { status: 200, answer, schoolId, studentId, sectionId, detail };
  });
}

/** All or nothing: if the new section can't be had, the student keeps the old seat. */
export async function moveBetweenSections(
  context: WriteContext,
  writer: Writer,
  move: SectionMove,
  operation: Operation,
): Promise<Written<SeatMoved> | Refusal> {
  const { studentId, fromSectionId, toSectionId, day } = move;
  if (fromSectionId === toSectionId) return refuseSameSection();
  const attempt = { action: "schedule.move", writer, operation };
  return await writeOnce(context, attempt, seatMoved, async (client) => {
    const sections = [fromSectionId, toSectionId];
    if (!(await lockStudentAndSections(client, studentId, sections))) return refuseNotFound();
    const left = await leaveSection(client, { studentId, sectionId: fromSectionId, day }, context);
    if (isRefusal(left)) return left;
    const { schoolYear } = context.settings;
    const taken = await seatStudent(client, { studentId, sectionId: toSectionId, day }, schoolYear);
    if (isRefusal(taken)) return taken;
    const from = { sectionId: fromSectionId, ...givenUp(left, day) };
    const answer = { ...taken.answer, laterStays: left.later.map(stayOf) };
    return { ...taken, answer, detail: { from, after: taken.answer, ...keptReason(move) } };
  });
}

export type RetakenSeat = SeatDay & { readonly schoolYear: number; readonly endDate: string | null };

/**
 * In another write's transaction, which has locked the student and the section: a seat from that day until another. The
 * student keeps the seat that they have until that day, if it's free.
 */
export async function retakeSeat(
  client: Database,
  { endDate: until, ...change }: RetakenSeat,
): Promise<{ readonly seat: number } | { readonly obstacle: SeatObstacle }> {
  const facts = await findSeatFacts(client, { ...change, until });
  if (facts === undefined) throw new Error(`There is no section ${change.sectionId}.`);
  const decision = decideSeat(facts);
  if (decision.obstacle !== undefined) return { obstacle: decision.obstacle };
  const { studentId, sectionId } = change;
  const { beginDate, endDate } = facts;
  const own = await findOwnSeat.first(client, { studentId, sectionId, beginDate, endDate });
  if (own === undefined)
    await takeSeat(client, { sectionId, studentId, seat: decision.seat, beginDate, endDate });
  else await keepSeat(client, { sectionId, studentId, beginDate, endDate });
  return { seat: own?.seat ?? decision.seat };
}

async function seatStudent(
  client: Database,
  change: SeatDay,
  schoolYear: number,
): Promise<Effect<SeatTaken> | Refusal> {
  const facts = await findSeatFacts(client, { ...change, schoolYear, until: null });
  if (facts === undefined) return refuseNotFound();
  const decision = decideSeat(facts);
  if (decision.obstacle !== undefined) return refuseSeat(decision.obstacle, facts);
  const { seat } = decision;
  const { studentId, sectionId } = change;
  const { schoolId, period, beginDate, endDate, submittedDays } = facts;
  await takeSeat(client, { sectionId, studentId, seat, beginDate, endDate });
  const answer = {
    ...{ studentId, sectionId, seat, period, beginDate },
    attendanceToComplete: submittedDays,
  };
  return { status: 201, answer, schoolId, studentId, sectionId };
}

/** At least one stay: the first, which that day may cut short, and those planned for later. */
type LeftStays = { readonly first: SeatPast; readonly later: readonly SeatPast[] };

/** The student is no longer in the section from that day on, even if they were to return to it. */
async function leaveSection(
  client: Database,
  { studentId, sectionId, day }: SeatDay,
  { settings: { schoolYear }, today }: WriteContext,
): Promise<LeftStays | Refusal> {
  const until = null;
  const asked = { studentId, sectionIds: [sectionId], day, until, today: today() };
  const seats = await findSeatsPast(client, asked);
  const [first, ...later] = seats;
  const term = first ?? (await findTerm.first(client, { sectionId }));
  if (term === undefined) return refuseNotFound();
  if (term.schoolYear !== schoolYear || day < term.yearBegin || day > term.termEnd)
    return refuseSeat("day-outside-term", term);
  if (first === undefined) return refuseNotInSection();
  const refused = refuseRecords(seats);
  if (refused !== undefined) return refused;
  await giveUpSeats(client, { studentId, day, until }, seats);
  return { first, later };
}

/** For the audit trail; a seat that would have begun on that day or later was never held, and its row is gone. */
function givenUp({ first, later }: LeftStays, day: string): Readonly<Record<string, unknown>> {
  const before = stayOf(first);
  const after = before.beginDate < day ? { ...before, endDate: day } : null;
  return { day, before, after, later: later.map(stayOf) };
}

function stayOf({ seat, beginDate, endDate }: SeatPast): SeatGivenUp["laterStays"][number] {
  return { seat, beginDate, endDate };
}

type SeatRefusal = { readonly status: 409 | 422; readonly message: string; readonly hint: string };

const seatRefusals: Readonly<Record<SeatObstacle, SeatRefusal>> = {
  "already-in-section": {
    status: 409,
    message: "The student already has a seat in this section on that day or later.",
    hint: "Look at the student's schedule.",
  },
  "not-enrolled-at-school": {
    status: 409,
    message: "The student is not enrolled at the section's school on that day.",
    hint: "Choose a day on which they are, enroll or transfer them first, or choose a section of their school.",
  },
  "day-outside-term": {
    status: 422,
    message: "That day isn't in this school year, or the section's term is over by then.",
    hint: "Check the year, and choose a day before the section's term ends.",
  },
  "not-placed-in-day-class": {
    status: 409,
    message: "This is a special day class, and the student isn't placed in one on that day.",
    hint: "Choose another section, a day on which the placement holds, or have the placement recorded first.",
  },
  "grade-outside-section": {
    status: 409,
    message: "The section is for other grades.",
    hint: "Choose a section for the student's grade.",
  },
  "period-taken": {
    status: 409,
    message: "The student has another section that meets at the same time.",
    hint: "Move the student from that section, or drop it first.",
  },
  "section-full": {
    status: 409,
    message: "No seat in this section is open from that day on.",
    hint: "Choose a section with open seats, or a later day.",
  },
};

export function refuseSeat(
  obstacle: SeatObstacle,
  { period, periodHeldBy }: Partial<Pick<SeatFactsRow, "period" | "periodHeldBy">> = {},
): Refusal {
  const { status, message, hint } = seatRefusals[obstacle];
  const detail = obstacle === "period-taken" ? { period, sectionId: periodHeldBy } : {};
  return refuse(status, obstacle, message, hint, detail);
}

function refuseNotInSection(): Refusal {
  const hint = "Look at the student's schedule: they may already have been moved.";
  return refuse(409, "not-in-section", "The student doesn't have a seat in this section.", hint);
}

function refuseSameSection(): Refusal {
  return refuse(
    422,
    "same-section",
    "The two sections are the same.",
    "Choose a different section to move to.",
  );
}
