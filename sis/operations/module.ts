/** What those who use the SIS from a program need: the API's description. */
import type { SisModule } from "../http/sis-module.ts";
import { mountOperations } from "./routes.ts";

export const operationsModule = {
  name: "operations",
  title: "Operations: liveness, readiness, metrics",
  routes: mountOperations,
} as const satisfies SisModule;
