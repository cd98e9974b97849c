/** Routes exist only through here: each request is admitted, authorized, validated, handled and measured in one place. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import { ordinaryKinds } from "../telemetry/catalogue.ts";
import type { RequestNote } from "../telemetry/request-context.ts";
import { createAdmissions } from "./admission.ts";
import { type AnswerCall, answerOpen, answerRead, answerWrite, type Call } from "./answer-call.ts";
import { createAuthorize } from "./authorize.ts";
import type { Place, SisContext, SisEnv } from "./context.ts";
import type { Declaration, RegisteredRoute, SecuredRoutes } from "./declaration.ts";
import { createDocument, describeOperation } from "./openapi.ts";
import { parseBody, readBodyText } from "./read-request.ts";
import { createFrame } from "./request-frame.ts";
import { collectRowRules } from "./row-scopes.ts";
import type { SisModule } from "./sis-module.ts";

export type RouteTable = {
  /** Every route there is, in the order of registration. */
  readonly registered: readonly RegisteredRoute[];
  /** Routes that are registered here belong to the module. */
  of(module: SisModule): SecuredRoutes;
};

export function createRouteTable(
  hono: OpenAPIHono<SisEnv>,
  dependencies: Dependencies,
  modules: readonly SisModule[],
): RouteTable {
  const registered: RegisteredRoute[] = [];
  const admissions = createAdmissions(dependencies.settings, dependencies.metrics);
  const rules = collectRowRules(modules);
  const setPlaces = createSetPlaces(modules);
  const describe = createDocument(hono);
  const register = (route: RegisteredRoute, answer: AnswerCall): void => {
    const { declaration } = route;
    registered.push(route);
    hono.openAPIRegistry.registerPath(describeOperation(route));
    const frame = createFrame(route, dependencies, admissions);
    const read = createReadCall(declaration, dependencies.settings.bodyBytes);
    hono.on(declaration.method, declaration.path.replaceAll(/\{(\w+)\}/g, ":$1"), (c) => {
      if (declaration.kind === "page") setPlaces(c);
      return frame(c, async (note) => {
        const call = await read(c, note);
        return isRefusal(call) ? call : answer(call);
      });
    });
  };
  const routesOf = (module: SisModule): SecuredRoutes => ({
    open: (declaration, handler) => {
      const unguarded = { ...declaration, roles: [], scope: [] };
      register(routeOf(module, unguarded, "open"), answerOpen(declaration, handler));
    },
    read: (declaration, handler) => {
      const authorize = createAuthorize(declaration, dependencies, rules);
      register(routeOf(module, declaration, "read"), answerRead(declaration, authorize, handler));
    },
    write: (declaration, handler) => {
      const authorize = createAuthorize(declaration, dependencies, rules);
      register(routeOf(module, declaration, "write"), answerWrite(declaration, authorize, handler));
    },
    describe,
  });
  return { registered, of: routesOf };
}

function routeOf(
  { name: module, metrics }: SisModule,
  declaration: Declaration,
  access: RegisteredRoute["access"],
): RegisteredRoute {
  const ordinary = access === "write" ? "write" : "read";
  const name = declaration.requestKind ?? (declaration.traffic === "operations" ? "operations" : ordinary);
  const kind = { ...ordinaryKinds, ...metrics?.requestKinds }[name];
  if (kind === undefined) throw new Error(`${declaration.name}: ${module} has no kind of request ${name}.`);
  return { declaration, access, module, requestKind: { name, ...kind } };
}

/** Tells the page frame what to show in the navigation. */
function createSetPlaces(modules: readonly SisModule[]): (c: SisContext) => void {
  const placesOf: SisEnv["Variables"]["placesOf"] = (role) =>
    modules.flatMap(({ places }): readonly Place[] => places?.[role] ?? []);
  return (c) => c.set("placesOf", placesOf);
}

function createReadCall(declaration: Declaration, bodyBytes: number) {
  return async (c: SisContext, note: RequestNote): Promise<Call | Refusal> => {
    const parts = { params: c.req.param(), query: c.req.query() };
    if (declaration.method === "get") return { c, raw: { ...parts, body: undefined }, bodyText: "", note };
    const bodyText = await readBodyText(c, bodyBytes);
    if (isRefusal(bodyText)) return bodyText;
    return { c, raw: { ...parts, body: parseBody(bodyText, declaration.kind) }, bodyText, note };
  };
}
