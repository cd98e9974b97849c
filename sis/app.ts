/** The SIS as one Hono app: everything it needs is passed in; it never listens and never reads the environment. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { createAdmission } from "./access/admission.ts";
import { createSecuredRoutes, type SecuredRoutes } from "./access/secured-routes.ts";
import type { Dependencies } from "./dependencies.ts";
import { refuseNotFound, surpriseBody, wireBody } from "./errors.ts";

export type SisApp = { hono: OpenAPIHono; routes: SecuredRoutes };

export function createApp(dependencies: Dependencies): SisApp {
  const hono = new OpenAPIHono();
  const { settings } = dependencies;
  const admissions = {
    core: createAdmission(settings.coreInFlight),
    portal: createAdmission(settings.portalInFlight),
  };
  const routes = createSecuredRoutes(hono, dependencies, admissions, (c, refusal) =>
    c.json(refusal === undefined ? surpriseBody : wireBody(refusal), refusal?.status ?? 500),
  );
  hono.notFound((c) => c.json(wireBody(refuseNotFound()), 404));
  return { hono, routes };
}
