/** Transfer, withdrawal and no-show: the enrollment ends, its seats open up, and a transfer starts another one. */
import { z } from "zod";
import { lockStudent } from "../db/locks.ts";
import { noShowCode, secondaryExitCode } from "../db/schema/enrollment.ts";
import type { Database } from "../db/statement.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { isRefusal, type Refusal, refuse, refuseNotFound } from "../errors.ts";
import { beginEnrollment, type NewEntry } from "./change-queries.ts";
import { refuseEntry } from "./entry-refusals.ts";
import { type Ended, type ExitCode, type Leaving, leave } from "./leave-school.ts";
import {
  findSchoolFacts,
  findSchoolYear,
  findStandings,
  type Standing,
  type Standings,
  wasInClass,
} from "./queries.ts";
import { arrivalObstacle, entryObstacle, leavingObstacle } from "./rules.ts";
import { checkTake, isUnidentified, recordRefusal, type Take, type TakeContext } from "./take-checks.ts";

export type Transfer = Take;
/** Who asks for a student to leave: the office of this school, or the district office if null. */
type OfOffice = { readonly officeSchoolId: number | null };
export type Withdrawal = OfOffice & {
  readonly studentId: number;
  readonly day: string;
  readonly exitCode: Exclude<ExitCode, typeof noShowCode>;
  /** Ends only the secondary enrollment at this school. */
  readonly secondarySchoolId?: number | undefined;
};

export const transferred = z.object({ studentId: z.int(), enrollmentId: z.int() });
export const left = z.object({
  studentId: z.int(),
  enrollmentId: z.int(),
  exitCode: z.string(),
  /** Sections in which the student gave up a seat. */
  freedSeats: z.int(),
});
export type Transferred = z.output<typeof transferred>;
export type Left = z.output<typeof left>;

/** CALPADS: transfer to another California public school, including one in the same district. */
const transferCode: ExitCode = "T160";

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
    const checkEntry = () => checkReceivingSchool(client, transfer, schoolYear);
    const checked = await checkTake(client, context, { ...attempt, take: transfer, checkEntry });
    if (isRefusal(checked)) return checked;
    const ended = await leaveOldSchool(client, context, { ...transfer, ...checked.standings });
    if (isRefusal(ended)) return ended;
    const entryCode = ended === undefined ? "R1" : "T1";
    const school = { schoolId, schoolYear, kind: "primary" } as const;
    const row = await startEnrollment(client, { studentId, ...school, grade, entryDate: day, entryCode });
    const detail = { before: ended ?? null, after: { ...row, schoolId, grade, entryCode, ...checked.grade } };
    return { status: 201, answer: { studentId, ...row }, schoolId, studentId, detail };
  });
}

export async function startEnrollment(
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
  context: WriteContext,
  { studentId, toSchoolId, day, primary, secondary }: Transfer & Standings,
): Promise<Ended | Refusal | undefined> {
  const obstacle = arrivalObstacle({ primary, secondary }, toSchoolId);
  if (obstacle !== undefined) return refuseEntry(obstacle);
  const [current] = primary;
  if (current === undefined) return undefined;
  return await leave(client, context, { studentId, day, exitCode: transferCode, current });
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

type LeavingSchool = Leaving & OfOffice & Pick<Withdrawal, "secondarySchoolId">;

async function leaveSchool(
  context: WriteContext,
  writer: Writer,
  leaving: LeavingSchool,
  operation: Operation,
): Promise<Written<Left> | Refusal> {
  const { studentId, day, exitCode } = leaving;
  const action = exitCode === noShowCode ? "enrollment.no-show" : "enrollment.withdraw";
  const { schoolYear } = context.settings;
  return await writeOnce(context, { action, writer, operation }, left, async (client) => {
    const wrongCode = refuseCodeOfOtherKind(leaving);
    if (wrongCode !== undefined) return wrongCode;
    const current = await findEnrollmentToEnd(client, leaving, schoolYear);
    if (isRefusal(current)) return current;
    const ended = await leave(client, context, { studentId, day, exitCode, current });
    if (isRefusal(ended)) return ended;
    const { enrollmentId, schoolId } = current;
    const freedSeats = new Set(ended.seats.map(({ sectionId }) => sectionId)).size;
    const answer = { studentId, enrollmentId, exitCode, freedSeats };
    return { status: 200, answer, schoolId, studentId, detail: { before: ended, after: { day, exitCode } } };
  });
}

function refuseCodeOfOtherKind({ exitCode, secondarySchoolId }: LeavingSchool): Refusal | undefined {
  const isSecondary = secondarySchoolId !== undefined;
  if (isSecondary === (exitCode === secondaryExitCode)) return undefined;
  return refuse(
    422,
    "exit-code-of-other-kind",
    isSecondary
      ? `A secondary enrollment ends with the exit code ${secondaryExitCode}, not ${exitCode}.`
      : `The exit code ${secondaryExitCode} is only for secondary enrollments.`,
    isSecondary ? `Send the exit code ${secondaryExitCode}.` : "Send another exit code.",
  );
}

/** Locks the student. */
async function findEnrollmentToEnd(
  client: Database,
  leaving: LeavingSchool,
  schoolYear: number,
): Promise<Standing | Refusal> {
  const { studentId, day, exitCode, secondarySchoolId } = leaving;
  if ((await lockStudent(client, studentId)) === undefined) return refuseNotFound();
  if ((await findSchoolYear(client, day)) !== schoolYear) return refuseEntry("day-outside-school-year");
  const standings = await findStandings(client, { studentId, day, schoolYear });
  const left = leftOf(standings, secondarySchoolId);
  const [current] = left.primary;
  if (current === undefined && secondarySchoolId === undefined) return refuseEntry("not-enrolled");
  if (current === undefined || !endsThere(leaving, current, standings)) return refuseNotFound();
  const noShow = exitCode === noShowCode;
  const seen = noShow && (await wasInClass(client, studentId, current.entryDate));
  const obstacle = leavingObstacle(left, { noShow, seen });
  return obstacle === undefined ? current : refuseEntry(obstacle);
}

/** A secondary enrollment ends by itself. */
function leftOf(standings: Standings, secondarySchoolId: number | undefined): Standings {
  if (secondarySchoolId === undefined) return standings;
  const there = standings.secondary.filter(({ schoolId }) => schoolId === secondarySchoolId);
  return { primary: there, secondary: [] };
}

/**
 * While a transfer is still ahead, the offices of both schools see the student, and each ends only its own enrollment.
 * A secondary enrollment is also ended by the student's own school.
 */
function endsThere(
  { officeSchoolId, secondarySchoolId }: LeavingSchool,
  { schoolId }: Standing,
  { primary }: Standings,
): boolean {
  if (officeSchoolId === null || officeSchoolId === schoolId) return true;
  return secondarySchoolId !== undefined && primary[0]?.schoolId === officeSchoolId;
}
