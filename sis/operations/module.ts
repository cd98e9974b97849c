/** What programs that use the SIS need: the API's description. */
import type { SisModule } from "../http/sis-module.ts";
import { mountOperationsPages } from "./pages.ts";
import { mountOperations } from "./routes.ts";

export const operationsModule = {
  name: "operations",
  title: "Operations: the API's description",
  routes: mountOperations,
  pages: mountOperationsPages,
  places: { "district-administrator": [{ path: "/docs", name: "API" }] },
} as const satisfies SisModule;
