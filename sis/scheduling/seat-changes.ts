/** Add, drop and move: each one transaction that locks what it touches, reads the facts, decides and writes. */
import { z } from "zod";
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
import { decideSeat, type SeatObstacle } from "./rules.ts";
import {
  endSeat,
  findSeatFacts,
  type LeftSeat,
  lockForSeats,
  type SeatFactsRow,
  takeSeat,
} from "./seat-queries.ts";

export const seatAnswer = z.object({
  studentId: z.int(),
  sectionId: z.int(),
  seat: z.int(),
  period: z.int(),
});
export type SeatAnswer = z.output<typeof seatAnswer>;

type SeatChange = { readonly studentId: number; readonly sectionId: number; readonly day: string };
export type SectionMove = {
  readonly studentId: number;
  readonly fromSectionId: number;
  readonly toSectionId: number;
  readonly day: string;
};

type Outcome = Promise<Written<SeatAnswer> | Refusal>;

export async function addToSection(
  context: WriteContext,
  writer: Writer,
  change: SeatChange,
  operation: Operation,
): Outcome {
  const attempt = { action: "schedule.add", writer, operation };
  return await writeOnce(context, attempt, seatAnswer, async (client) => {
    if (!(await lockForSeats(client, change.studentId, [change.sectionId]))) return refuseNotFound();
    const seat = await seatStudent(client, change, []);
    return isRefusal(seat) ? seat : seatEffect(201, change, seat, { before: seat.before, after: seat.after });
  });
}

export async function dropFromSection(
  context: WriteContext,
  writer: Writer,
  change: SeatChange,
  operation: Operation,
): Outcome {
  const attempt = { action: "schedule.drop", writer, operation };
  return await writeOnce(context, attempt, seatAnswer, async (client) => {
    if (!(await lockForSeats(client, change.studentId, [change.sectionId]))) return refuseNotFound();
    const left = await endSeat(client, change);
    return left === undefined ? refuseNotInSection() : seatEffect(200, change, left, leftDetail(left));
  });
}

/** All or nothing: if the new section has no seat for them, the student keeps the old one. */
export async function moveBetweenSections(
  context: WriteContext,
  writer: Writer,
  move: SectionMove,
  operation: Operation,
): Outcome {
  const { studentId, fromSectionId, toSectionId, day } = move;
  if (fromSectionId === toSectionId) return refuseSameSection();
  const to = { studentId, sectionId: toSectionId, day };
  const attempt = { action: "schedule.move", writer, operation };
  return await writeOnce(context, attempt, seatAnswer, async (client) => {
    if (!(await lockForSeats(client, studentId, [fromSectionId, toSectionId]))) return refuseNotFound();
    const left = await endSeat(client, { studentId, sectionId: fromSectionId, day });
    if (left === undefined) return refuseNotInSection();
    const seat = await seatStudent(client, to, [fromSectionId]);
    if (isRefusal(seat)) return seat;
    const from = { sectionId: fromSectionId, ...leftDetail(left) };
    return seatEffect(201, to, seat, { from, before: seat.before, after: seat.after });
  });
}

type Seated = {
  readonly seat: number;
  readonly period: number;
  readonly schoolId: number;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
};

async function seatStudent(
  client: Database,
  change: SeatChange,
  leaving: readonly number[],
): Promise<Seated | Refusal> {
  const facts = await findSeatFacts(client, change, leaving);
  if (facts === undefined) return refuseNotFound();
  const decision = decideSeat(facts);
  if (decision.obstacle !== undefined) return refuseSeat(decision.obstacle, facts);
  const { seat } = decision;
  await takeSeat(client, { ...change, seat });
  const { schoolId, period } = facts;
  return { seat, period, schoolId, before: priorSeat(facts), after: { seat, beginDate: change.day } };
}

/** The contents of a returning student's row before it was used again. */
function priorSeat(facts: SeatFactsRow): Readonly<Record<string, unknown>> | null {
  const { priorSeat: seat, priorBeginDate: beginDate, priorEndDate: endDate } = facts;
  return seat === null ? null : { seat, beginDate, endDate };
}

function leftDetail({ seat, beginDate, endDate }: LeftSeat): Readonly<Record<string, unknown>> {
  return { before: { seat, beginDate }, after: { seat, beginDate, endDate } };
}

function seatEffect(
  status: 200 | 201,
  { studentId, sectionId }: SeatChange,
  { seat, period, schoolId }: { readonly seat: number; readonly period: number; readonly schoolId: number },
  detail: Readonly<Record<string, unknown>>,
): Effect<SeatAnswer> {
  return { status, answer: { studentId, sectionId, seat, period }, schoolId, studentId, sectionId, detail };
}

type SeatRefusal = { readonly status: 409 | 422; readonly message: string; readonly hint: string };

const seatRefusals: Readonly<Record<SeatObstacle, SeatRefusal>> = {
  "already-in-section": {
    status: 409,
    message: "The student is already in this section.",
    hint: "Look at the student's schedule.",
  },
  "not-enrolled-at-school": {
    status: 409,
    message: "The student is not enrolled at the section's school.",
    hint: "Enroll or transfer the student first, or choose a section of their school.",
  },
  "day-outside-term": {
    status: 422,
    message: "That day isn't in the section's school year and term.",
    hint: "Choose a day before the section's term ends.",
  },
  "grade-outside-section": {
    status: 409,
    message: "The section is for other grades.",
    hint: "Choose a section for the student's grade.",
  },
  "period-taken": {
    status: 409,
    message: "The student has another section in this period.",
    hint: "Move the student from that section, or drop it first.",
  },
  "section-full": {
    status: 409,
    message: "The section is full.",
    hint: "Choose a section with open seats.",
  },
};

function refuseSeat(obstacle: SeatObstacle, facts: SeatFactsRow): Refusal {
  const { status, message, hint } = seatRefusals[obstacle];
  const detail = obstacle === "period-taken" ? { period: facts.period, sectionId: facts.periodHeldBy } : {};
  return refuse(status, obstacle, message, hint, detail);
}

function refuseNotInSection(): Refusal {
  const hint = "Look at the student's schedule: they may have been moved already.";
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
