/** Special education: caseloads, deadlines, programs at a glance, placements beside the schedule, checks, and the monitor. */
import type { Place } from "../http/context.ts";
import type { SisModule } from "../http/sis-module.ts";
import { mountChecks } from "./check-routes.ts";
import { mountSpecialEducationPages } from "./pages.ts";
import { mountSpecialEducation } from "./routes.ts";
import { mountSchoolPages } from "./school-pages.ts";
import { mountSchools } from "./school-routes.ts";
import { caseManagerStart } from "./start-lists.ts";

export { findingWords } from "./words.ts";

const placements: readonly Place[] = [{ path: "/special-education/placements", name: "Placements" }];

export const specialEducationModule = {
  name: "special-education",
  title: "Special education: caseloads and programs at a glance",
  routes: (routes, dependencies) => {
    mountSpecialEducation(routes, dependencies);
    mountChecks(routes, dependencies);
    mountSchools(routes, dependencies);
  },
  pages: (routes, dependencies) => {
    mountSpecialEducationPages(routes, dependencies);
    mountSchoolPages(routes, dependencies);
  },
  places: {
    "case-manager": [{ path: "/special-education/caseload", name: "My caseload" }],
    teacher: [{ path: "/special-education/my-students", name: "Programs" }],
    office: placements,
    counselor: placements,
    monitor: [
      { path: "/special-education/figures", name: "By school" },
      { path: "/special-education/sample", name: "Sample" },
    ],
  },
  startLists: { "case-manager": caseManagerStart },
} as const satisfies SisModule;
