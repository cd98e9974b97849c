/** What those who run the SIS need: liveness, readiness, metrics, the API's description. */
import type { SisModule } from "../http/sis-module.ts";
import { mountOperations } from "./routes.ts";

export const operationsModule = { name: "operations", routes: mountOperations } as const satisfies SisModule;
