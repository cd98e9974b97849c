/**
 * A write that happens once, no matter how often it is sent: its audit row, keyed by the client's Idempotency-Key, has
 * the first response.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Pool, PoolClient } from "pg";
import type { z } from "zod";
import { isRefusal, type Refusal, refuse, refuseNotFound } from "../errors.ts";
import { closing } from "./frame.ts";
import { limitLockWait } from "./locks.ts";
import { change, db, type Given, query } from "./query.ts";
import { retryRaces } from "./retry-races.ts";
import { auditTrail } from "./schema/audit-trail.ts";
import { oneRow } from "./templates.ts";
import { transaction } from "./transaction.ts";

/** What a write needs from the process: where to write, what time it is, and which day and year in the district. */
export type WriteContext = {
  readonly core: Pool;
  readonly clock: () => Date;
  readonly today: () => string;
  readonly settings: { readonly schoolYear: number };
};

/** Who writes: the account for the audit trail, the staff member for the domain tables. */
export type Writer = { readonly accountId: number; readonly staffId: number | null };

export type Operation = {
  /** The client's Idempotency-Key. */
  readonly operationId: string;
  /** SHA-256 of the request that came with it. */
  readonly requestDigest: Buffer;
  /** How long it may still wait for a locked row, if it has waited before; otherwise as long as its connection allows. */
  readonly lockWaitMs?: number | undefined;
};

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

/** A key belongs to the account that used it: two accounts may use the same one. */
type Key = { readonly operationId: string; readonly accountId: number };

function ofKey({ operationId, accountId }: Given<Key>): SQL | undefined {
  return and(eq(auditTrail.operationId, operationId), eq(auditTrail.accountId, accountId));
}

const prior = query("write-once.prior", (key: Given<Key>) =>
  db.select(priorFields).from(auditTrail).where(ofKey(key)),
);
export type Prior = Awaited<ReturnType<typeof prior.all>>[number];

/** The advisory lock that the transactions of one key share. */
function lockOf({ operationId, accountId }: Given<Key>): SQL {
  return sql`hashtextextended('operation ' || ${operationId}, ${accountId})`;
}

/**
 * What has been done under the key so far. Not `alone` if another transaction has the key: the rest may then be out of
 * date.
 */
const claim = query("write-once.claim", (key: Given<Key>) =>
  db
    .select({ alone: sql<boolean>`pg_try_advisory_xact_lock(${lockOf(key)})`, ...priorFields })
    .from(oneRow)
    .leftJoin(auditTrail, ofKey(key)),
);

const waitForKey = change("write-once.wait", (key: Given<Key>) =>
  db.select({ lock: sql`pg_advisory_xact_lock(${lockOf(key)})` }).from(oneRow),
);

type Row = Omit<typeof auditTrail.$inferInsert, "id">;

