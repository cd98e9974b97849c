/** The SIS as one Hono app: everything it needs is passed in; it never listens and never reads the environment. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { allModules } from "./all-modules.ts";
import type { Dependencies } from "./dependencies.ts";
import type { SisEnv } from "./http/context.ts";
import { createRouteTable, type RouteTable } from "./http/secured-routes.ts";
import { createAnswerUnknown } from "./http/unknown-path.ts";
import { observePools } from "./telemetry/observe-pools.ts";

export type SisApp = { readonly hono: OpenAPIHono<SisEnv>; readonly routes: RouteTable };

export function createApp(dependencies: Dependencies): SisApp {
  const hono = new OpenAPIHono<SisEnv>();
  const routes = createRouteTable(hono, dependencies, allModules);
  observePools(dependencies.metrics, dependencies);
  for (const module of allModules) {
    if (module.metrics !== undefined) dependencies.metrics.of(module.metrics.rows);
    const ofModule = routes.of(module);
    module.routes?.(ofModule, dependencies);
    module.pages?.(ofModule, dependencies);
  }
  hono.notFound(createAnswerUnknown(routes.registered, dependencies.settings.behindProxy));
  return { hono, routes };
}
