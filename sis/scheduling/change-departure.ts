/**
 * A departure that is ahead, moved to a later day or canceled: the student gets back the seats that it took, as far as
 * they're still free.
 */
import { z } from "zod";
import { lockStudent, lockStudentAndSections } from "../db/locks.ts";
import type { Database } from "../db/statement.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { isRefusal, type Refusal, refuse, refuseNotFound } from "../errors.ts";
import { canceled, changeExit, type Departure, type Enrolled, findDeparture } from "./departure-queries.ts";
import { type DepartureObstacle, departureObstacle } from "./departure-rules.ts";
import { findTakenStays, giveBack, seatsBack } from "./give-back.ts";

export type ChangedDeparture = Enrolled & {
  readonly seenDay: string;
  /** Undefined to cancel. */
  readonly day: string | undefined;
  /** The office's school, which changes only its own enrollments; null for the district office. */
  readonly officeSchoolId: number | null;
};

export const departureAnswer = z.object({
  studentId: z.int(),
  enrollmentId: z.int(),
  /** Null if the student stays. */
  exitDate: z.string().nullable(),
  ...seatsBack,
});
export type DepartureAnswer = z.output<typeof departureAnswer>;

export async function changeDeparture(
  context: WriteContext,
  writer: Writer,
  change: ChangedDeparture,
  operation: Operation,
): Promise<Written<DepartureAnswer> | Refusal> {
  const { studentId, enrollmentId, day } = change;
  const action = day === undefined ? canceled : "departures.move";
  return await writeOnce(context, { action, writer, operation }, departureAnswer, async (client) => {
    const departure = await findChangeable(client, context, change);
    if (isRefusal(departure)) return departure;
    const { schoolId, exitDate, exitCode } = departure;
    const taken = await findTakenStays(client, { ...change, schoolId });
    await lockStudentAndSections(client, studentId, [...new Set(taken.map(({ sectionId }) => sectionId))]);
    const after = { exitDate: day ?? null, exitCode: day === undefined ? null : exitCode };
    await changeExit(client, { enrollmentId, ...after });
    const seats = await giveBack(client, context, { ...change, taken });
    const answer = { studentId, enrollmentId, exitDate: after.exitDate, ...seats };
    const detail = { before: { enrollmentId, exitDate, exitCode }, after: { ...after, ...seats } };
    return { status: 200, answer, schoolId, studentId, detail };
  });
}

/** Locks the student. */
async function findChangeable(
  client: Database,
  { today, settings }: WriteContext,
  change: ChangedDeparture,
): Promise<Departure | Refusal> {
  if ((await lockStudent(client, change.studentId)) === undefined) return refuseNotFound();
  const departure = await findDeparture.first(client, change);
  const { officeSchoolId } = change;
  if (departure === undefined || departure.schoolYear !== settings.schoolYear) return refuseNotFound();
  if (officeSchoolId !== null && departure.schoolId !== officeSchoolId) return refuseNotFound();
  const obstacle = departureObstacle(departure, { ...change, today: today() });
  return obstacle === undefined ? departure : refuseDeparture(obstacle, departure);
}

type Words = { readonly status: 409 | 422; readonly message: string; readonly hint: string };

const words: Readonly<Record<DepartureObstacle, Words>> = {
  "no-departure": {
    status: 409,
    message: "The student isn't leaving this school.",
    hint: "Someone may have canceled it. Check the student's enrollments.",
  },
  "departure-changed": {
    status: 409,
    message: "The day on which the student leaves has changed since you looked.",
    hint: "Look at the new day, then decide again.",
  },
  "already-left": {
    status: 409,
    message: "The student has already left.",
    hint: "If they're back, transfer them in, or enroll them again.",
  },
  "day-not-later": {
    status: 422,
    message: "That day isn't later than the one on record.",
    hint: "Choose a later day. For an earlier one, withdraw the student as of that day.",
  },
  "day-outside-school-year": {
    status: 422,
    message: "That day isn't in this school year.",
    hint: "Choose a day before the school year ends.",
  },
  "enrolled-elsewhere": {
    status: 409,
    message: "Another enrollment of the student begins after this one ends.",
    hint: "That enrollment has to end first: its school records that the student didn't come.",
  },
  "leaves-own-school": {
    status: 409,
    message: "The student leaves their own school before then, and can't be at another school without one.",
    hint: "Choose the day on which they leave their own school or an earlier one, or cancel that departure first.",
  },
};

function refuseDeparture(obstacle: DepartureObstacle, departure: Departure): Refusal {
  const { exitDate, nextEntry, ownSchoolExit } = departure;
  const { status, message, hint } = words[obstacle];
  return refuse(status, obstacle, message, hint, { exitDate, nextEntry, ownSchoolExit });
}
