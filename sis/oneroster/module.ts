/** OneRoster: rosters for other systems. */
import type { SisModule } from "../http/sis-module.ts";
import { mountOneRoster } from "./routes.ts";

export const onerosterModule = {
  name: "oneroster",
  title: "OneRoster: rosters for other systems",
  routes: mountOneRoster,
} as const satisfies SisModule;
