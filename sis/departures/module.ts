/** Departures: students who are to leave a school on a day ahead, until they do. */
import type { SisModule } from "../http/sis-module.ts";
import { mountDeparturePages } from "./pages.ts";
import { mountDepartures } from "./routes.ts";

export const departuresModule = {
  name: "departures",
  title: "Departures: who is to leave, and when",
  routes: mountDepartures,
  pages: mountDeparturePages,
} as const satisfies SisModule;
