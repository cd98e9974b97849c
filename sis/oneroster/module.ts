/** OneRoster: rosters and gradebooks for other systems. */
import type { SisModule } from "../http/sis-module.ts";
import { mountOneRoster } from "./routes.ts";

export const onerosterModule = {
  name: "oneroster",
  title: "OneRoster: rosters and gradebooks",
  routes: mountOneRoster,
} as const satisfies SisModule;
