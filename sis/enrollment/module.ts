/** Enrollment: which school a student attends. */
import type { SisModule } from "../http/sis-module.ts";
import { mountEnrollmentPages } from "./pages.ts";
import { mountEnrollment } from "./routes.ts";
import { studentRows } from "./row-scopes.ts";

export { findPeople, type Person } from "./queries.ts";
export { findStudents, type SchoolStudent } from "./search-queries.ts";

export const enrollmentModule = {
  name: "enrollment",
  title: "Enrollment: who attends which school",
  routes: mountEnrollment,
  pages: mountEnrollmentPages,
  places: { office: [{ path: "/office/enroll", name: "Enroll a student" }] },
  rowScopes: { student: studentRows },
} as const satisfies SisModule;
