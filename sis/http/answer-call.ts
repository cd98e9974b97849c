/** What a route does with one request: authorize, validate, then hand the parsed parts to its handler. */

import type { z } from "zod";
import type { Operation, WasDone } from "../db/write-once.ts";
import { isRefusal, type Problem, type Refusal, refuseInvalid } from "../errors.ts";
import type { Authorize } from "./authorize.ts";
import type { Call, GuardedCall } from "./call.ts";
import type {
  AnswerSchemas,
  Declaration,
  OpenDeclaration,
  OpenHandler,
  ReadHandler,
  RequestSchema,
  WriteHandler,
} from "./declaration.ts";
import { describeProblems, type RawParts, readOperation } from "./read-request.ts";
import { againIfRefused } from "./refused-form.ts";
import type { Reply } from "./request-frame.ts";
import type { Session } from "./row-scopes.ts";
import type { InTurn } from "./writes-in-turn.ts";

export type AnswerCall = (call: Call) => Promise<Reply>;
export type WriteGuards = {
  readonly authorize: Authorize;
  readonly wasDone: WasDone;
  readonly inTurn: InTurn;
};
export type AnswerGuarded = (call: GuardedCall) => Promise<Reply>;

export function answerOpen<R extends RequestSchema, A extends AnswerSchemas>(
  declaration: OpenDeclaration<R, A>,
  handler: OpenHandler<R, A>,
): AnswerCall {
  return async ({ c, raw }) => {
    const parsed = declaration.request.safeParse(raw);
    if (!parsed.success) return refuseInvalid(describeProblems(raw, parsed.error));
    return handler({ ...parsed.data, c });
  };
}

export function answerRead<R extends RequestSchema, A extends AnswerSchemas>(
  declaration: Declaration<R, A>,
  authorize: Authorize,
  handler: ReadHandler<R, A>,
): AnswerGuarded {
  return async (call) => {
    const { c, raw } = call;
    const session = await authorize(call);
    if (isRefusal(session)) return session;
    if ("denied" in session) return session.denied;
    const parsed = declaration.request.safeParse(raw);
    const reply = parsed.success
      ? await handler({ ...parsed.data, c, session })
      : refuseInvalid(describeProblems(raw, parsed.error));
    return await againIfRefused(declaration, { c, session, raw }, reply);
  };
}

/**
 * A repeated write is answered as it was the first time, even if its sender has lost the right to it since: a refusal
 * would say that nothing was done. The handler finds the first answer under the key and does nothing again.
 */
export function answerWrite<R extends RequestSchema, A extends AnswerSchemas>(
  declaration: Declaration<R, A>,
  { authorize, wasDone, inTurn }: WriteGuards,
  handler: WriteHandler<R, A>,
): AnswerGuarded {
  return async (call) => {
    const { c, raw, bodyText, note } = call;
    const operation = readOperation(c, declaration.kind, raw.body, bodyText);
    const session = await sessionFor(await authorize(call), operation, wasDone);
    if (isRefusal(session)) return session;
    const checked = checkParts(declaration, raw, operation);
    const reply = isRefusal(checked)
      ? checked
      : await inTurn(declaration, raw, (lockWaitMs) => {
          const operation = { ...checked.operation, lockWaitMs };
          return handler({ ...checked.data, c, session, operation, note });
        });
    return await againIfRefused(declaration, { c, session, raw }, reply);
  };
}

function checkParts<R extends RequestSchema>(
  { request }: Pick<Declaration<R>, "request">,
  raw: RawParts,
  operation: Operation | Problem,
): { readonly data: z.output<R>; readonly operation: Operation } | Refusal {
  const keyProblems = "at" in operation ? [operation] : [];
  const parsed = request.safeParse(raw);
  if (!parsed.success) return refuseInvalid([...keyProblems, ...describeProblems(raw, parsed.error)]);
  return "at" in operation ? refuseInvalid([operation]) : { data: parsed.data, operation };
}

/** The session of someone who may do this now, or who did it while they were allowed to. */
async function sessionFor(
  allowed: Awaited<ReturnType<Authorize>>,
  operation: Operation | Problem,
  wasDone: WasDone,
): Promise<Session | Refusal> {
  if (isRefusal(allowed) || !("denied" in allowed)) return allowed;
  const { session, denied } = allowed;
  if ("at" in operation) return denied;
  return (await wasDone(session.accountId, operation)) ? session : denied;
}
