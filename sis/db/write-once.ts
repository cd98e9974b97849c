/**
 * A write that happens once, no matter how often it is sent: its audit row, keyed by the client's Idempotency-Key, has
 * the first response.
 */
import { and, eq } from "drizzle-orm";
import type { Pool, PoolClient } from "pg";
import type { z } from "zod";
import { isRefusal, type Refusal, refuse, refuseNotFound } from "../errors.ts";
import { transaction } from "./pools.ts";
import { change, db, type Given, query } from "./query.ts";
import { auditTrail } from "./schema/audit-trail.ts";
import { sqlState } from "./statement.ts";
import { encoded } from "./templates.ts";

/** What a write needs of the process: where to write, what time it is, and which day and year in the district. */
export type WriteContext = {
  readonly core: Pool;
  readonly clock: () => Date;
  readonly today: () => string;
  readonly settings: { readonly schoolYear: number };
};

/** Who writes: the account for the audit trail, the staff member for the domain tables. */
export type Writer = { readonly accountId: number; readonly staffId: number | null };

/** The client's Idempotency-Key, and the SHA-256 of the request that came with it. */
export type Operation = { readonly operationId: string; readonly requestDigest: Buffer };

/** One attempt at one write, as its audit row names it. */
export type Attempt = { readonly action: string; readonly writer: Writer; readonly operation: Operation };

/** What was done, for the audit trail and for the answer. */
export type Effect<Answer> = {
  readonly status: 200 | 201;
  readonly answer: Answer;
  readonly schoolId?: number;
  readonly studentId?: number;
  readonly sectionId?: number;
  /** Before and after, if the domain tables keep no history. */
  readonly detail?: Readonly<Record<string, unknown>>;
};

export type Written<Answer> = {
  readonly status: number;
  readonly answer: Answer;
  readonly replayed: boolean;
};

/** The parts of an audit row that a retry needs. */
export const priorFields = {
  accountId: auditTrail.accountId,
  requestDigest: auditTrail.requestDigest,
  responseStatus: auditTrail.responseStatus,
  response: auditTrail.response,
};

/** A key is the account's that used it: two accounts may use the same. */
type Key = { readonly operationId: string; readonly accountId: number };

const prior = query("write-once.prior", ({ operationId, accountId }: Given<Key>) =>
  db
    .select(priorFields)
    .from(auditTrail)
    .where(and(eq(auditTrail.operationId, operationId), eq(auditTrail.accountId, accountId))),
);
export type Prior = Awaited<ReturnType<typeof prior.all>>[number];

type Claim = {
  readonly at: Date;
  readonly accountId: number;
  readonly action: string;
  readonly operationId: string;
  readonly requestDigest: Buffer;
};

/** The answer is filled in once the work is done, in the same transaction. */
const claim = query("write-once.claim", (claimed: Given<Claim>) => {
  const { at, accountId, action, operationId, requestDigest } = claimed;
  return db
    .insert(auditTrail)
    .values({
      ...{ at, accountId, action, operationId, requestDigest },
      ...{ detail: {}, responseStatus: 0, response: {} },
    })
    .onConflictDoNothing({ target: [auditTrail.operationId, auditTrail.accountId] })
    .returning({ id: auditTrail.id });
});

type Finish = {
  readonly id: number;
  readonly schoolId: number | undefined;
  readonly studentId: number | undefined;
  readonly sectionId: number | undefined;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly responseStatus: number;
  readonly response: unknown;
};

const finish = change("write-once.finish", (finished: Given<Finish>) => {
  const { schoolId, studentId, sectionId, detail, responseStatus, response } = auditTrail;
  return db
    .update(auditTrail)
    .set({
      schoolId: encoded(finished.schoolId, schoolId),
      studentId: encoded(finished.studentId, studentId),
      sectionId: encoded(finished.sectionId, sectionId),
      detail: encoded(finished.detail, detail),
      responseStatus: encoded(finished.responseStatus, responseStatus),
      response: encoded(finished.response, response),
    })
    .where(eq(auditTrail.id, finished.id));
});

/** The first response again, or a refusal if the key belongs to another request. */
export function replay<Answer>(
  attempt: Attempt,
  answer: z.ZodType<Answer>,
  first: Prior,
): Written<Answer> | Refusal {
  if (first.requestDigest.equals(attempt.operation.requestDigest))
    return { status: first.responseStatus, answer: answer.parse(first.response), replayed: true };
  return refuse(
    422,
    "idempotency-key-reused",
    "This Idempotency-Key was used for another request.",
    "Use a new key for each new request, and the same key only to repeat one.",
  );
}

