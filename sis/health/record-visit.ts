/** A nurse records a visit, and corrects it: what was recorded before is kept. */
import { z } from "zod";
import type { VisitOutcome, VisitReason } from "../db/schema/health.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { type Refusal, refuse, refuseNotFound, refuseRole } from "../errors.ts";
import { changeVisit, insertVisit, lockAtSchool, lockVisit } from "./visit-queries.ts";

type VisitValues = {
  readonly reason: VisitReason;
  readonly outcome: VisitOutcome;
  readonly note?: string | null | undefined;
};
export type VisitToRecord = VisitValues & { readonly studentId: number; readonly schoolId: number };
export type VisitToCorrect = VisitValues & {
  readonly studentId: number;
  readonly visitId: number;
  /** The version that the nurse saw. */
  readonly seenVersion: number;
};

export const visitRecorded = z.object({ visitId: z.int(), studentId: z.int(), version: z.int() });
export type VisitRecorded = z.output<typeof visitRecorded>;

export async function recordVisit(
  context: WriteContext,
  writer: Writer,
  { studentId, schoolId, reason, outcome, note = null }: VisitToRecord,
  operation: Operation,
): Promise<Written<VisitRecorded> | Refusal> {
  const { staffId } = writer;
  if (staffId === null) return refuseRole();
  const attempt = { action: "health.record-visit", writer, operation };
  const stamp = { recordedBy: staffId, recordedAt: context.clock(), operationId: operation.operationId };
  const day = context.today();
  return await writeOnce(context, attempt, visitRecorded, async (client) => {
    const { schoolYear } = context.settings;
    const isThere = await lockAtSchool.first(client, { studentId, schoolId, day, schoolYear });
    if (isThere === undefined) return refuseNotThere();
    const visit = { studentId, schoolId, day, reason, outcome, note, ...stamp };
    const row = await insertVisit.first(client, visit);
    if (row === undefined) return refuseJustRecorded();
    return { status: 201, answer: { ...row, studentId, version: 1 }, schoolId, studentId };
  });
}

export async function correctVisit(
  context: WriteContext,
  writer: Writer,
  { studentId, visitId, seenVersion, reason, outcome, note = null }: VisitToCorrect,
  operation: Operation,
): Promise<Written<VisitRecorded> | Refusal> {
  const { staffId } = writer;
  if (staffId === null) return refuseRole();
  const attempt = { action: "health.correct-visit", writer, operation };
  const stamp = { recordedBy: staffId, recordedAt: context.clock(), operationId: operation.operationId };
  return await writeOnce(context, attempt, visitRecorded, async (client) => {
    const visit = await lockVisit.first(client, { studentId, visitId });
    if (visit === undefined) return refuseNotFound();
    const { schoolId, version } = visit;
    if (version !== seenVersion) return refuseStale(version);
    await changeVisit(client, { visitId, reason, outcome, note, ...stamp });
    return { status: 200, answer: { visitId, studentId, version: version + 1 }, schoolId, studentId };
  });
}

export function refuseNotThere(): Refusal {
  const hint = "Check the student and the school. Someone may have transferred or withdrawn the student.";
  return refuse(409, "not-at-school", "The student isn't enrolled at this school today.", hint);
}

/** Of two who enter the same visit at once, one is told. */
function refuseJustRecorded(): Refusal {
  const hint = "Look at today's visits. Correct the entry there, or record a new visit in a few minutes.";
  const message = "A visit of this student was recorded a moment ago. Nothing was written.";
  return refuse(409, "visit-just-recorded", message, hint);
}

export function refuseStale(version: number): Refusal {
  const hint = "Look at the entry as it is now, then correct that.";
  const message = "Someone corrected this entry since you looked. Nothing was written.";
  return refuse(409, "stale-entry", message, hint, { version });
}
