/** What a route does with one request: authorize, validate, then hand the parsed parts to its handler. */

import { isRefusal, refuseInvalid } from "../errors.ts";
import type { RequestNote } from "../telemetry/request-context.ts";
import type { Authorize } from "./authorize.ts";
import type { SisContext } from "./context.ts";
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
import type { Reply } from "./request-frame.ts";

/** One request as it arrived. */
export type Call = {
  readonly c: SisContext;
  readonly raw: RawParts;
  readonly bodyText: string;
  readonly note: RequestNote;
};
export type AnswerCall = (call: Call) => Promise<Reply>;

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
): AnswerCall {
  return async ({ c, raw, note }) => {
    const session = await authorize(c, raw, note);
    if (isRefusal(session)) return session;
    const parsed = declaration.request.safeParse(raw);
    if (!parsed.success) return refuseInvalid(describeProblems(raw, parsed.error));
    return handler({ ...parsed.data, c, session });
  };
}

export function answerWrite<R extends RequestSchema, A extends AnswerSchemas>(
  declaration: Declaration<R, A>,
  authorize: Authorize,
  handler: WriteHandler<R, A>,
): AnswerCall {
  return async ({ c, raw, bodyText, note }) => {
    const session = await authorize(c, raw, note);
    if (isRefusal(session)) return session;
    const operation = readOperation(c, declaration.kind, raw.body, bodyText);
    const keyProblems = "at" in operation ? [operation] : [];
    const parsed = declaration.request.safeParse(raw);
    if (!parsed.success) return refuseInvalid([...keyProblems, ...describeProblems(raw, parsed.error)]);
    if ("at" in operation) return refuseInvalid([operation]);
    return handler({ ...parsed.data, c, session, operation, note });
  };
}
