/** HTTP for operations: liveness, readiness, metrics and the API's description. */
import { z } from "@hono/zod-openapi";
import { statement } from "../db/statement.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuse } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import type { ExposedRegistry } from "../telemetry/metrics.ts";

const health = z.object({ status: z.string() }).openapi("Health");
const ping = statement("ping", "SELECT 1 AS one", { one: z.int() });

const operations = { method: "get", traffic: "operations", request: z.object({}) } as const;

export function mountOperations(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountLivez(routes);
  mountReadyz(routes, dependencies);
  mountMetrics(routes, dependencies);
  mountSchoolMetrics(routes, dependencies);
  mountOpenApi(routes);
}

function mountLivez(routes: SecuredRoutes): void {
  routes.open(
    {
      ...operations,
      name: "livez",
      path: "/livez",
      summary: "Is the process alive?",
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
      summary: "Can the process reach its database?",
      answers: { 200: health },
    },
    async function readyz() {
      const reached = await ping.first(core, []).catch(() => undefined);
      if (reached !== undefined) return { status: 200, body: { status: "ok" } };
      return refuse(503, "not-ready", "The database does not respond.", "Send requests elsewhere for now.");
    },
  );
}

function mountMetrics(routes: SecuredRoutes, { metrics }: Dependencies): void {
  routes.open(
    {
      ...operations,
      name: "metrics",
      path: "/metrics",
      summary: "Metrics in Prometheus's text format",
      answers: { 200: z.string() },
    },
    async function showMetrics() {
      return await expose(metrics.registry);
    },
  );
}

/** Separate from the others: a district has many schools, and a board shows one at a time. */
function mountSchoolMetrics(routes: SecuredRoutes, { metrics }: Dependencies): void {
  routes.open(
    {
      ...operations,
      name: "school-metrics",
      path: "/metrics/schools",
      summary: "Metrics per school in Prometheus's text format",
      answers: { 200: z.string() },
    },
    async function showSchoolMetrics() {
      return await expose(metrics.schools);
    },
  );
}

async function expose(registry: ExposedRegistry): Promise<Response> {
  return new Response(await registry.metrics(), { headers: { "Content-Type": registry.contentType } });
}

function mountOpenApi(routes: SecuredRoutes): void {
  routes.open(
    {
      ...operations,
      name: "openapi",
      path: "/openapi.json",
      summary: "This API as an OpenAPI 3.1 document",
      answers: { 200: z.looseObject({}) },
    },
    async () => ({ status: 200, body: { ...routes.describe() } }),
  );
}
