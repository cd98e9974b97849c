/** The SIS as one Hono app: everything it needs is passed in; it never listens and never reads the environment. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { mountAccessPages } from "./access/pages.ts";
import { mountAccess } from "./access/routes.ts";
import { mountAttendancePages } from "./attendance/pages.ts";
import { mountAttendance } from "./attendance/routes.ts";
import type { Dependencies } from "./dependencies.ts";
import { mountEnrollmentPages } from "./enrollment/pages.ts";
import { mountEnrollment } from "./enrollment/routes.ts";
import { refuseNotFound, wireBody } from "./errors.ts";
import { mountFamilyPages } from "./families/pages.ts";
import { mountFamilies } from "./families/routes.ts";
import { mountGrades } from "./grades/routes.ts";
import { createAdmission, trafficClasses } from "./http/admission.ts";
import { showRefusal } from "./http/page/refusal-page.ts";
import { createSecuredRoutes, type SecuredRoutes } from "./http/secured-routes.ts";
import { mountSchedulingPages } from "./scheduling/pages.ts";
import { mountScheduling } from "./scheduling/routes.ts";
import { mountTelemetry } from "./telemetry/routes.ts";
import { observeSources } from "./telemetry/sources.ts";

const modules = [
  ["access", mountAccess],
  ["enrollment", mountEnrollment],
  ["scheduling", mountScheduling],
  ["attendance", mountAttendance],
  ["grades", mountGrades],
  ["families", mountFamilies],
  ["access", mountAccessPages],
  ["enrollment", mountEnrollmentPages],
  ["scheduling", mountSchedulingPages],
  ["attendance", mountAttendancePages],
  ["families", mountFamilyPages],
] as const;

export type SisApp = { hono: OpenAPIHono; routes: SecuredRoutes };

export function createApp(dependencies: Dependencies): SisApp {
  const hono = new OpenAPIHono();
  const admissions = createAdmissions(dependencies);
  const routes = createSecuredRoutes(hono, dependencies, admissions, showRefusal);
  for (const [module, mount] of modules) mount(routes.of(module), dependencies);
  mountTelemetry(routes, dependencies, documentOf(hono));
  hono.notFound((c) => c.json(wireBody(refuseNotFound()), 404));
  return { hono, routes };
}

function createAdmissions({ settings, metrics, core, portal, passwords }: Dependencies) {
  const limits = {
    core: settings.coreInFlight,
    portal: settings.portalInFlight,
    "sign-in": settings.signInInFlight,
  };
  const admissions = {
    core: createAdmission(limits.core),
    portal: createAdmission(limits.portal),
    "sign-in": createAdmission(limits["sign-in"]),
  };
  const traffic = trafficClasses.map((name) => ({
    name,
    limit: limits[name],
    inFlight: admissions[name].inFlight,
  }));
  observeSources(metrics, { pools: { core, portal }, passwords, traffic });
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
