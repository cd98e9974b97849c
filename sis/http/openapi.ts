/** Describes routes as an OpenAPI document, from their declarations. */
import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import { errorBody } from "../errors.ts";
import type { SisEnv } from "./context.ts";
import { cookieName } from "./cookies.ts";
import type { Declaration, RegisteredRoute } from "./declaration.ts";

const refusalsOf = {
  open: [400, 503],
  read: [400, 401, 403, 404, 503],
  write: [400, 401, 403, 404, 409, 422, 503],
} as const;

const refusalTexts = {
  400: "The request isn't valid; every problem is listed.",
  401: "No session.",
  403: "The role doesn't allow this.",
  404: "No such row, or it isn't the caller's.",
  409: "The request conflicts with the current data.",
  422: "Understood, but not possible.",
  503: "Shed under load; try again after Retry-After.",
} as const;

const idempotencyHeaders = z.object({ "Idempotency-Key": z.string().regex(/^[A-Za-z0-9._-]{1,100}$/) });

/** All routes as one document, made the first time it is read. */
export function createDocument(hono: OpenAPIHono<SisEnv>, secureCookies: boolean): () => object {
  const registry = hono.openAPIRegistry;
  registry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  const name = cookieName("session", secureCookies);
  registry.registerComponent("securitySchemes", "cookie", { type: "apiKey", in: "cookie", name });
  let document: object | undefined;
  return () => {
    document ??= hono.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { title: "Firstbell reference student information system", version: "1" },
      servers: [{ url: "/" }],
    });
    return document;
  };
}

export function describeOperation(route: RegisteredRoute): RouteConfig {
  const { declaration, access } = route;
  return {
    method: declaration.method,
    path: declaration.path,
    operationId: declaration.name,
    summary: declaration.summary,
    description: describeCallers(route),
    tags: [declaration.kind ?? "api"],
    ...(access === "open" ? {} : { security: [{ bearer: [] }, { cookie: [] }] }),
    request: describeRequest(route),
    responses: { ...describeAnswers(declaration), ...describeRefusals(access) },
  };
}

function describeCallers({ declaration, access }: RegisteredRoute): string {
  if (access === "open") return "Needs no session.";
  const rows = declaration.scope.map((scope) => `own ${scope.rows} (${scope.from}.${scope.field})`);
  return `Roles: ${declaration.roles.join(", ")}. Rows: ${rows.join(", ") || "selected by the session"}.`;
}

function describeRequest({ declaration, access }: RegisteredRoute): NonNullable<RouteConfig["request"]> {
  const { params, query, body } = declaration.request.shape;
  const mediaType = declaration.kind === "page" ? "application/x-www-form-urlencoded" : "application/json";
  return {
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    ...(access === "write" && declaration.kind !== "page" ? { headers: idempotencyHeaders } : {}),
    ...(body === undefined ? {} : { body: { required: true, content: { [mediaType]: { schema: body } } } }),
  };
}

function describeAnswers(declaration: Declaration): RouteConfig["responses"] {
  if (declaration.kind === "page")
    return { 200: { description: "A page.", content: { "text/html": { schema: z.string() } } } };
  const answers = Object.entries(declaration.answers).map(([status, schema]) => {
    const description = declaration.summary;
    return [
      status,
      status === "204" ? { description } : { description, content: { "application/json": { schema } } },
    ] as const;
  });
  return Object.fromEntries(answers);
}

function describeRefusals(access: RegisteredRoute["access"]): RouteConfig["responses"] {
  const content = { "application/json": { schema: errorBody } };
  return Object.fromEntries(
    refusalsOf[access].map((status) => [status, { description: refusalTexts[status], content }]),
  );
}
