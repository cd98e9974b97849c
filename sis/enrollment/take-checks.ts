/** What a school must know about a student to transfer them in, and how many it may transfer in per hour. */
import { randomUUID } from "node:crypto";
import { lockStudent } from "../db/locks.ts";
import type { Database } from "../db/statement.ts";
import type { Operation, WriteContext, Writer } from "../db/write-once.ts";
import type { Settings } from "../dependencies.ts";
import { isRefusal, type Refusal, refuse, refuseTooManyTakes } from "../errors.ts";
import { type CheckedGrade, checkGrade } from "./grade-check.ts";
import { findStandings, type Standings } from "./queries.ts";
import { countTakes, findLatestEnrollment, insertRefusal, lockTakes } from "./take-queries.ts";
import { identifies, type TransferClaim } from "./transfer-rules.ts";

/** `transfersPerHour` limits how many students one account may transfer in, look up or be shown as matches. */
export type TakeContext = WriteContext & {
  readonly settings: Pick<Settings, "schoolYear" | "transfersPerHour">;
};
export type Take = TransferClaim & {
  readonly studentId: number;
  readonly toSchoolId: number;
  readonly day: string;
  readonly grade: number;
  /** Why the grade is right although it is unusual. */
  readonly reason?: string | undefined;
};

const hourMs = 3_600_000;

/** One person's transfers take turns, so that none slips past the limit. */
export async function checkBound(
  client: Database,
  { clock, settings }: TakeContext,
  { accountId }: Writer,
  { operationId }: Operation,
): Promise<Refusal | undefined> {
  const now = clock().getTime();
  await lockTakes(client, { accountId });
  const since = new Date(now - hourMs);
  const made = await countTakes.first(client, { accountId, since, operationId });
  if (made === undefined || made.oldest === null || made.takes < settings.transfersPerHour) return undefined;
  const seconds = Math.ceil((made.oldest.getTime() + hourMs - now) / 1000);
  return refuseTooManyTakes(settings.transfersPerHour, Math.max(1, seconds));
}

type TakeAttempt = {
  readonly writer: Writer;
  readonly operation: Operation;
  readonly take: Take;
  /** Whether the receiving school can take a student of this grade on that day. */
  readonly checkEntry: () => Promise<Refusal | undefined>;
};
export type CheckedTake = { readonly grade: CheckedGrade; readonly standings: Standings };

/** Locks the student. Says where they are only to someone who knows their number and birth date. */
export async function checkTake(
  client: Database,
  context: TakeContext,
  { writer, operation, take, checkEntry }: TakeAttempt,
): Promise<CheckedTake | Refusal> {
  const tooMany = await checkBound(client, context, writer, operation);
  if (tooMany !== undefined) return tooMany;
  const student = await lockStudent(client, take.studentId);
  if (student === undefined || !identifies(take, student)) return refuseUnidentified();
  const closed = await checkEntry();
  if (closed !== undefined) return closed;
  const standings = await findStandings(client, { ...take, schoolYear: context.settings.schoolYear });
  const grade = refuseIfMoved(standings, take) ?? (await checkTakenGrade(client, context, take));
  return isRefusal(grade) ? grade : { grade, standings };
}

/**
 * A student who is already at the receiving school, or whose enrollment is still ahead on that day, gets a different
 * refusal.
 */
function refuseIfMoved({ primary }: Standings, take: Take): Refusal | undefined {
  const at = primary.find(({ isCurrent }) => isCurrent)?.schoolId;
  const schools = at === undefined ? primary.map(({ schoolId }) => schoolId) : [at];
  const known = schools.some((schoolId) => schoolId === take.fromSchoolId || schoolId === take.toSchoolId);
  const asThought = known || (take.fromSchoolId === null && schools.length === 0);
  return asThought ? undefined : refuseMoved(schools[0] ?? null);
}

async function checkTakenGrade(
  client: Database,
  { settings: { schoolYear } }: TakeContext,
  { studentId, grade, birthDate, reason }: Take,
): Promise<CheckedGrade | Refusal> {
  const latest = await findLatestEnrollment.first(client, { studentId });
  return checkGrade({ grade, birthDate, schoolYear, latest }, reason);
}

const unidentified = "student-not-identified";

export function refuseUnidentified(): Refusal {
  const hint = "Check the student number and the birth date with the family, or call the student's school.";
  return refuse(404, unidentified, "No student has this number and birth date.", hint);
}

export const studentMoved = "student-moved";

function refuseMoved(schoolId: number | null): Refusal {
  const message =
    schoolId === null
      ? "The student isn't enrolled at any school."
      : "The student is at another school, or will be.";
  const hint =
    "Look the student up again for that day, and name the school where they are then: `fromSchoolId`.";
  return refuse(409, studentMoved, message, hint, { schoolId });
}

/** Records who asked for which student and was refused; such attempts count toward the limit. */
export async function recordRefusal(
  { core, clock }: WriteContext,
  { accountId }: Writer,
  { requestDigest }: Operation,
  refused: {
    readonly action: "enrollment.transfer-refused" | "enrollment.matches-shown";
    readonly schoolId: number;
    readonly detail: Readonly<Record<string, unknown>>;
    readonly refusal: Refusal;
  },
): Promise<void> {
  const { action, schoolId, detail, refusal } = refused;
  const { status: responseStatus, code } = refusal;
  const row = { at: clock(), accountId, action, schoolId, requestDigest, detail, responseStatus };
  await insertRefusal(core, { ...row, operationId: `refused-${randomUUID()}`, response: { code } });
}

export function isUnidentified({ code }: Refusal): boolean {
  return code === unidentified;
}
