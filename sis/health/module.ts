/** Health: alerts with care plans, immunizations, visits to the nurse, and the medication log. */
import type { SisModule } from "../http/sis-module.ts";
import { mountImmunizations } from "./immunization-routes.ts";
import { mountHealthPages } from "./pages.ts";
import { mountHealthReads } from "./routes.ts";
import { nurseStart } from "./start-lists.ts";
import { mountHealthWrites } from "./write-routes.ts";

export const healthModule = {
  name: "health",
  title: "Health: alerts, visits, medication and immunizations",
  routes: (routes, dependencies) => {
    mountHealthReads(routes, dependencies);
    mountImmunizations(routes, dependencies);
    mountHealthWrites(routes, dependencies);
  },
  pages: mountHealthPages,
  places: {
    nurse: [{ path: "/health/schools", name: "My schools" }],
    teacher: [{ path: "/health/classroom", name: "Health alerts" }],
  },
  startLists: { nurse: nurseStart },
} as const satisfies SisModule;
