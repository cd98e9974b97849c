/** The routes that the SIS declares in its OpenAPI document: who may call each, and whose rows it touches. */
import { z } from "zod";

const methods = ["get", "post", "put", "delete"] as const;
export const rowKinds = ["student", "section", "school", "assignment"] as const;
export type RowKind = (typeof rowKinds)[number];

const scopeShape = z.object({
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

export type DeclaredRoute = {
  readonly name: string;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly isPage: boolean;
  /** Called by other systems with tokens of their own, never in a person's session. */
  readonly isForClients: boolean;
  readonly roles: readonly string[];
  readonly scopes: readonly DeclaredScope[];
  /** Those that must be there. */
  readonly query: readonly { readonly name: string; readonly schema?: unknown }[];
  readonly body: { readonly mediaType: string; readonly schema: unknown } | undefined;
};

/** Those that need a session. */
export function declaredRoutes(document: unknown): DeclaredRoute[] {
  const { paths } = documentShape.parse(document);
  return Object.entries(paths).flatMap(([path, operations]) =>
    methods.flatMap((method) => {
      const operation = operations[method];
      return operation === undefined || operation.security.length === 0
        ? []
        : [routeOf(path, method, operation)];
    }),
  );
}

function routeOf(path: string, method: string, operation: z.infer<typeof operationShape>): DeclaredRoute {
  const [body] = Object.entries(operation.requestBody?.content ?? {});
  return {
    ...{ name: operation.operationId, method: method.toUpperCase(), path },
    isPage: operation.tags.includes("pages"),
    isForClients: operation.security.some((scheme) => "client" in scheme),
    roles: operation["x-roles"],
    scopes: operation["x-rows"],
    query: operation.parameters.filter((each) => each.in === "query" && each.required),
    body: body && { mediaType: body[0], schema: body[1].schema },
  };
}
