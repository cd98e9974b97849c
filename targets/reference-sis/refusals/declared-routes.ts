/** The routes to walk: who may call each, and whose rows it touches. */
import { z } from "zod";

const methods = ["get", "post", "put", "delete"] as const;
export const rowKinds = ["student", "section", "school", "assignment"] as const;
export type RowKind = (typeof rowKinds)[number];

export const scopeShape = z.object({
  rows: z.enum(rowKinds),
  from: z.enum(["params", "query", "body"]),
  field: z.string(),
});
export type DeclaredScope = z.infer<typeof scopeShape>;

const parameterShape = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().default(false),
  schema: z.unknown().optional(),
});
const contentShape = z.record(z.string(), z.object({ schema: z.unknown().optional() }));
const operationShape = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).default([]),
  "x-roles": z.array(z.string()).default([]),
  "x-rows": z.array(scopeShape).default([]),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
  parameters: z.array(parameterShape).default([]),
  requestBody: z.object({ content: contentShape }).optional(),
});
const documentShape = z.object({
  paths: z.record(z.string(), z.partialRecord(z.enum(methods), operationShape)),
});

const cookieShape = z.object({
  components: z.object({ securitySchemes: z.object({ cookie: z.object({ name: z.string() }) }) }),
});

/** Undefined if the SIS doesn't say that it has one. */
export function sessionCookieOf(document: unknown): string | undefined {
  return cookieShape.safeParse(document).data?.components.securitySchemes.cookie.name;
}

export type DeclaredRoute = {
  readonly name: string;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  /** Clients are other systems, with tokens of their own, and never in a person's session. */
  readonly kind: "api" | "page" | "client";
  /** Promised, but not in the SIS's document: it may be gone. */
  readonly isHidden: boolean;
  /** Nobody promised it: it must refuse everyone. */
  readonly isUnpromised: boolean;
  /** To everyone, without a session. */
  readonly isOpen: boolean;
  readonly roles: readonly string[];
  /** Of other systems' tokens: each of these opens it. */
  readonly clientScopes: readonly string[];
  readonly scopes: readonly DeclaredScope[];
  /** Those that must be there. */
  readonly query: readonly { readonly name: string; readonly schema?: unknown }[];
  readonly body: { readonly mediaType: string; readonly schema: unknown } | undefined;
};

export type PromisedRoute = Pick<
  DeclaredRoute,
  "name" | "method" | "path" | "kind" | "isOpen" | "roles" | "clientScopes" | "scopes"
>;

/**
 * What was promised counts, whatever the SIS says of itself in its OpenAPI document: that adds what a request looks like,
 * and routes that nobody promised, whether or not they need a session. Those that were promised to everyone aren't walked.
 */
export function routesToWalk(document: unknown, promised: readonly PromisedRoute[]): DeclaredRoute[] {
  const declared = new Map(readOperations(document).map((route) => [keyOf(route), route]));
  const guarded = promised.filter(({ isOpen }) => !isOpen);
  const kept = guarded.map((promise) => ({ ...shapeOf(declared.get(keyOf(promise))), ...promise }));
  const known = new Set(promised.map(keyOf));
  return [...kept, ...declared.values().filter((route) => !known.has(keyOf(route)))];
}

function keyOf({ method, path }: Pick<DeclaredRoute, "method" | "path">): string {
  return `${method} ${path}`;
}

type Shape = Pick<DeclaredRoute, "query" | "body" | "isHidden" | "isUnpromised">;

function shapeOf(route: DeclaredRoute | undefined): Shape {
  const isUnpromised = false;
  if (route === undefined) return { query: [], body: undefined, isHidden: true, isUnpromised };
  return { query: route.query, body: route.body, isHidden: false, isUnpromised };
}

function readOperations(document: unknown): DeclaredRoute[] {
  const { paths } = documentShape.parse(document);
  return Object.entries(paths).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation = operations[method];
      return operation === undefined ? [] : [routeOf(path, method, operation)];
    }),
  );
}

function routeOf(path: string, method: string, operation: z.infer<typeof operationShape>): DeclaredRoute {
  const [body] = Object.entries(operation.requestBody?.content ?? {});
  return {
    ...{ name: operation.operationId, method: method.toUpperCase(), path },
    kind: kindOf(operation),
    ...{ isOpen: operation.security.length === 0, isHidden: false, isUnpromised: true },
    roles: operation["x-roles"],
    clientScopes: operation.security.flatMap(({ client = [] }) => client),
    scopes: operation["x-rows"],
    query: operation.parameters.filter((each) => each.in === "query" && each.required),
    body: body && { mediaType: body[0], schema: body[1].schema },
  };
}

function kindOf({ security, tags }: z.infer<typeof operationShape>): DeclaredRoute["kind"] {
  if (security.some((scheme) => "client" in scheme)) return "client";
  return tags.includes("pages") ? "page" : "api";
}
