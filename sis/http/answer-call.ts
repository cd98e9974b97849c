/** What a route does with one request: authorize, validate, then hand the parsed parts to its handler. */

import { isRefusal, refuseInvalid } from "../errors.ts";
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
import { describeProblems, readOperation } from "./read-request.ts";
import type { Reply } from "./request-frame.ts";
import type { InTurn } from "./writes-in-turn.ts";

export type AnswerCall = (call: Call) => Promise<Reply>;
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
    const parsed = declaration.request.safeParse(raw);
    if (!parsed.success) return refuseInvalid(describeProblems(raw, parsed.error));
    return handler({ ...parsed.data, c, session });
  };
}

export function answerWrite<R extends RequestSchema, A extends AnswerSchemas>(
  declaration: Declaration<R, A>,
  authorize: Authorize,
  inTurn: InTurn,
  handler: WriteHandler<R, A>,
): AnswerGuarded {
  return async (call) => {
    const { c, raw, bodyText, note } = call;
    const session = await authorize(call);
    if (isRefusal(session)) return session;
    const operation = readOperation(c, declaration.kind, raw.body, bodyText);
    const keyProblems = "at" in operation ? [operation] : [];
    const parsed = declaration.request.safeParse(raw);
    if (!parsed.success) return refuseInvalid([...keyProblems, ...describeProblems(raw, parsed.error)]);
    if ("at" in operation) return refuseInvalid([operation]);
    const { data } = parsed;
    return await inTurn(declaration, raw, () => handler({ ...data, c, session, operation, note }));
  };
}
