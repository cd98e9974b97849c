/** Alerts on promises that are not error budgets: escalation lines, refusals, shedding, the queue of password checks. */
import { requirements } from "../../readiness/requirements/requirements.ts";
import type { Alert, AlertRule, RecordingRule } from "./alert.ts";
import { attendance, passwordWait, refusals, signIns, unknownOutcomes } from "./escalations.ts";
import { duration, grown, increased } from "./expressions.ts";
import type { Profile } from "./profiles.ts";

const percent = (share: number): string => `${share * 100} %`;
const measuredPercent = "{{ $value | humanizePercentage }}";

function limitOf(id: string): number {
  const requirement = requirements.find((candidate) => candidate.id === id);
  if (requirement === undefined) throw new Error(`No requirement ${id}.`);
  return requirement.limit;
}

const signInsFail: Alert = {
  name: "SignInsFail",
  severity: "page",
  about: { requirement: "reliability.sign-in-minutes" },
  component: "sign-in",
  board: "first-bell",
  summary: `${measuredPercent} of the sign-ins of the last minute were not accepted; a minute with more than ${percent(signIns.failedShare)} counts as down.`,
  description:
    "People cannot get into the system. Wrong passwords count, as they do for the person at the door.",
};

const signInsOver = (selector: string): string =>
  increased(`sis_sign_ins_total${selector}`, signIns.windowSeconds, "run");
const notAccepted = `{outcome!="accepted"}`;

const signInsRecording: RecordingRule = {
  record: "run:sign_ins_not_accepted:ratio",
  expression: `(${signInsOver(notAccepted)} or ${signInsOver("")} * 0) / (${signInsOver("")} > 0)`,
};

const attendanceNotSubmitted: Alert = {
  name: "AttendanceNotSubmitted",
  severity: "page",
  about: { requirement: "speed.attendance" },
  component: "attendance",
  board: "first-bell",
  summary: `${measuredPercent} of the attendance that is due was not submitted in time; an ordinary day stays below ${percent(attendance.limitShare)}.`,
  description:
    "Classes whose attendance is missing 30 minutes after the bell count their students as absent. A rehearsal counts seconds instead of minutes.",
};

/** Everybody whose attendance is due, and nobody's submission yet, where the SIS is scraped and counted none. */
const submitted = `(sum by (run) (sis_attendance_submissions_total{outcome="first"}) or sum by (run) (up{job="sis"}) * 0)`;

function attendanceParts({ telemetryExpected }: Profile): { due: string; missing: string } {
  if (telemetryExpected === "always") {
    const due = "sum by (run) (sis_attendance_due_sections)";
    return { due, missing: "sum by (run) (sis_attendance_overdue_sections)" };
  }
  const due = `sum by (run) (k6_attendance_due_total offset ${duration(attendance.rehearsalLagSeconds)})`;
  return { due, missing: `clamp_min(${due} - ${submitted}, 0)` };
}

function attendanceRecording(profile: Profile): RecordingRule {
  const { due, missing } = attendanceParts(profile);
  return {
    record: "run:attendance_not_submitted:ratio",
    expression: `${missing} / (${due} >= ${attendance.fewestDue})`,
  };
}

const writesRefused: Alert = {
  name: "WritesRefused",
  severity: "ticket",
  about: { requirement: "reliability.refused-writes" },
  component: "writes",
  board: "sis-modules",
  summary: `${measuredPercent} of the writes “{{ $labels.action }}” ({{ $labels.module }}) were refused; at least ${percent(1 - refusals.share)} should be accepted at the first attempt.`,
  description:
    "Where half of a kind of work is refused, it is the work that is refused, not a mistake in it.",
};

/** As the judge counts, in a window: enough attempts, or fewer of which not one was accepted. */
function refusedExpression({ reliabilityWindowSeconds }: Profile): string {
  const over = (selector: string): string =>
    increased(`sis_writes_total${selector}`, reliabilityWindowSeconds, "run, module, action");
  const refused = over(`{outcome=~"conflict|refused"}`);
  const all = over("");
  const accepted = over(`{outcome="ok"}`);
  return `${refused} / (${all} > 0) >= ${refusals.share}
and (
  ${all} >= ${refusals.fewestAttempts}
  or ${refused} >= ${refusals.refusedInARow} unless ${accepted} > 0
)`;
}

