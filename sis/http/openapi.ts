/** Describes routes as an OpenAPI document, from their declarations. */
import { type OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import type { SisEnv } from "./context.ts";
import { cookieName } from "./cookies.ts";
import type { Declaration, RegisteredRoute, RouteLink } from "./declaration.ts";
import { describeRefusals, leadsOn } from "./openapi-refusals.ts";
import { operationId } from "./request-fields.ts";

const about = `Sign in at \`/api/sign-in/password\` or \`/api/sign-in/district\`, and send the token with each request.

Each write needs an \`Idempotency-Key\` that you make up. The same request with the same key returns the first response
again, with \`Idempotency-Replayed: true\`. A different request with the same key is refused (422).

Whole numbers in paths and queries have one spelling: \`37\`, but not \`037\`, \`+37\` or \`0x25\`. You get 404 for a path
that doesn't exist, and 405 for a method that the path doesn't have: \`Allow\` lists the methods it has.

Patterns mean the same in every language: they have no flags, write characters as themselves or as \\xNN, and use neither
lookarounds nor classes such as \\d.`;

/** All routes as one document, made the first time it is read. */
export function createDocument(hono: OpenAPIHono<SisEnv>, secureCookies: boolean): () => object {
  const registry = hono.openAPIRegistry;
  registry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  registry.registerComponent("securitySchemes", "client", { type: "http", scheme: "bearer" });
  const name = cookieName("session", secureCookies);
  registry.registerComponent("securitySchemes", "cookie", { type: "apiKey", in: "cookie", name });
  let document: object | undefined;
  return () => {
    document ??= hono.getOpenAPI31Document({
      openapi: "3.1.0",
      info: { title: "Firstbell reference student information system", version: "1", description: about },
      servers: [{ url: "/" }],
    });
    return document;
  };
}

export function describeOperation(route: RegisteredRoute): RouteConfig {
  const { declaration } = route;
  return {
    method: declaration.method,
    path: declaration.path,
    operationId: declaration.name,
    summary: declaration.summary,
    description: describeCallers(route),
    "x-roles": declaration.roles,
    "x-rows": declaration.scope,
    tags: [declaration.kind === "page" ? "pages" : route.module],
    ...describeSecurity(route),
    request: describeRequest(route),
    responses: { ...describeRefusals(route), ...describeAnswers(route) },
  };
}

function describeSecurity({ declaration, access }: RegisteredRoute) {
  if (declaration.clientScopes !== undefined)
    return { security: [{ client: [...declaration.clientScopes] }] };
  return access === "open" ? {} : { security: [{ bearer: [] }, { cookie: [] }] };
}

function describeCallers({ declaration, access }: RegisteredRoute): string {
  const { clientScopes } = declaration;
  if (clientScopes !== undefined)
    return `For other systems, with one of these scopes: ${clientScopes.join(", ")}.`;
  if (access === "open") return "Needs no session.";
  const rows = declaration.scope.map((scope) => `own ${scope.rows} (${scope.from}.${scope.field})`);
  return `Roles: ${declaration.roles.join(", ")}. Rows: ${rows.join(", ") || "selected by the session"}.`;
}

function describeRequest(route: RegisteredRoute): NonNullable<RouteConfig["request"]> {
  const { declaration, access } = route;
  const { params, query } = declaration.request.shape;
  const needsKey = access === "write" && declaration.kind !== "page";
  const content = describeBody(route);
  return {
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    ...(needsKey ? { headers: z.object({ "Idempotency-Key": operationId }) } : {}),
    ...(content === undefined ? {} : { body: { required: true, content } }),
  };
}

const formFields = z.looseObject({
  operationId,
  // No pattern or length: with a bearer token it isn't read.
  formToken: z.string().optional().openapi({ description: "From the page; needed with the session cookie." }),
});

function describeBody({ declaration, access }: RegisteredRoute) {
  const { body } = declaration.request.shape;
  if (declaration.takes === "form" && body !== undefined)
    return { "application/x-www-form-urlencoded": { schema: body } };
  if (declaration.kind !== "page")
    return body === undefined ? undefined : { "application/json": { schema: body } };
  const schema = access === "write" ? formFields.and(body ?? z.looseObject({})) : body;
  return schema === undefined ? undefined : { "application/x-www-form-urlencoded": { schema } };
}

function describeAnswers({ declaration, access }: RegisteredRoute): RouteConfig["responses"] {
  if (declaration.kind === "page") return describePage(declaration);
  const headers = access === "write" ? { headers: replayed } : {};
  const links = describeLinks(declaration.links ?? []);
  const answers = Object.entries(declaration.answers).map(([status, schema]) => {
    const content = status === "204" ? {} : { content: { "application/json": { schema } } };
    return [status, { description: declaration.summary, ...content, ...headers, ...links }] as const;
  });
  return Object.fromEntries(answers);
}

const replayed = z.object({
  "Idempotency-Replayed": z
    .literal("true")
    .optional()
    .openapi({ description: "This key was used before; this is the first response." }),
});

/** A form's answer shows a page, or redirects to one. */
function describePage({ method, mediaType, onlyLeadsOn }: Declaration): RouteConfig["responses"] {
  if (onlyLeadsOn) return { 303: leadsOn };
  const shown = { description: "As asked.", content: { [mediaType ?? "text/html"]: { schema: z.string() } } };
  return method === "get" ? { 200: shown } : { 200: shown, 303: leadsOn };
}

/** By the name of the route that they lead to. */
function describeLinks(links: readonly RouteLink[]) {
  if (links.length === 0) return {};
  const described = links.map(({ to, parameters, body }) => {
    const requestBody = body === undefined ? {} : { requestBody: body };
    return [to, { operationId: to, parameters, ...requestBody }] as const;
  });
  return { links: Object.fromEntries(described) };
}
