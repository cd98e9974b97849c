/** What those who run the SIS ask it: does it live, is it ready, how is it doing, what does it speak. */
import { z } from "@hono/zod-openapi";
import type { SecuredRoutes } from "../access/secured-routes.ts";
import { statement } from "../db/statement.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuse } from "../errors.ts";

const health = z.object({ status: z.string() }).openapi("Health");
const ping = statement("ping", "SELECT 1 AS one", { one: z.int() });

const operations = { method: "get", traffic: "operations", request: z.object({}) } as const;

export function mountTelemetry(
  routes: SecuredRoutes,
  dependencies: Dependencies,
  openApiDocument: () => object,
): void {
  mountLivez(routes);
  mountReadyz(routes, dependencies);
  mountMetrics(routes, dependencies);
  mountOpenApi(routes, openApiDocument);
}

function mountLivez(routes: SecuredRoutes): void {
  routes.open(
    {
      ...operations,
      name: "livez",
      path: "/livez",
      summary: "The process answers.",
      answers: { 200: health },
    },
    async () => ({ status: 200, body: { status: "ok" } }),
  );
}

function mountReadyz(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.open(
    {
      ...operations,
      name: "readyz",
      path: "/readyz",
      summary: "The process reaches its database.",
      answers: { 200: health },
    },
    async function readyz() {
      const reached = await ping.first(core, []).catch(() => undefined);
      if (reached !== undefined) return { status: 200, body: { status: "ok" } };
      return refuse(503, "not-ready", "The database does not answer.", "Send requests elsewhere for now.");
    },
  );
}

function mountMetrics(routes: SecuredRoutes, { metrics }: Dependencies): void {
  routes.open(
    {
      ...operations,
      name: "metrics",
      path: "/metrics",
      summary: "Metrics in Prometheus's text format.",
      answers: { 200: z.string() },
    },
    async function showMetrics() {
      const headers = { "Content-Type": metrics.registry.contentType };
      return new Response(await metrics.registry.metrics(), { headers });
    },
  );
}

function mountOpenApi(routes: SecuredRoutes, openApiDocument: () => object): void {
  routes.open(
    {
      ...operations,
      name: "openapi",
      path: "/openapi.json",
      summary: "This API as an OpenAPI 3.1 document.",
      answers: { 200: z.looseObject({}) },
    },
    async () => ({ status: 200, body: { ...openApiDocument() } }),
  );
}