const requestsShed: Alert = {
  name: "RequestsShed",
  severity: "ticket",
  about: { requirement: "reliability.errors" },
  component: "admission",
  board: "first-bell",
  summary: `${measuredPercent} of all requests were turned away because “{{ $labels.reason }}” was full; fewer than ${percent(limitOf("reliability.errors"))} may be.`,
  description: "The SIS protects itself: it answers 503 at once rather than everybody late.",
};

/** As many as one in a thousand, and at least a handful of them. */
function shedExpression({ reliabilityWindowSeconds }: Profile): string {
  const over = (counter: string, by: string): string => increased(counter, reliabilityWindowSeconds, by);
  const shed = over("sis_requests_shed_total", "run, reason");
  const all = over(`http_request_duration_seconds_count{kind!="operations"}`, "run");
  return `${shed} / on (run) group_left () (${all} > 0) >= ${limitOf("reliability.errors")}
and ${shed} >= 3`;
}

const waitLimitSeconds = (limitOf("speed.sign-in") / 1000) * passwordWait.shareOfLimit;

const passwordQueueFull: Alert = {
  name: "PasswordQueueFull",
  severity: "ticket",
  about: { requirement: "speed.sign-in" },
  component: "password checks",
  board: "first-bell",
  summary: `5 of 100 password checks waited {{ printf "%.2g" $value }} s or longer for their turn; more than ${waitLimitSeconds} s leaves too little of the ${limitOf("speed.sign-in") / 1000} s of a sign-in.`,
  description:
    "Guardians sign in faster than passwords can be checked. Staff and students are not held up by it.",
};

function waitExpression({ reliabilityWindowSeconds }: Profile): string {
  const over = (series: string, by: string): string =>
    `sum by (${by}) (increase(sis_password_check_wait_seconds_${series}[${duration(reliabilityWindowSeconds)}]))`;
  return `histogram_quantile(${passwordWait.percentile}, ${over("bucket", "run, le")}) > ${waitLimitSeconds}
and ${over("count", "run")} >= ${passwordWait.fewestChecks}`;
}

const writesUnanswered: Alert = {
  name: "WritesUnanswered",
  severity: "ticket",
  about: { requirement: "records.unknown" },
  component: "records",
  board: "first-bell",
  summary: `${measuredPercent} of the writes ended without a clear answer; at most ${percent(unknownOutcomes.share)} may.`,
  description:
    "People do not know whether their work was saved: a timeout, a reset or an error of the server.",
};

/** Of the whole run so far, while more of them come. */
function unansweredExpression({ reliabilityWindowSeconds }: Profile): string {
  const unknown = `firstbell_ledger_operations_total{outcome="unknown"}`;
  return `sum by (run) (${unknown}) / (sum by (run) (firstbell_ledger_operations_total) > 0) > ${unknownOutcomes.share}
and ${grown(unknown, reliabilityWindowSeconds)} > 0`;
}

export function requirementRecordings(profile: Profile): RecordingRule[] {
  return [signInsRecording, attendanceRecording(profile)];
}

export function requirementAlerts(profile: Profile): AlertRule[] {
  const standing = profile.standingSeconds;
  return [
    {
      alert: signInsFail,
      expression: `run:sign_ins_not_accepted:ratio > ${signIns.failedShare} and ${signInsOver(notAccepted)} >= ${signIns.fewestFailed}`,
      forSeconds: 0,
    },
    {
      alert: attendanceNotSubmitted,
      expression: `run:attendance_not_submitted:ratio > ${attendance.limitShare}`,
      forSeconds: standing,
    },
    { alert: writesRefused, expression: refusedExpression(profile), forSeconds: 0 },
    { alert: requestsShed, expression: shedExpression(profile), forSeconds: 0 },
    { alert: passwordQueueFull, expression: waitExpression(profile), forSeconds: 0 },
    { alert: writesUnanswered, expression: unansweredExpression(profile), forSeconds: 0 },
  ];
}
