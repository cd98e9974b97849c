/** The SIS as one Hono app: everything it needs is passed in; it never listens and never reads the environment. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { createAdmission } from "./access/admission.ts";
import { mountAccessPages } from "./access/pages.ts";
import { mountAccess } from "./access/routes.ts";
import { createSecuredRoutes, type SecuredRoutes } from "./access/secured-routes.ts";
import { mountAttendancePages } from "./attendance/pages.ts";
import { mountAttendance } from "./attendance/routes.ts";
import type { Dependencies } from "./dependencies.ts";
import { mountEnrollmentPages } from "./enrollment/pages.ts";
import { mountEnrollment } from "./enrollment/routes.ts";
import { refuseNotFound, wireBody } from "./errors.ts";
import { mountFamilyPages } from "./families/pages.ts";
import { mountFamilies } from "./families/routes.ts";
import { mountGrades } from "./grades/routes.ts";
import { showRefusal } from "./layout/refusal-page.ts";
import { mountSchedulingPages } from "./scheduling/pages.ts";
import { mountScheduling } from "./scheduling/routes.ts";
import { observeSources } from "./telemetry/metrics.ts";
import { mountTelemetry } from "./telemetry/routes.ts";

const modules = [
  mountAccess,
  mountEnrollment,
  mountScheduling,
  mountAttendance,
  mountGrades,
  mountFamilies,
  mountAccessPages,
  mountEnrollmentPages,
  mountSchedulingPages,
  mountAttendancePages,
  mountFamilyPages,
] as const;

export type SisApp = { hono: OpenAPIHono; routes: SecuredRoutes };

export function createApp(dependencies: Dependencies): SisApp {
  const hono = new OpenAPIHono();
  const admissions = createAdmissions(dependencies);
  const routes = createSecuredRoutes(hono, dependencies, admissions, showRefusal);
  for (const mount of modules) mount(routes, dependencies);
  mountTelemetry(routes, dependencies, documentOf(hono));
  hono.notFound((c) => c.json(wireBody(refuseNotFound()), 404));
  return { hono, routes };
}

function createAdmissions({ settings, metrics, core, portal, passwords }: Dependencies) {
  const admissions = {
    core: createAdmission(settings.coreInFlight),
    portal: createAdmission(settings.portalInFlight),
    "sign-in": createAdmission(settings.signInInFlight),
  };
  observeSources(metrics.registry, {
    pools: { core, portal },
    passwords,
    inFlight: () =>
      Object.fromEntries(
        Object.entries(admissions).map(([traffic, admission]) => [traffic, admission.inFlight()]),
      ),
  });
  return admissions;
}

/** Made once, when first asked for. */
function documentOf(hono: OpenAPIHono): () => object {
  hono.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  hono.openAPIRegistry.registerComponent("securitySchemes", "cookie", {
    type: "apiKey",
    in: "cookie",
    name: "session",
  });
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
