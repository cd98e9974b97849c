/** Enters, verifies and corrects courses from schools outside the district; each time, a revision is added. */
import { z } from "zod";
import { lockStudent } from "../db/locks.ts";
import { change, db, type Given } from "../db/query.ts";
import { courseHistoryRevisions } from "../db/schema/transcripts.ts";
import type { Database } from "../db/statement.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { isRefusal, type Refusal, refuse, refuseNotFound, refuseRole } from "../errors.ts";
import { findLines, type TranscriptLine } from "./queries.ts";
import { refuseCourse, type TransferCourse } from "./transfer-course.ts";

export const lineAnswer = z.object({
  studentId: z.int(),
  line: z.int(),
  revision: z.int(),
  verified: z.boolean(),
});
export type LineAnswer = z.output<typeof lineAnswer>;

export const lineActions = {
  enter: "transcripts.enter-course",
  verify: "transcripts.verify-course",
  correct: "transcripts.correct-course",
} as const;
export type OfLine = { readonly studentId: number; readonly line: number };
/** The revision that the writer saw. */
type Seen = { readonly revision: number };
type Outcome = Promise<Written<LineAnswer> | Refusal>;

type Row = Omit<typeof courseHistoryRevisions.$inferInsert, "schoolId">;

const insertRevision = change("transcripts.insert-revision", (row: Given<Required<Row>>) => {
  const { studentId, line, revision, schoolYear, grade, term, courseCode, courseTitle } = row;
  const { mark, creditsAttempted, creditsEarned, repeats, verified, otherSchool, repeatConsentOn } = row;
  const { enteredBy, enteredAt, operationId } = row;
  return db.insert(courseHistoryRevisions).values({
    ...{ studentId, line, revision, schoolYear, grade, term, courseCode, courseTitle },
    ...{ mark, creditsAttempted, creditsEarned, repeats, verified, otherSchool, repeatConsentOn },
    ...{ enteredBy, enteredAt, operationId },
  });
});

/** Unofficial until somebody verifies it. */
export async function enterCourse(
  context: WriteContext,
  writer: Writer,
  { studentId, ...course }: { readonly studentId: number } & TransferCourse,
  operation: Operation,
): Outcome {
  return await write(context, writer, { action: lineActions.enter, studentId, operation }, (lines) => {
    const refused = refuseCourse(course, { lines, schoolYear: context.settings.schoolYear });
    if (refused !== undefined) return refused;
    const line = Math.max(0, ...lines.map((each) => each.line)) + 1;
    return {
      line,
      revision: 1,
      status: 201,
      verified: false,
      repeatConsentOn: null,
      ...columnsOf(course, line, lines),
    };
  });
}

/** From now on it's official, and counts. */
export async function verifyCourse(
  context: WriteContext,
  writer: Writer,
  { studentId, line, revision }: OfLine & Seen,
  operation: Operation,
): Outcome {
  return await write(context, writer, { action: lineActions.verify, studentId, operation }, (lines) => {
    const found = transferredLine(lines, line, revision);
    if (isRefusal(found)) return found;
    if (found.verified) return refuseVerified();
    const course = { ...found, credits: found.creditsAttempted };
    const { repeatConsentOn } = found;
    return {
      line,
      revision: revision + 1,
      status: 200,
      verified: true,
      repeatConsentOn,
      ...columnsOf(course, line, lines),
    };
  });
}

/** Unofficial again, until somebody has compared it with the other school's transcript. */
export async function correctCourse(
  context: WriteContext,
  writer: Writer,
  { studentId, line, revision, ...course }: OfLine & Seen & TransferCourse,
  operation: Operation,
): Outcome {
  return await write(context, writer, { action: lineActions.correct, studentId, operation }, (lines) => {
    const found = transferredLine(lines, line, revision);
    if (isRefusal(found)) return found;
    const refused = refuseCourse(course, { lines, line, schoolYear: context.settings.schoolYear });
    if (refused !== undefined) return refused;
    const { repeatConsentOn } = found;
    return {
      line,
      revision: revision + 1,
      status: 200,
      verified: false,
      repeatConsentOn,
      ...columnsOf(course, line, lines),
    };
  });
}

type Asked = { readonly action: string; readonly studentId: number; readonly operation: Operation };
type Stamped = "studentId" | "enteredBy" | "enteredAt" | "operationId";
type Decided = Required<Omit<Row, Stamped>> & { readonly status: 200 | 201 };

/** Changes of one student's transcript take turns. */
async function write(
  context: WriteContext,
  writer: Writer,
  { action, studentId, operation }: Asked,
  decide: (lines: readonly TranscriptLine[]) => Decided | Refusal,
): Outcome {
  const { staffId } = writer;
  if (staffId === null) return refuseRole();
  const enteredAt = context.clock();
  const { operationId } = operation;
  return await writeOnce(context, { action, writer, operation }, lineAnswer, async (client) => {
    const lines = await lockLines(client, studentId);
    const decided = lines === undefined ? refuseNotFound() : decide(lines);
    if (isRefusal(decided)) return decided;
    const { status, ...row } = decided;
    await insertRevision(client, { ...row, studentId, enteredBy: staffId, enteredAt, operationId });
    const { line, revision, verified } = row;
    const answer = { studentId, line, revision, verified };
    return { status, answer, studentId, detail: { line, revision } };
  });
}

async function lockLines(
  client: Database,
  studentId: number,
): Promise<readonly TranscriptLine[] | undefined> {
  if ((await lockStudent(client, studentId)) === undefined) return undefined;
  return await findLines.all(client, { studentIds: [studentId] });
}

type Columns = Omit<Decided, "line" | "revision" | "status" | "verified" | "repeatConsentOn">;

function columnsOf(
  {
    otherSchool,
    credits,
    ...course
  }: Omit<TransferCourse, "otherSchool"> & { readonly otherSchool: string | null },
  line: number,
  lines: readonly TranscriptLine[],
): Columns {
  const { schoolYear, grade, term, courseCode, courseTitle, mark } = course;
  return {
    ...{ schoolYear, grade, term, courseCode, courseTitle, mark, otherSchool },
    creditsAttempted: credits,
    creditsEarned: mark === "F" ? 0 : credits,
    repeats: lines.some(
      (each) => each.line !== line && each.courseCode === courseCode && each.schoolYear < schoolYear,
    ),
  };
}

/** A line that the writer may change, as long as nobody has changed it since they saw it. */
function transferredLine(
  lines: readonly TranscriptLine[],
  line: number,
  seen: number,
): TranscriptLine | Refusal {
  const found = lines.find((each) => each.line === line);
  if (found === undefined) return refuseNotFound();
  if (found.otherSchool === null) return refuseOwnSchool();
  return found.revision === seen ? found : refuseStale(found.revision);
}

function refuseOwnSchool(): Refusal {
  const message = "The student took this course at a school of the district, so nobody enters it here.";
  return refuse(409, "own-course", message, "Ask the teacher to correct the mark.");
}

function refuseVerified(): Refusal {
  return refuse(
    409,
    "already-verified",
    "Somebody has verified this course already.",
    "Read the transcript again.",
  );
}

function refuseStale(revision: number): Refusal {
  const hint = "Read the transcript again, and decide on the line as it is now.";
  return refuse(409, "stale-line", "Somebody changed this line since you read it.", hint, { revision });
}
