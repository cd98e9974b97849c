/** Routes exist only through here: each request is admitted, authorized, validated, handled and measured in one place. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import type { Admission, Traffic } from "./admission.ts";
import { type AnswerCall, answerOpen, answerRead, answerWrite, type Call } from "./answer-call.ts";
import { createAuthorize } from "./authorize.ts";
import type {
  AnswerSchemas,
  Declaration,
  OpenDeclaration,
  OpenHandler,
  ReadHandler,
  RegisteredRoute,
  RequestSchema,
  WriteHandler,
} from "./declaration.ts";
import { describeOperation } from "./openapi.ts";
import { parseBody, readBodyText } from "./read-request.ts";
import { createFrame, type RenderRefusal, type RequestNote } from "./request-frame.ts";

export type SecuredRoutes = {
  /** Every route there is; the walk test reads it. */
  readonly registered: readonly RegisteredRoute[];
  /** Needs no session. */
  open<R extends RequestSchema, A extends AnswerSchemas>(
    declaration: OpenDeclaration<R, A>,
    handler: OpenHandler<R, A>,
  ): void;
  read<R extends RequestSchema, A extends AnswerSchemas>(
    declaration: Declaration<R, A>,
    handler: ReadHandler<R, A>,
  ): void;
  /** Needs an Idempotency-Key, or on pages the form fields `operationId` and `formToken`. */
  write<R extends RequestSchema, A extends AnswerSchemas>(
    declaration: Declaration<R, A>,
    handler: WriteHandler<R, A>,
  ): void;
};

export function createSecuredRoutes(
  hono: OpenAPIHono,
  dependencies: Dependencies,
  admissions: Record<Traffic, Admission>,
  renderRefusal: RenderRefusal,
): SecuredRoutes {
  const registered: RegisteredRoute[] = [];

  const register = (route: RegisteredRoute, answer: AnswerCall): void => {
    const { declaration } = route;
    registered.push(route);
    hono.openAPIRegistry.registerPath(describeOperation(route));
    const frame = createFrame(declaration, dependencies, admissions, renderRefusal);
    const { bodyBytes } = dependencies.settings;
    hono.on(declaration.method, declaration.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) =>
      frame(c, async (note) => {
        const call = await readCall(c, declaration, bodyBytes, note);
        return isRefusal(call) ? call : answer(call);
      }),
    );
  };

  return {
    registered,
    open: (declaration, handler) => {
      const route = { access: "open", declaration: { ...declaration, roles: [], scope: [] } } as const;
      register(route, answerOpen(declaration, handler));
    },
    read: (declaration, handler) => {
      const authorize = createAuthorize(declaration, dependencies);
      register({ access: "read", declaration }, answerRead(declaration, authorize, handler));
    },
    write: (declaration, handler) => {
      const authorize = createAuthorize(declaration, dependencies);
      register({ access: "write", declaration }, answerWrite(declaration, authorize, handler));
    },
  };
}

async function readCall(
  c: Context,
  declaration: Declaration,
  bodyBytes: number,
  note: RequestNote,
): Promise<Call | Refusal> {
  const parts = { params: c.req.param(), query: c.req.query() };
  if (declaration.method === "get") return { c, raw: { ...parts, body: undefined }, bodyText: "", note };
  const bodyText = await readBodyText(c, bodyBytes);
  if (isRefusal(bodyText)) return bodyText;
  return { c, raw: { ...parts, body: parseBody(bodyText, declaration.kind) }, bodyText, note };
}
