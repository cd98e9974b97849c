/** A whole section's attendance, submitted once: a retry gets the first answer, a resubmission the next revision. */
import { z } from "zod";
import { transaction } from "../db/pools.ts";
import { attendanceCodes } from "../db/schema/attendance.ts";
import type { Database } from "../db/statement.ts";
import {
  type Attempt,
  findPrior,
  lostRace,
  type Operation,
  type Prior,
  replay,
  retryRaces,
  type WriteContext,
  type Writer,
  type Written,
} from "../db/write-once.ts";
import { type Refusal, refuse, refuseNotFound, refuseRole } from "../errors.ts";

import { markedTwice, type SubmissionFacts, submissionObstacle } from "./rules.ts";
import {
  type SubmissionRow,
  type SubmissionValues,
  submitMarks,
  waitForSubmissions,
} from "./submission-queries.ts";

export const mark = z.object({ studentId: z.int(), code: z.enum(attendanceCodes) });
export type Submission = {
  readonly sectionId: number;
  readonly day: string;
  readonly marks: readonly z.output<typeof mark>[];
};

/** What the audit row keeps of the answer; the rest repeats the request, whose digest is the same. */
const submitted = z.object({ revision: z.int(), submittedAt: z.string() });
export type SubmissionAnswer = Submission & z.output<typeof submitted>;

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
  const values = submissionValues(context, { accountId, staffId }, submission, operation);
  const row = (await submitAtOnce(context, values)) ?? (await submitInTurn(context, values));
  const attempt = { action: "attendance.submit", writer, operation };
  const outcome = await settle(context, attempt, row);
  return "refused" in outcome ? outcome : { ...outcome, answer: { ...submission, ...outcome.answer } };
}

/** For metrics; undefined if the refusal's status already shows it. A roster that changed is a conflict. */
export function submissionOutcome(
  written: Written<SubmissionAnswer> | Refusal,
): "first" | "correction" | "replayed" | "conflict" | undefined {
  if ("refused" in written) return written.code === "roster-mismatch" ? "conflict" : undefined;
  if (written.replayed) return "replayed";
  return written.answer.revision === 1 ? "first" : "correction";
}

function submissionValues(
  context: WriteContext,
  writer: { readonly accountId: number; readonly staffId: number },
  { sectionId, day, marks }: Submission,
  operation: Operation,
): SubmissionValues {
  const students = marks.map((each) => each.studentId);
  const codes = marks.map((each) => each.code);
  return { sectionId, day, ...operation, ...writer, at: context.clock(), students, codes };
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

/** Submissions of one section and day wait for each other, so that each sees the revision before its own. */
async function submitInTurn({ core }: WriteContext, values: SubmissionValues): Promise<SubmissionRow> {
  const once = async (client: Database): Promise<SubmissionRow | undefined> => {
    await waitForSubmissions(client, values);
    return await submitMarks.first(client, values);
  };
  const row = await retryRaces(() => transaction(core, once));
  if (row === undefined) throw new Error("The submission statement returned no row.");
  return row;
}

type Outcome = Written<z.output<typeof submitted>> | Refusal;

async function settle(context: WriteContext, attempt: Attempt, row: SubmissionRow): Promise<Outcome> {
  if (row.done !== null) return { status: 200, answer: submitted.parse(row.done), replayed: false };
  const first = priorOf(row) ?? (await findPrior(context.core, attempt.operation.operationId));
  return first === undefined ? refuseSubmission(row) : replay(attempt, submitted, first);
}

/** The answer that was already there when the statement started. */
function priorOf({ accountId, requestDigest, responseStatus, response }: SubmissionRow): Prior | undefined {
  if (accountId === null || requestDigest === null || responseStatus === null) return undefined;
  return { accountId, requestDigest, responseStatus, response };
}

function refuseSubmission(facts: SubmissionFacts): Refusal {
  const obstacle = submissionObstacle(facts);
  if (obstacle === undefined) throw new Error("Nothing was submitted, but no obstacle was found.");
  if (obstacle === "section-not-found") return refuseNotFound();
  const { message, hint } = submissionRefusals[obstacle];
  const { missing, unknown } = facts;
  return refuse(422, obstacle, message, hint, obstacle === "roster-mismatch" ? { missing, unknown } : {});
}

const submissionRefusals = {
  "not-an-instructional-day": {
    message: "Attendance is taken on instructional days only.",
    hint: "Check the district calendar.",
  },
  "day-outside-term": {
    message: "That day is outside this section's term.",
    hint: "Choose a day in the section's term.",
  },
  "roster-mismatch": {
    message: "These marks don't match the section roster.",
    hint: "Reload the roster, then mark every student on it and no one else.",
  },
} as const;

function refuseMarkedTwice(studentIds: readonly number[]): Refusal {
  const hint = "Mark each student once.";
  return refuse(422, "marked-twice", "Some students are marked more than once.", hint, { studentIds });
}
