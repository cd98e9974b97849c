/** School overview: what a principal sees first, and the lists behind it. */
import type { SisModule } from "../http/sis-module.ts";
import { mountOverviewPages, principalStart } from "./pages.ts";
import { mountOverview } from "./routes.ts";

export const schoolOverviewModule = {
  name: "school-overview",
  title: "School overview: what a principal sees first",
  routes: mountOverview,
  pages: mountOverviewPages,
  places: {
    principal: [
      { path: "/school/not-submitted", name: "Attendance not submitted" },
      { path: "/school/without-classes", name: "Students without classes" },
      { path: "/school/oversize", name: "Oversize classes" },
      { path: "/school/changes", name: "Changes of schedules" },
    ],
  },
  startLists: { principal: principalStart },
} as const satisfies SisModule;