/** Complete and final: the row is never changed. */
const record = change("write-once.record", (row: Given<Required<Row>>) => {
  const { at, accountId, action, operationId, requestDigest } = row;
  const { schoolId, studentId, sectionId, detail, responseStatus, response } = row;
  return db.insert(auditTrail).values({
    ...{ at, accountId, action, operationId, requestDigest },
    ...{ schoolId, studentId, sectionId, detail, responseStatus, response },
  });
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

const done = query("write-once.done", (key: Given<Key>) =>
  db
    .select({ action: auditTrail.action, studentId: auditTrail.studentId, response: auditTrail.response })
    .from(auditTrail)
    .where(ofKey(key)),
);
export type Done = Awaited<ReturnType<typeof done.all>>[number];

/** What the account did under this key, for the page that confirms it: an address alone proves nothing. */
export async function findDone(core: Pool, key: Key): Promise<Done | undefined> {
  return await done.first(core, key);
}

/** The kind of write that the account did to this student under the key. */
export async function findDoneTo(
  core: Pool,
  { operationId, accountId }: { readonly operationId: string | undefined; readonly accountId: number },
  studentId: number,
): Promise<string | undefined> {
  if (operationId === undefined) return undefined;
  const found = await findDone(core, { operationId, accountId });
  return found?.studentId === studentId ? found.action : undefined;
}

/** Whether this exact request was done for the account under its key. Waits for it if it is still under way. */
export type WasDone = (accountId: number, operation: Operation) => Promise<boolean>;

/** Waits for a submission of attendance that is adding its row, which takes no claim; always rolled back. */
const probe = change("write-once.probe", (row: Given<Pick<Required<Row>, "at" | "requestDigest"> & Key>) => {
  const { at, accountId, operationId, requestDigest } = row;
  return db
    .insert(auditTrail)
    .values({
      ...{ at, accountId, action: "ask", operationId, requestDigest },
      ...{ detail: {}, responseStatus: 0, response: {} },
    })
    .onConflictDoNothing({ target: [auditTrail.operationId, auditTrail.accountId] });
});

/** Asks by claiming the key: what it took is given back, so that nothing is left behind. */
export function createWasDone({ core, clock }: WriteContext): WasDone {
  return async (accountId, operation) => {
    const key = keyOf(accountId, operation);
    const once = async (client: PoolClient): Promise<boolean | Refusal> => {
      let first = await claimKey(client, key);
      if (first === undefined) {
        const { requestDigest } = operation;
        if ((await probe(client, { ...key, at: clock(), requestDigest })) > 0) return refuseNotFound();
        first = await prior.first(client, key);
      }
      return first?.requestDigest.equals(operation.requestDigest) ?? false;
    };
    return (await retryRaces(() => transaction(core, once))) === true;
  };
}

/**
 * Claims the key, does the work and records the response in one transaction. A duplicate that arrives meanwhile waits
 * for the claim and then gets the first response. A refusal leaves nothing behind, not even the claim.
 */
export async function writeOnce<Answer>(
  context: WriteContext,
  attempt: Attempt,
  answer: z.ZodType<Answer>,
  work: (client: PoolClient) => Promise<Effect<Answer> | Refusal>,
): Promise<Written<Answer> | Refusal> {
  const once = async (client: PoolClient): Promise<Written<Answer> | Refusal> => {
    const at = context.clock();
    await limitLockWait(client, attempt.operation);
    const first = await claimKey(client, keyOf(attempt.writer.accountId, attempt.operation));
    if (first !== undefined) return replay(attempt, answer, first);
    const effect = await work(client);
    if (isRefusal(effect)) return await replayLate(client, attempt, answer, effect);
    await record(closing(client), rowOf(at, attempt, effect));
    return { status: effect.status, answer: effect.answer, replayed: false };
  };
  return await retryRaces(() => transaction(context.core, once));
}

/**
 * A duplicate that committed between the claim's snapshot and its lock is the reason for the refusal, or else shows as
 * a key that is taken.
 */
async function replayLate<Answer>(
  client: PoolClient,
  attempt: Attempt,
  answer: z.ZodType<Answer>,
  refusal: Refusal,
): Promise<Written<Answer> | Refusal> {
  const first = await prior.first(client, keyOf(attempt.writer.accountId, attempt.operation));
  return first === undefined ? refusal : replay(attempt, answer, first);
}

/** The first response, if there is one; otherwise the key is ours until the transaction ends. */
async function claimKey(client: PoolClient, key: Key): Promise<Prior | undefined> {
  const claimed = await claim.first(client, key);
  if (claimed === undefined) throw new Error("The claim returned no row.");
  if (!claimed.alone) {
    await waitForKey(client, key);
    return await prior.first(client, key);
  }
  const { accountId, requestDigest, responseStatus, response } = claimed;
  if (accountId === null || requestDigest === null || responseStatus === null) return undefined;
  return { accountId, requestDigest, responseStatus, response };
}

function rowOf(at: Date, { action, writer, operation }: Attempt, effect: Effect<unknown>): Required<Row> {
  const { schoolId = null, studentId = null, sectionId = null, detail = {} } = effect;
  const { status: responseStatus, answer: response } = effect;
  const { operationId, requestDigest } = operation;
  return {
    ...{ at, accountId: writer.accountId, action, operationId, requestDigest },
    ...{ schoolId, studentId, sectionId, detail, responseStatus, response },
  };
}
