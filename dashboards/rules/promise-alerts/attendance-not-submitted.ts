/** Attendance that is due has not been submitted in time. */
import { duration } from "../../../readiness/causes/promql.ts";
import { history } from "../../../readiness/causes/runbook.ts";
import type { Alert } from "../alert.ts";
import { attendance } from "../escalations.ts";
import type { Profile } from "../profiles.ts";
import { measuredPercent, type PromiseAlert } from "../promise-alert.ts";
import { oneIn, percent, speedPromise } from "../promises.ts";

const alert: Alert = {
  name: "AttendanceNotSubmitted",
  severity: "page",
  about: { requirement: speedPromise("attendance").id },
  component: "attendance",
  board: "first-bell",
  summary: `${measuredPercent} of the attendance that is due was not submitted in time; an ordinary day stays below ${percent(attendance.limitShare)}.`,
  description:
    "Classes without attendance 30 minutes after the bell count their students as absent. A rehearsal counts seconds instead of minutes.",
  runbook: {
    doNow:
      "Find out whether teachers can't submit or just haven't: if SlowAttendance, RequestsFail or WritesRefused fires too, they can't. Then ask the schools to keep paper lists, and ask for the automatic calls to parents to be put on hold.",
    means: `Thirty minutes after the bell, more than ${oneIn(attendance.limitShare)} classes have no attendance. Students without attendance count as absent. [F] (LAUSD Attendance Manual) In a rehearsal, each second counts as a minute.`,
    in2014: `${history.noAttendance} In August 2013, 1.99% to 6.83% was missing, depending on the region; the limit of ${percent(attendance.limitShare)} is 1.5 times the worst. [D]`,
    lookAt:
      "`first-bell`: “Is attendance in?”, by size of school: one size alone points to the data, all sizes to the system.",
  },
};

const record = "run:attendance_not_submitted:ratio";

export const attendanceNotSubmitted: PromiseAlert = {
  rule: ({ standingSeconds }) => ({
    alert,
    expression: `${record} > ${attendance.limitShare}`,
    forSeconds: standingSeconds,
  }),
  recording: (profile) => {
    const { due, missing } = partsOf(profile);
    return { record, expression: `${missing} / (${due} >= ${attendance.fewestDue})` };
  },
};

/** 0 where the SIS is scraped and has counted no submission yet. */
const submitted = `(sum by (run) (sis_attendance_submissions_total{outcome="first"}) or sum by (run) (up{job="sis"}) * 0)`;

function partsOf({ telemetryExpected }: Profile): { due: string; missing: string } {
  if (telemetryExpected === "always") {
    const due = "sum by (run) (sis_attendance_due_sections)";
    return { due, missing: "sum by (run) (sis_attendance_overdue_sections)" };
  }
  const due = `sum by (run) (k6_attendance_due_total offset ${duration(attendance.rehearsalLagSeconds)})`;
  return { due, missing: `clamp_min(${due} - ${submitted}, 0)` };
}
