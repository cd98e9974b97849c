/** HTTP for operations: the API's description. Liveness, readiness and metrics have a port of their own. */
import { z } from "@hono/zod-openapi";
import type { SecuredRoutes } from "../http/declaration.ts";

export function mountOperations(routes: SecuredRoutes): void {
  routes.open(
    {
      name: "openapi",
      method: "get",
      path: "/openapi.json",
      summary: "This API as an OpenAPI 3.1 document",
      traffic: "operations",
      request: z.object({}),
      answers: { 200: z.looseObject({}) },
    },
    async () => ({ status: 200, body: { ...routes.describe() } }),
  );
}
