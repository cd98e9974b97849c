/** Attendance: rosters, and each section's marks of the day. */
import type { SisModule } from "../http/sis-module.ts";
import { attendanceMetrics } from "./module-metrics.ts";
import { mountAttendancePages } from "./pages.ts";
import { mountAttendance } from "./routes.ts";
import { officeStart, teacherStart } from "./start-lists.ts";

export { codeNames } from "./rules.ts";
export { findNotSubmitted, type UnsubmittedSection } from "./section-lists.ts";

export const attendanceModule = {
  name: "attendance",
  title: "Attendance: rosters and submissions",
  routes: mountAttendance,
  pages: mountAttendancePages,
  places: {
    teacher: [{ path: "/attendance", name: "Attendance" }],
    office: [{ path: "/office/attendance", name: "Attendance settings" }],
  },
  startLists: { teacher: teacherStart, office: officeStart },
  metrics: attendanceMetrics,
} as const satisfies SisModule;
