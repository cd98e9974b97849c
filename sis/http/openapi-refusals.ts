/** Which refusals a route may answer with, as its OpenAPI description lists them: the frame's own, and its handler's. */
import { type RouteConfig, z } from "@hono/zod-openapi";
import { roles } from "../db/schema/access.ts";
import { errorBody, type RefusalStatus } from "../errors.ts";
import type { RegisteredRoute } from "./declaration.ts";

type Status = RefusalStatus | 500;

const texts: Readonly<Record<Status, string>> = {
  400: "The request isn't valid; every problem is listed.",
  401: "No session, or the sign-in didn't work.",
  403: "The role doesn't allow this, or another site sent it.",
  404: "No such row, or it isn't the caller's.",
  405: "Another method is needed; `Allow` lists those that work.",
  408: "The body didn't arrive in time.",
  409: "The request conflicts with the current data.",
  411: "The body's length is needed.",
  413: "The body is too large.",
  415: "The body has a media type that can't be read.",
  422: "Understood, but not possible; or the Idempotency-Key was used for another request.",
  429: "Too many requests at once, or too many tries.",
  500: "A defect on our side.",
  503: "The system is busy or unavailable, so nothing was done.",
};

/** By status: JSON, or for pages a page. */
export function describeRefusals(route: RegisteredRoute): RouteConfig["responses"] {
  const page = route.declaration.kind === "page";
  const content = page
    ? { "text/html": { schema: z.string() } }
    : { "application/json": { schema: route.declaration.refusalForm?.schema ?? errorBody } };
  const described = statusesOf(route).map((status) => {
    const headers = status === 429 || status === 503 ? { headers: retryAfter } : {};
    return [status, { description: texts[status], content, ...headers }] as const;
  });
  return { ...Object.fromEntries(described), ...(sendsToSignIn(route) ? { 303: leadsOn } : {}) };
}

const retryAfter = z.object({
  "Retry-After": z.int().min(1).openapi({ description: "Seconds to wait before the next try." }),
});
/** For pages and forms. */
export const leadsOn = {
  description: "Leads to the page that follows, or without a session to the sign-in page.",
  headers: z.object({ Location: z.string() }),
};

function statusesOf(route: RegisteredRoute): readonly Status[] {
  const { declaration, access } = route;
  const statuses: readonly Status[] = [
    400,
    ...(declaration.method === "get" ? [] : ([408, 413] as const)),
    ...(declaration.traffic === "operations" ? [] : ([429, 503] as const)),
    ...(access === "open" ? [] : sessionStatuses(route)),
    ...(access === "write" ? ([409, 422] as const) : []),
    ...(declaration.refusals ?? []),
    500,
  ];
  return [...new Set(statuses)].toSorted((one, other) => one - other);
}

function sessionStatuses({ declaration, access }: RegisteredRoute): readonly Status[] {
  const { kind, method, roles: admitted, scope } = declaration;
  const turnsAway = admitted.length < roles.length || method !== "get";
  const mayMiss = scope.length > 0 || access === "write" || kind === "page";
  return [
    ...(kind === "page" ? [] : ([401] as const)),
    ...(turnsAway ? ([403] as const) : []),
    ...(mayMiss ? ([404] as const) : []),
  ];
}

/** For pages, the frame never answers 401. */
function sendsToSignIn({ declaration, access }: RegisteredRoute): boolean {
  return declaration.kind === "page" && (access !== "open" || (declaration.refusals ?? []).includes(401));
}
