/** Transfer, withdrawal and no-show: the enrollment ends, its seats open up, and a transfer starts another one. */
import { z } from "zod";
import type { exitCodes } from "../db/schema/enrollment.ts";
import type { Database } from "../db/statement.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import { beginEnrollment, endEnrollment, freeSeats, type NewEntry } from "./change-queries.ts";
import { refuseEntry } from "./entry-refusals.ts";
import { type CurrentEnrollment, findCurrentEnrollment, findSchoolFacts, lockStudent } from "./queries.ts";
import { entryObstacle, leavingObstacle } from "./rules.ts";
import { checkTake, isUnidentified, recordRefusal, type Take, type TakeContext } from "./take-checks.ts";

export type Transfer = Take;
type ExitCode = (typeof exitCodes)[number];
export type Withdrawal = {
  readonly studentId: number;
  readonly day: string;
  readonly exitCode: Exclude<ExitCode, "N470">;
};

export const transferred = z.object({ studentId: z.int(), enrollmentId: z.int() });
export const left = z.object({
  studentId: z.int(),
  enrollmentId: z.int(),
  exitCode: z.string(),
  freedSeats: z.int(),
});
export type Transferred = z.output<typeof transferred>;
export type Left = z.output<typeof left>;

/** CALPADS: transfer to another California public school, including one in the same district. */
const transferCode: ExitCode = "T160";
const noShowCode: ExitCode = "N470";

/** Also enrolls a student on record who isn't enrolled anywhere this year: that entry is a return, R1. */
export async function transferStudent(
  context: TakeContext,
  writer: Writer,
  transfer: Transfer,
  operation: Operation,
): Promise<Written<Transferred> | Refusal> {
  const written = await takeStudent(context, writer, transfer, operation);
  if (isRefusal(written) && isUnidentified(written)) {
    const { toSchoolId: schoolId, studentId, studentNumber, birthDate } = transfer;
    const detail = { studentId, studentNumber, birthDate };
    const refused = { action: "enrollment.transfer-refused", schoolId, detail, refusal: written } as const;
    await recordRefusal(context, writer, operation, refused);
  }
  return written;
}

async function takeStudent(
  context: TakeContext,
  writer: Writer,
  transfer: Transfer,
  operation: Operation,
): Promise<Written<Transferred> | Refusal> {
  const { studentId, toSchoolId: schoolId, day, grade } = transfer;
  const attempt = { action: "enrollment.transfer", writer, operation };
  return await writeOnce(context, attempt, transferred, async (client) => {
    const checked = await checkTake(client, context, { ...attempt, take: transfer });
    if (isRefusal(checked)) return checked;
    const schoolYear = await checkReceivingSchool(client, transfer);
    if (isRefusal(schoolYear)) return schoolYear;
    const ended = await leaveOldSchool(client, transfer);
    if (isRefusal(ended)) return ended;
    const entryCode = ended === undefined ? "R1" : "T1";
    const entry = { studentId, schoolId, schoolYear, grade, entryDate: day, entryCode } as const;
    const row = await startEnrollment(client, entry);
    const detail = { before: ended ?? null, after: { ...row, schoolId, grade, entryCode, ...checked } };
    return { status: 201, answer: { studentId, ...row }, schoolId, studentId, detail };
  });
}

async function startEnrollment(
  client: Database,
  entry: NewEntry,
): Promise<{ readonly enrollmentId: number }> {
  const row = await beginEnrollment.first(client, entry);
  if (row === undefined) throw new Error("The new enrollment's row was not returned.");
  return row;
}

/** Locks the student; returns the school year of the transfer. */
async function checkReceivingSchool(client: Database, transfer: Transfer): Promise<number | Refusal> {
  const student = await lockStudent(client, transfer.studentId);
  const school = await findSchoolFacts(client, transfer.toSchoolId, transfer.day);
  if (student === undefined || school === undefined) return refuseNotFound();
  const obstacle = entryObstacle(school, { ...transfer, ...student });
  if (obstacle !== undefined) return refuseEntry(obstacle);
  return school.schoolYear ?? refuseEntry("day-outside-school-year");
}

/** Undefined for a student who isn't enrolled anywhere. */
async function leaveOldSchool(
  client: Database,
  { studentId, toSchoolId, day }: Transfer,
): Promise<Ended | Refusal | undefined> {
  const current = await findCurrentEnrollment(client, studentId, day);
  if (current === undefined) return undefined;
  if (current.schoolId === toSchoolId) return refuseEntry("same-school");
  const obstacle = leavingObstacle(current, { day, noShow: false });
  if (obstacle !== undefined) return refuseEntry(obstacle);
  return await endAndFree(client, studentId, current, { day, exitCode: transferCode });
}

/** Whoever works at a school ends enrollments there only; null for the district office. */
type LeavingWriter = Writer & { readonly schoolId: number | null };

export async function withdrawStudent(
  context: WriteContext,
  writer: LeavingWriter,
  withdrawal: Withdrawal,
  operation: Operation,
): Promise<Written<Left> | Refusal> {
  return await leaveSchool(context, writer, withdrawal, operation);
}

/** For a student who was expected and never came; refused if they attended a class. */
export async function markNoShow(
  context: WriteContext,
  writer: LeavingWriter,
  noShow: { readonly studentId: number; readonly day: string },
  operation: Operation,
): Promise<Written<Left> | Refusal> {
  return await leaveSchool(context, writer, { ...noShow, exitCode: noShowCode }, operation);
}

type Leaving = { readonly studentId: number; readonly day: string; readonly exitCode: ExitCode };

async function leaveSchool(
  context: WriteContext,
  writer: LeavingWriter,
  { studentId, day, exitCode }: Leaving,
  operation: Operation,
): Promise<Written<Left> | Refusal> {
  const noShow = exitCode === noShowCode;
  const action = noShow ? "enrollment.no-show" : "enrollment.withdraw";
  return await writeOnce(context, { action, writer, operation }, left, async (client) => {
    if ((await lockStudent(client, studentId)) === undefined) return refuseNotFound();
    const current = await findCurrentEnrollment(client, studentId, day);
    if (current !== undefined && !mayEnd(writer, current)) return refuseNotFound();
    const facts = { entryDate: current?.entryDate, seen: current?.seen ?? false };
    const obstacle = leavingObstacle(facts, { day, noShow });
    if (current === undefined || obstacle !== undefined) return refuseEntry(obstacle ?? "not-enrolled");
    const ended = await endAndFree(client, studentId, current, { day, exitCode });
    const { enrollmentId, schoolId } = current;
    const answer = { studentId, enrollmentId, exitCode, freedSeats: ended.seats.length };
    return { status: 200, answer, schoolId, studentId, detail: { before: ended, after: { day, exitCode } } };
  });
}

/** Rights were checked before the student was locked: another school may have taken the student in between. */
function mayEnd(writer: LeavingWriter, { schoolId }: CurrentEnrollment): boolean {
  return writer.schoolId === null || writer.schoolId === schoolId;
}

/** What was there before, for the audit trail. */
type Ended = CurrentEnrollment & { readonly seats: readonly Readonly<Record<string, unknown>>[] };

async function endAndFree(
  client: Database,
  studentId: number,
  current: CurrentEnrollment,
  exit: { readonly day: string; readonly exitCode: ExitCode },
): Promise<Ended> {
  const { enrollmentId, schoolId } = current;
  await endEnrollment(client, { enrollmentId, ...exit });
  return { ...current, seats: await freeSeats.all(client, { studentId, schoolId, day: exit.day }) };
}
