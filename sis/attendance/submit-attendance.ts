/** The attendance of a section's meeting, submitted once: a retry gets the first answer, a resubmission the next revision. */
import { z } from "zod";
import { limitLockWait } from "../db/locks.ts";
import { lostRace, retryRaces } from "../db/retry-races.ts";
import type { Database } from "../db/statement.ts";
import { transaction } from "../db/transaction.ts";
import {
  type Attempt,
  findPrior,
  type Operation,
  type Prior,
  replay,
  type WriteContext,
  type Writer,
  type Written,
} from "../db/write-once.ts";
import { type Refusal, refuse, refuseNotFound, refuseRole } from "../errors.ts";
import { findCurrentMarks, type Mark } from "./current-marks.ts";
import type { Meeting } from "./meeting-days.ts";
import { markedTwice, needsReason, type SubmissionFacts, submissionObstacle } from "./rules.ts";
import {
  type SubmissionRow,
  type SubmissionValues,
  submitMarks,
  waitForSeatChanges,
  waitForSubmissions,
} from "./submission-queries.ts";

export type Submission = Meeting & {
  /** The revision that these marks correct, 0 for the first: if it is no longer the latest, nothing is submitted. */
  readonly seenRevision: number;
  readonly marks: readonly Mark[];
  /** Why marks change: needed for a past day. */
  readonly reason?: string | undefined;
  /** If just one student's mark changes: whose. */
  readonly studentId?: number | undefined;
};

/** What the audit row keeps of the answer; the rest repeats the request, whose digest is the same. */
const submitted = z.object({ revision: z.int(), submittedAt: z.string() });
export type SubmissionAnswer = Omit<Submission, "seenRevision" | "reason" | "studentId"> &
  z.output<typeof submitted>;

export async function submitAttendance(
  context: WriteContext,
  writer: Writer,
  submission: Submission,
  operation: Operation,
): Promise<Written<SubmissionAnswer> | Refusal> {
  const { accountId, staffId } = writer;
  if (staffId === null) return refuseRole();
  const twice = markedTwice(submission.marks.map((each) => each.studentId));
  if (twice.length > 0) return refuseMarkedTwice(twice);
  if (submission.day > context.today()) return refuseFuture();
  const attempt = { action: "attendance.submit", writer, operation };
  const outcome = lacksReason(submission, context.today())
    ? await replayOrRefuse(context, attempt)
    : await submitOnce(context, { ...attempt, writer: { accountId, staffId } }, submission);
  if ("refused" in outcome) return outcome;
  const { sectionId, day, period, marks } = submission;
  return { ...outcome, answer: { sectionId, day, period, marks, ...outcome.answer } };
}

function lacksReason({ reason, ...submission }: Submission, today: string): boolean {
  return reason === undefined && needsReason(submission, today);
}

/** What was corrected on the day itself, and is sent again on a later day, was done. */
async function replayOrRefuse({ core }: WriteContext, attempt: Attempt): Promise<Outcome> {
  const prior = await findPrior(core, attempt);
  return prior === undefined ? refuseWithoutReason() : replay(attempt, submitted, prior);
}

type StaffAttempt = Attempt & { readonly writer: { readonly accountId: number; readonly staffId: number } };

async function submitOnce(
  context: WriteContext,
  attempt: StaffAttempt,
  submission: Submission,
): Promise<Outcome> {
  const { writer, operation } = attempt;
  const values = submissionValues(context, writer, submission, operation);
  const row = (await submitAtOnce(context, values)) ?? (await submitInTurn(context, values, operation));
  return await settle(context, attempt, { row, submission });
}

const conflicts: ReadonlySet<string> = new Set(["roster-mismatch", "attendance-changed"]);

/** For metrics; undefined if the refusal's status already shows it. */
export function submissionOutcome(
  written: Written<SubmissionAnswer> | Refusal,
): "first" | "correction" | "replayed" | "conflict" | undefined {
  if ("refused" in written) return conflicts.has(written.code) ? "conflict" : undefined;
  if (written.replayed) return "replayed";
  return written.answer.revision === 1 ? "first" : "correction";
}

