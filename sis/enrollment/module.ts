/** Enrollment: which school a student attends. */
import type { Place } from "../http/context.ts";
import type { SisModule } from "../http/sis-module.ts";
import { mountEnrollmentPages } from "./pages.ts";
import { mountEnrollment } from "./routes.ts";
import { studentRows } from "./row-scopes.ts";

export { findPeople, findStandings, type Person, type Standing } from "./queries.ts";
export { canBeSearched } from "./search.ts";
export { findNowOrNext, type StudentNowOrNext } from "./search-queries.ts";

const departures: Place = { path: "/office/departures", name: "Students who left" };

export const enrollmentModule = {
  name: "enrollment",
  title: "Enrollment: who attends which school",
  routes: mountEnrollment,
  pages: mountEnrollmentPages,
  places: {
    office: [
      { path: "/office/enroll", name: "Enroll a student" },
      { path: "/office/transfer", name: "Transfer in a student" },
      departures,
    ],
    counselor: [departures],
  },
  rowScopes: { student: studentRows },
} as const satisfies SisModule;
