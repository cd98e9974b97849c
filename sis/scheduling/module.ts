/** Scheduling: who has a seat in which section. */

import { html } from "hono/html";
import type { Place } from "../http/context.ts";
import type { SisModule, StartList } from "../http/sis-module.ts";
import { mountSchedulingPages } from "./pages.ts";
import { mountScheduling } from "./routes.ts";
import { sectionRows } from "./row-scopes.ts";
import { searchForm } from "./students-page.ts";

export { reasonName } from "./change-reason.ts";
export { findDaySchedule, findSchedule, type ScheduleEntry } from "./queries.ts";
export { schedule, scheduleBody } from "./routes.ts";
export { sectionRows } from "./row-scopes.ts";
export { weekdays } from "./rules.ts";

const students: readonly Place[] = [{ path: "/counseling/students", name: "Students" }];

const findStudent: StartList = async () => html`<h2>Find a student</h2>${searchForm("", undefined)}`;

export const schedulingModule = {
  name: "scheduling",
  title: "Scheduling: who sits in which section",
  routes: mountScheduling,
  pages: mountSchedulingPages,
  places: { counselor: students, office: students },
  startLists: { counselor: findStudent, office: findStudent },
  rowScopes: { section: sectionRows },
} as const satisfies SisModule;
