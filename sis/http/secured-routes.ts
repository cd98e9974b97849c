/** Routes exist only through here: each request is admitted, authorized, validated, handled and measured in one place. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { createWasDone } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { ordinaryKinds } from "../telemetry/catalogue.ts";
import { createAdmissions } from "./admission.ts";
import { answerOpen, answerRead, answerWrite } from "./answer-call.ts";
import { createAuthorize } from "./authorize.ts";
import type { Place, SisContext, SisEnv } from "./context.ts";
import type { Declaration, RegisteredRoute, SecuredRoutes } from "./declaration.ts";
import { createDoors } from "./doors.ts";
import { createDocument, describeOperation } from "./openapi.ts";
import { type Pass, passGuarded, passOpen } from "./pass-request.ts";
import { createFrame } from "./request-frame.ts";
import { collectRowRules } from "./row-scopes.ts";
import type { SisModule } from "./sis-module.ts";
import { createTurnAway, type TurnAway } from "./turn-away.ts";
import { createInTurn } from "./writes-in-turn.ts";

export type RouteTable = {
  /** Every route there is, in the order of registration. */
  readonly registered: readonly RegisteredRoute[];
  readonly turnsAway: TurnAway["turnsAway"];
  /** Routes that are registered here belong to the module. */
  of(module: SisModule): SecuredRoutes;
};

export function createRouteTable(
  hono: OpenAPIHono<SisEnv>,
  dependencies: Dependencies,
  modules: readonly SisModule[],
): RouteTable {
  const registered: RegisteredRoute[] = [];
  const entries = { doors: createDoors(dependencies), admissions: createAdmissions(dependencies) };
  const turnAway = createTurnAway(dependencies, entries.admissions);
  const inTurn = createInTurn(dependencies);
  const rules = collectRowRules(modules);
  const wasDone = createWasDone(dependencies);
  const registerRoute = createRegister(hono, dependencies, { modules, turnAway });
  const describe = createDocument(hono, dependencies.settings.secureCookies);
  const register: Register = (route, pass) => {
    registered.push(route);
    registerRoute(route, pass);
  };
  const routesOf = (module: SisModule): SecuredRoutes => ({
    open: (declaration, handler) => {
      const unguarded = { ...declaration, roles: [], scope: [] };
      const answer = answerOpen(declaration, handler);
      register(routeOf(module, unguarded, "open"), passOpen(unguarded, dependencies, entries, answer));
    },
    read: (declaration, handler) => {
      const answer = answerRead(declaration, createAuthorize(declaration, dependencies, rules), handler);
      register(routeOf(module, declaration, "read"), passGuarded(declaration, dependencies, entries, answer));
    },
    write: (declaration, handler) => {
      const authorize = createAuthorize(declaration, dependencies, rules);
      const answer = answerWrite(declaration, { authorize, wasDone, inTurn }, handler);
      register(
        routeOf(module, declaration, "write"),
        passGuarded(declaration, dependencies, entries, answer),
      );
    },
    describe,
  });
  return { registered, of: routesOf, turnsAway: turnAway.turnsAway };
}

type Register = (route: RegisteredRoute, pass: Pass) => void;
type Surroundings = { readonly modules: readonly SisModule[]; readonly turnAway: TurnAway };

function createRegister(
  hono: OpenAPIHono<SisEnv>,
  dependencies: Dependencies,
  { modules, turnAway }: Surroundings,
): Register {
  const prepare = createPrepare(modules, dependencies);
  return (route, pass) => {
    const { method, path } = route.declaration;
    hono.openAPIRegistry.registerPath(describeOperation(route));
    const frame = createFrame(route, dependencies);
    const pattern = path.replaceAll(/\{(\w+)\}/g, ":$1");
    turnAway.add(route, pattern);
    hono.on(method, pattern, (c) => {
      prepare(c);
      return frame(c, (note) => pass(c, note));
    });
  };
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

/** Tells pages what to show in the navigation, and how cookies are named. */
function createPrepare(modules: readonly SisModule[], dependencies: Dependencies): (c: SisContext) => void {
  const { telemetry, settings } = dependencies;
  const startLists: SisEnv["Variables"]["startLists"] = (session, language) =>
    Promise.all(
      modules.flatMap((module) => {
        const list = module.startLists?.[session.role];
        return list === undefined ? [] : [list(dependencies, { session, language })];
      }),
    );
  const schoolName = (schoolId: number | null) => telemetry.schools.find(schoolId)?.name;
  const placesOf: SisEnv["Variables"]["placesOf"] = (role) =>
    modules.flatMap(({ places }): readonly Place[] => places?.[role] ?? []);
  return (c) => {
    c.set("placesOf", placesOf);
    c.set("schoolName", schoolName);
    c.set("startLists", startLists);
    c.set("secureCookies", settings.secureCookies);
  };
}
