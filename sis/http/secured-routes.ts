/** Routes exist only through here: each request is admitted, authorized, validated, handled and measured in one place. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import type { SisModule } from "../telemetry/catalogue.ts";
import type { RequestNote } from "../telemetry/request-context.ts";
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
import { createFrame, type RenderRefusal } from "./request-frame.ts";

export type SecuredRoutes = {
  /** Every route there is; the walk test reads it. */
  readonly registered: readonly RegisteredRoute[];
  /** The same routes; those that are added here belong to the module. */
  of(module: SisModule): SecuredRoutes;
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
    const frame = createFrame(route, dependencies, admissions, renderRefusal);
    const { bodyBytes } = dependencies.settings;
    hono.on(declaration.method, declaration.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) =>
      frame(c, async (note) => {
        const call = await readCall(c, declaration, bodyBytes, note);
        return isRefusal(call) ? call : answer(call);
      }),
    );
  };

  const routesOf = (module: SisModule | undefined): SecuredRoutes => ({
    registered,
    of: routesOf,
    open: (declaration, handler) => {
      const unguarded = { ...declaration, roles: [], scope: [] };
      register({ access: "open", declaration: unguarded, module }, answerOpen(declaration, handler));
    },
    read: (declaration, handler) => {
      const authorize = createAuthorize(declaration, dependencies);
      register({ access: "read", declaration, module }, answerRead(declaration, authorize, handler));
    },
    write: (declaration, handler) => {
      const authorize = createAuthorize(declaration, dependencies);
      register({ access: "write", declaration, module }, answerWrite(declaration, authorize, handler));
    },
  });
  return routesOf(undefined);
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
