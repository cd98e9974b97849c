/** Transfer, withdrawal and no-show: the enrollment ends, its seats open up, and a transfer starts another one. */
import { z } from "zod";
import { findSeatsPast, findSectionsPast, giveUpSeats, type SeatPast } from "../db/given-up-seats.ts";
import { lockStudent, lockStudentAndSections } from "../db/locks.ts";
import type { exitCodes } from "../db/schema/enrollment.ts";
import type { Database } from "../db/statement.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import { refuseRecords } from "../in-the-way.ts";
import { beginEnrollment, endEnrollment, type NewEntry, voidAbsences } from "./change-queries.ts";
import { refuseEntry } from "./entry-refusals.ts";
import { findSchoolFacts, findStandings, type Standing, wasInClass } from "./queries.ts";
import { arrivalObstacle, entryObstacle, leavingObstacle } from "./rules.ts";
import { checkTake, isUnidentified, recordRefusal, type Take, type TakeContext } from "./take-checks.ts";

export type Transfer = Take;
type ExitCode = (typeof exitCodes)[number];
/** Who asks for a student to leave: the office of this school, or the district office if null. */
type OfOffice = { readonly officeSchoolId: number | null };
export type Withdrawal = OfOffice & {
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
  const { schoolYear } = context.settings;
  return await writeOnce(context, attempt, transferred, async (client) => {
    const checked = await checkTake(client, context, { ...attempt, take: transfer });
    if (isRefusal(checked)) return checked;
    const refused = await checkReceivingSchool(client, transfer, schoolYear);
    if (refused !== undefined) return refused;
    const ended = await leaveOldSchool(client, transfer, checked.standings);
    if (isRefusal(ended)) return ended;
    const entryCode = ended === undefined ? "R1" : "T1";
    const entry = { studentId, schoolId, schoolYear, grade, entryDate: day, entryCode } as const;
    const row = await startEnrollment(client, entry);
    const detail = { before: ended ?? null, after: { ...row, schoolId, grade, entryCode, ...checked.grade } };
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

async function checkReceivingSchool(
  client: Database,
  transfer: Transfer,
  schoolYear: number,
): Promise<Refusal | undefined> {
  const school = await findSchoolFacts(client, transfer.toSchoolId, transfer.day);
  if (school === undefined) return refuseNotFound();
  const obstacle = entryObstacle(school, { ...transfer, schoolYear });
  return obstacle === undefined ? undefined : refuseEntry(obstacle);
}

/** Undefined for a student who isn't enrolled anywhere on that day or later. */
async function leaveOldSchool(
  client: Database,
  { studentId, toSchoolId, day }: Transfer,
  standings: readonly Standing[],
): Promise<Ended | Refusal | undefined> {
  const obstacle = arrivalObstacle(standings, toSchoolId);
  if (obstacle !== undefined) return refuseEntry(obstacle);
  const [current] = standings;
  if (current === undefined) return undefined;
  return await leave(client, { studentId, day, exitCode: transferCode }, current);
}

export async function withdrawStudent(
  context: WriteContext,
  writer: Writer,
  withdrawal: Withdrawal,
  operation: Operation,
): Promise<Written<Left> | Refusal> {
  return await leaveSchool(context, writer, withdrawal, operation);
}

/** For a student who was expected and never came; refused if they attended a class. */
export async function markNoShow(
  context: WriteContext,
  writer: Writer,
  noShow: OfOffice & { readonly studentId: number; readonly day: string },
  operation: Operation,
): Promise<Written<Left> | Refusal> {
  return await leaveSchool(context, writer, { ...noShow, exitCode: noShowCode }, operation);
}

type Leaving = { readonly studentId: number; readonly day: string; readonly exitCode: ExitCode };

async function leaveSchool(
  context: WriteContext,
  writer: Writer,
  { studentId, day, exitCode, officeSchoolId }: Leaving & OfOffice,
  operation: Operation,
): Promise<Written<Left> | Refusal> {
  const noShow = exitCode === noShowCode;
  const action = noShow ? "enrollment.no-show" : "enrollment.withdraw";
  const { schoolYear } = context.settings;
  return await writeOnce(context, { action, writer, operation }, left, async (client) => {
    const leaving = { studentId, day, exitCode, officeSchoolId };
    const current = await findEnrollmentToEnd(client, leaving, schoolYear);
    if (isRefusal(current)) return current;
    const ended = await leave(client, { studentId, day, exitCode, at: context.clock() }, current);
    if (isRefusal(ended)) return ended;
    const { enrollmentId, schoolId } = current;
    const answer = { studentId, enrollmentId, exitCode, freedSeats: ended.seats.length };
    return { status: 200, answer, schoolId, studentId, detail: { before: ended, after: { day, exitCode } } };
  });
}

/**
 * Locks the student. While a transfer is still ahead, the offices of both schools see the student, and each ends only
 * its own enrollment.
 */
async function findEnrollmentToEnd(
  client: Database,
  { studentId, day, exitCode, officeSchoolId }: Leaving & OfOffice,
  schoolYear: number,
): Promise<Standing | Refusal> {
  if ((await lockStudent(client, studentId)) === undefined) return refuseNotFound();
  const standings = await findStandings(client, { studentId, day, schoolYear });
  const [current] = standings;
  if (current === undefined) return refuseEntry("not-enrolled");
  if ((officeSchoolId ?? current.schoolId) !== current.schoolId) return refuseNotFound();
  const school = await findSchoolFacts(client, current.schoolId, day);
  if (school?.schoolYear !== schoolYear) return refuseEntry("day-outside-school-year");
  const noShow = exitCode === noShowCode;
  const seen = noShow && (await wasInClass(client, studentId, current.entryDate));
  const obstacle = leavingObstacle(standings, { noShow, seen });
  return obstacle === undefined ? current : refuseEntry(obstacle);
}

/** What was there before, for the audit trail. */
type Ended = Standing & {
  readonly seats: readonly Pick<SeatPast, "sectionId" | "seat" | "beginDate" | "endDate">[];
};

/** Ends the enrollment and every seat at the school; `at` is given if a no-show also voids absences. */
async function leave(
  client: Database,
  exit: Leaving & { readonly at?: Date },
  current: Standing,
): Promise<Ended | Refusal> {
  const { studentId, day, exitCode, at } = exit;
  const { enrollmentId, schoolId } = current;
  const sectionIds = await findSectionsPast(client, { studentId, schoolId, day });
  await lockStudentAndSections(client, studentId, sectionIds);
  if (exitCode === noShowCode && at !== undefined)
    await voidAbsences(client, { studentId, sectionIds, day, at });
  const seats = await findSeatsPast(client, { studentId, sectionIds, day });
  const refused = refuseRecords(seats);
  if (refused !== undefined) return refused;
  await giveUpSeats(client, { studentId, day }, seats);
  await endEnrollment(client, { enrollmentId, day, exitCode });
  const before = seats.map(({ sectionId, seat, beginDate, endDate }) => ({
    ...{ sectionId, seat, beginDate, endDate },
  }));
  return { ...current, seats: before };
}
