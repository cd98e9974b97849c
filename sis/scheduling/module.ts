/** Scheduling: who has a seat in which section. */
import type { Place } from "../http/context.ts";
import type { SisModule } from "../http/sis-module.ts";
import { mountSchedulingPages } from "./pages.ts";
import { mountScheduling } from "./routes.ts";
import { sectionRows } from "./row-scopes.ts";

export { findSchedule, type ScheduleEntry } from "./queries.ts";
export { schedule, scheduleBody } from "./routes.ts";
export { sectionRows } from "./row-scopes.ts";
export { weekdays } from "./rules.ts";

const students: readonly Place[] = [{ path: "/counseling/students", name: "Students" }];

export const schedulingModule = {
  name: "scheduling",
  title: "Scheduling: who sits in which section",
  routes: mountScheduling,
  pages: mountSchedulingPages,
  places: { counselor: students, office: students },
  rowScopes: { section: sectionRows },
} as const satisfies SisModule;
