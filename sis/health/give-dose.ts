/** A nurse gives a dose that was ordered, not before its time; an entry made in error is taken back, and kept. */
import { z } from "zod";
import type { Database } from "../db/statement.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { type Refusal, refuse, refuseNotFound, refuseRole } from "../errors.ts";
import { findLastDose, insertDose, lockDose, lockOrder, takeBackDose } from "./medication-queries.ts";
import { mayBeGivenAt } from "./medication-rules.ts";
import { refuseNotThere, refuseStale } from "./record-visit.ts";

export type DoseToGive = {
  readonly studentId: number;
  readonly orderId: number;
  readonly schoolId: number;
};
export type DoseToTakeBack = {
  readonly studentId: number;
  readonly doseId: number;
  /** The version that the nurse saw. */
  readonly seenVersion: number;
};

export const doseGiven = z.object({
  doseId: z.int(),
  orderId: z.int(),
  studentId: z.int(),
  /** When the next one may be given. */
  mayBeGivenAt: z.iso.datetime(),
});
export type DoseGiven = z.output<typeof doseGiven>;
export const doseTakenBack = z.object({ doseId: z.int(), studentId: z.int(), version: z.int() });
export type DoseTakenBack = z.output<typeof doseTakenBack>;

/** Of two nurses at once, one gives it, and the other learns when the next may be given. */
export async function giveDose(
  context: WriteContext,
  writer: Writer,
  { studentId, orderId, schoolId }: DoseToGive,
  operation: Operation,
): Promise<Written<DoseGiven> | Refusal> {
  const { staffId } = writer;
  if (staffId === null) return refuseRole();
  const attempt = { action: "health.give-dose", writer, operation };
  const { operationId } = operation;
  const at = context.clock();
  const when = { day: context.today(), schoolYear: context.settings.schoolYear };
  return await writeOnce(context, attempt, doseGiven, async (client) => {
    const order = await lockOrder.first(client, { studentId, orderId, schoolId, ...when });
    if (order === undefined) return refuseNotFound();
    if (!order.isThere) return refuseNotThere();
    if (!order.isActive) return refuseNotOrdered();
    const { leastMinutesBetween } = order;
    const given = await insertDose.first(client, { orderId, schoolId, at, staffId, operationId });
    if (given === undefined) return await refuseTooSoon(client, orderId, leastMinutesBetween);
    const next = mayBeGivenAt({ lastGivenAt: at, leastMinutesBetween });
    const answer = { ...given, orderId, studentId, mayBeGivenAt: next.toISOString() };
    return { status: 201, answer, schoolId, studentId };
  });
}

/** The entry doesn't count from then on. */
export async function takeBack(
  context: WriteContext,
  writer: Writer,
  { studentId, doseId, seenVersion }: DoseToTakeBack,
  operation: Operation,
): Promise<Written<DoseTakenBack> | Refusal> {
  const { staffId } = writer;
  if (staffId === null) return refuseRole();
  const attempt = { action: "health.take-back-dose", writer, operation };
  const stamp = { staffId, at: context.clock(), operationId: operation.operationId };
  return await writeOnce(context, attempt, doseTakenBack, async (client) => {
    const dose = await lockDose.first(client, { studentId, doseId });
    if (dose === undefined) return refuseNotFound();
    const { schoolId, version, state } = dose;
    if (version !== seenVersion) return refuseStale(version);
    if (state === "entered-in-error") return refuseTakenBack();
    await takeBackDose(client, { doseId, ...stamp });
    return { status: 200, answer: { doseId, studentId, version: version + 1 }, schoolId, studentId };
  });
}

async function refuseTooSoon(
  client: Database,
  orderId: number,
  leastMinutesBetween: number,
): Promise<Refusal> {
  const last = await findLastDose.first(client, { orderId });
  const lastGivenAt = last?.lastGivenAt ?? null;
  if (lastGivenAt === null)
    throw new Error(`Order ${orderId} has no earlier dose, and still another one is refused.`);
  const next = mayBeGivenAt({ lastGivenAt, leastMinutesBetween }).toISOString();
  const hint = `The next one may be given at ${next}.`;
  return refuse(409, "dose-too-soon", "A dose of this order was given too short a time ago.", hint, {
    lastGivenAt: lastGivenAt.toISOString(),
    mayBeGivenAt: next,
  });
}

function refuseNotOrdered(): Refusal {
  const hint = "Ask the family for a new order from their physician.";
  return refuse(409, "order-not-in-force", "This order isn't in force today.", hint);
}

function refuseTakenBack(): Refusal {
  const hint = "Look at the log again.";
  return refuse(409, "already-taken-back", "This entry is already marked as made in error.", hint);
}
