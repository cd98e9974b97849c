/** Access: signing in and out, sessions, and who belongs to which school. */
import type { SisModule } from "../http/sis-module.ts";
import { accessMetrics } from "./module-metrics.ts";
import { mountAccessPages } from "./pages.ts";
import { mountAccess } from "./routes.ts";
import { schoolRows } from "./row-scopes.ts";

export const accessModule = {
  name: "access",
  title: "Access: signing in and out",
  routes: mountAccess,
  pages: mountAccessPages,
  rowScopes: { school: schoolRows },
  metrics: accessMetrics,
} as const satisfies SisModule;