/** The committed response for this key, if there is one. */
export async function findPrior(core: Pool, { writer, operation }: Attempt): Promise<Prior | undefined> {
  return await prior.first(core, keyOf(writer.accountId, operation));
}

function keyOf(accountId: number, { operationId }: Operation): Key {
  return { accountId, operationId };
}

const done = query("write-once.done", ({ operationId, accountId }: Given<Key>) =>
  db
    .select({ action: auditTrail.action, studentId: auditTrail.studentId, response: auditTrail.response })
    .from(auditTrail)
    .where(and(eq(auditTrail.operationId, operationId), eq(auditTrail.accountId, accountId))),
);
export type Done = Awaited<ReturnType<typeof done.all>>[number];

/** What the account did under this key, for the page that confirms it: an address alone proves nothing. */
export async function findDone(core: Pool, key: Key): Promise<Done | undefined> {
  return await done.first(core, key);
}

/** Whether this very request was done for the account under its key. Waits for it if it is still under way. */
export type WasDone = (accountId: number, operation: Operation) => Promise<boolean>;

/** Asks by claiming the key: a claim that succeeds is taken back, so that nothing is left behind. */
export function createWasDone({ core, clock }: WriteContext): WasDone {
  return async (accountId, operation) => {
    const once = async (client: PoolClient): Promise<boolean | Refusal> => {
      const claimed = await claim.first(client, { at: clock(), accountId, action: "ask", ...operation });
      if (claimed !== undefined) return refuseNotFound();
      const first = await prior.first(client, keyOf(accountId, operation));
      return first?.requestDigest.equals(operation.requestDigest) ?? false;
    };
    return (await retryRaces(() => transaction(core, once))) === true;
  };
}

const attemptsAtMost = 5;
const serializationFailure = "40001";
const deadlockDetected = "40P01";
const uniqueViolation = "23505";
const raced: ReadonlySet<string> = new Set([serializationFailure, deadlockDetected, uniqueViolation]);

/** Deadlock, serialization or a unique index: a retry reads what the winner wrote. */
export function lostRace(error: unknown): boolean {
  return raced.has(sqlState(error) ?? "");
}

/**
 * Runs `once` again if it lost a race (deadlock, serialization, a unique index): the next attempt reads what the
 * winner wrote and decides again. Bounded: the last failure is thrown.
 */
export async function retryRaces<Result>(once: () => Promise<Result>): Promise<Result> {
  for (let left = attemptsAtMost - 1; left > 0; left -= 1) {
    try {
      return await once();
    } catch (error) {
      if (!lostRace(error)) throw error;
    }
  }
  return await once();
}

/**
 * Claims the key, does the work and records the response in one transaction. A duplicate that arrives meanwhile waits
 * at the claim and then gets the first response. A refusal leaves nothing behind, not even the claim.
 */
export async function writeOnce<Answer>(
  context: WriteContext,
  attempt: Attempt,
  answer: z.ZodType<Answer>,
  work: (client: PoolClient) => Promise<Effect<Answer> | Refusal>,
): Promise<Written<Answer> | Refusal> {
  const once = async (client: PoolClient): Promise<Written<Answer> | Refusal> => {
    const claimed = await claim.first(client, claimOf(context, attempt));
    if (claimed === undefined) return await replayCommitted(client, attempt, answer);
    const effect = await work(client);
    if (isRefusal(effect)) return effect;
    await finish(client, finishOf(claimed.id, effect));
    return { status: effect.status, answer: effect.answer, replayed: false };
  };
  return await retryRaces(() => transaction(context.core, once));
}

function claimOf({ clock }: WriteContext, { action, writer, operation }: Attempt): Claim {
  return { at: clock(), accountId: writer.accountId, action, ...operation };
}

function finishOf(id: number, effect: Effect<unknown>): Finish {
  const { schoolId, studentId, sectionId, detail = {}, status: responseStatus, answer: response } = effect;
  return { id, schoolId, studentId, sectionId, detail, responseStatus, response };
}

async function replayCommitted<Answer>(
  client: PoolClient,
  attempt: Attempt,
  answer: z.ZodType<Answer>,
): Promise<Written<Answer> | Refusal> {
  const { operation, writer } = attempt;
  const first = await prior.first(client, keyOf(writer.accountId, operation));
  if (first === undefined) throw new Error(`The audit row of ${operation.operationId} is gone.`);
  return replay(attempt, answer, first);
}
