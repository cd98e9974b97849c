/** What attendance counts, and how fast a submission must be answered. */
import { type ModuleMetrics, schoolSizes } from "../telemetry/catalogue.ts";
import { submissionOutcomes } from "./rules.ts";

export const attendanceMetrics = {
  requestKinds: { attendance: { slowAfterSeconds: 2 } },
  rows: {
    sis_attendance_submissions_total: {
      type: "counter",
      help: "Attendance submissions, by the size of the school and by outcome.",
      labels: { school_size: schoolSizes, outcome: submissionOutcomes },
    },
    sis_school_attendance_submissions_total: {
      type: "counter",
      help: "Accepted attendance submissions of the school, first ones and corrections.",
      labels: { school: "school" },
    },
  },
} as const satisfies ModuleMetrics;