function submissionValues(
  context: WriteContext,
  writer: { readonly accountId: number; readonly staffId: number },
  { sectionId, day, period, seenRevision, marks, reason, studentId }: Submission,
  operation: Operation,
): SubmissionValues {
  const students = marks.map((each) => each.studentId);
  const codes = marks.map((each) => each.code);
  return {
    sectionId,
    day,
    period,
    seenRevision,
    operationId: operation.operationId,
    requestDigest: operation.requestDigest,
    ...writer,
    at: context.clock(),
    students,
    codes,
    detail: JSON.stringify({ reason, studentId }),
  };
}

/** One round trip when no other submission interferes; undefined when one did, and nothing was written. */
async function submitAtOnce(
  { core }: WriteContext,
  values: SubmissionValues,
): Promise<SubmissionRow | undefined> {
  const row = await submitMarks.first(core, values).catch((error: unknown) => {
    if (lostRace(error)) return undefined;
    throw error;
  });
  return row?.alone ? row : undefined;
}

/** Submissions of one meeting wait for each other, so that each sees the revision before its own. */
async function submitInTurn(
  { core }: WriteContext,
  values: SubmissionValues,
  operation: Operation,
): Promise<SubmissionRow> {
  const once = async (client: Database): Promise<SubmissionRow | undefined> => {
    await limitLockWait(client, operation);
    await waitForSeatChanges(client, values);
    await waitForSubmissions(client, values);
    return await submitMarks.first(client, values);
  };
  const row = await retryRaces(() => transaction(core, once));
  if (row === undefined) throw new Error("The submission statement returned no row.");
  return row;
}

type Outcome = Written<z.output<typeof submitted>> | Refusal;

type Tried = { readonly row: SubmissionRow; readonly submission: Submission };

async function settle(context: WriteContext, attempt: Attempt, { row, submission }: Tried): Promise<Outcome> {
  if (row.done !== null) return { status: 200, answer: submitted.parse(row.done), replayed: false };
  const first = priorOf(row) ?? (await findPrior(context.core, attempt));
  return first === undefined ? refuseSubmission(context, row, submission) : replay(attempt, submitted, first);
}

/** The answer that was already there when the statement started. */
function priorOf({ accountId, requestDigest, responseStatus, response }: SubmissionRow): Prior | undefined {
  if (accountId === null || requestDigest === null || responseStatus === null) return undefined;
  return { accountId, requestDigest, responseStatus, response };
}

async function refuseSubmission(
  { core }: WriteContext,
  facts: SubmissionFacts,
  meeting: Meeting,
): Promise<Refusal> {
  const obstacle = submissionObstacle(facts);
  if (obstacle === undefined) throw new Error("Nothing was submitted, but no obstacle was found.");
  if (obstacle === "section-not-found") return refuseNotFound();
  const { status, message, hint } = submissionRefusals[obstacle];
  const { missing, unknown } = facts;
  if (obstacle === "attendance-changed") {
    const current = await findCurrentMarks(core, meeting);
    return refuse(status, obstacle, message, hint, { current });
  }
  return refuse(status, obstacle, message, hint, obstacle === "roster-mismatch" ? { missing, unknown } : {});
}

const submissionRefusals = {
  "not-an-instructional-day": {
    status: 422,
    message: "There's no school on that day.",
    hint: "Check the district calendar.",
  },
  "day-outside-term": {
    status: 422,
    message: "That day is outside this section's term.",
    hint: "Choose a day in the section's term.",
  },
  "no-meeting-that-day": {
    status: 422,
    message: "This section doesn't meet in that period on that day.",
    hint: "Choose a day and a period in which it meets.",
  },
  "attendance-changed": {
    status: 409,
    message: "This attendance was submitted after you opened it.",
    hint: "Compare your marks with the submitted ones, then submit again with the current revision.",
  },
  "roster-mismatch": {
    status: 422,
    message: "These marks don't match the section roster.",
    hint: "Reload the roster, then mark every student on it and no one else.",
  },
} as const;

function refuseFuture(): Refusal {
  const hint = "Choose today or an earlier day.";
  return refuse(422, "day-in-the-future", "Attendance can't be taken before the day.", hint);
}

export const reasonNeeded = "reason-needed";

function refuseWithoutReason(): Refusal {
  const message = "This changes marks of a past day and doesn't say why.";
  return refuse(422, reasonNeeded, message, "Send it again with the reason.");
}

function refuseMarkedTwice(studentIds: readonly number[]): Refusal {
  const hint = "Mark each student once.";
  return refuse(422, "marked-twice", "Some students are marked more than once.", hint, { studentIds });
}
