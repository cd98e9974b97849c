/** What programs that use the SIS need: the API's description. */
import type { SisModule } from "../http/sis-module.ts";
import { mountOperations } from "./routes.ts";

export const operationsModule = {
  name: "operations",
  title: "Operations: liveness, readiness, metrics",
  routes: mountOperations,
} as const satisfies SisModule;
