/** Compare runs: the totals of two runs side by side, since they didn't run at the same time. */
import type { Board, Panel, Query } from "./shared/board.ts";
import { notServed, ofRun, orZero, served } from "./shared/expressions.ts";
import { inWords, limits, promisedShare, waitingLimits } from "./shared/limits.ts";

type Side = "run" | "other";
const says = { run: "this run", other: "other run" } as const satisfies Record<Side, string>;

const duration = "http_request_duration_seconds";

const what: Panel = {
  title: "What was rehearsed?",
  good: "Both runs with their scenario, students and share of the load. Good: the same, apart from what you changed on purpose.",
  next: { says: "Was the generator fine?", board: "generator-health" },
  look: "names",
  unit: "count",
  queries: both(
    (side) => peak(side, "firstbell_run_info", "scenario, students, load"),
    "{{scenario}}, {{students}} students, load {{load}}",
  ),
};

const latency: Panel = {
  title: "Did it get faster or slower?",
  good: `${inWords.promisedShare} requests of the whole run were faster. Good: this run's bars are no longer than the other's, and under their lines.`,
  next: { says: "Which module?", board: "sis-modules" },
  look: "bars",
  unit: "seconds",
  queries: both((side) => quantileOf(side, promisedShare, duration, served, "kind"), "{{kind}}"),
  limits: waitingLimits,
};

const failures: Panel = {
  title: "Did more fail?",
  good: "Share of requests that were shed or failed. Good: zero in both.",
  next: { says: "Requests fail", runbook: "RequestsFail" },
  look: "bars",
  unit: "share",
  queries: both(
    (side) =>
      `(${orZero(total(side, `${duration}_count`, notServed))}) / ${total(side, `${duration}_count`, served)}`,
  ),
  limits: [limits.errors],
};

const visits: Panel = {
  title: "Did as many people come?",
  good: "Visits that were planned, started and dropped. Good: the same number started, and none dropped; otherwise the runs can't be compared.",
  next: { says: "Was the generator fine?", board: "generator-health" },
  look: "bars",
  unit: "count",
  queries: [
    ...both((side) => total(side, "firstbell_planned_arrivals_total"), "planned"),
    ...both((side) => total(side, "k6_arrivals_total"), "started"),
    ...both((side) => orZero(total(side, "k6_dropped_iterations_total")), "dropped"),
  ],
};

const attendance: Panel = {
  title: "Did attendance come in?",
  good: "Submissions that were due and that arrived, without corrections. Good: the two are close in both runs.",
  next: { says: "Attendance is not submitted", runbook: "AttendanceNotSubmitted" },
  look: "bars",
  unit: "count",
  queries: [
    ...both((side) => orZero(total(side, "k6_attendance_due_total")), "due"),
    ...both(
      (side) => orZero(total(side, "sis_attendance_submissions_total", 'outcome="first"')),
      "submitted",
    ),
  ],
};

const signIns: Panel = {
  title: "Did people get in?",
  good: "Sign-ins by outcome. Good: nearly all accepted in both.",
  next: { says: "Sign-ins fail", runbook: "SignInsFail" },
  look: "bars",
  unit: "count",
  queries: both((side) => total(side, "sis_sign_ins_total", "", "outcome"), "{{outcome}}"),
};

const time: Panel = {
  title: "Where did a request's time go?",
  good: "Seconds of an average request, by part. Good: no part has grown. If one has, start there.",
  next: { says: "Statements and locks", board: "postgres" },
  look: "bars",
  unit: "seconds",
  queries: [
    ...both((side) => secondsPerRequest(side, "sis_pool_wait_seconds_sum"), "waits for a connection"),
    ...both((side) => secondsPerRequest(side, "sis_statement_seconds_total"), "in statements"),
    ...both(
      (side) => secondsPerRequest(side, "sis_password_check_wait_seconds_sum"),
      "waits for a password check",
    ),
  ],
};

const statements: Panel = {
  title: "Which statements took the time?",
  good: "Seconds in a statement over the whole run: each run's five highest. Good: the same statements in the same order.",
  next: { says: "Is it a lock, a scan or the link?", board: "postgres" },
  look: "bars",
  unit: "seconds",
  queries: both(
    (side) => `topk(5, ${total(side, "sis_statement_seconds_total", "", "statement")})`,
    "{{statement}}",
  ),
};

const perRequest: Panel = {
  title: "Does a request run more statements?",
  good: "95 of 100 requests ran fewer statements. Good: the same; more means that the SIS's code changed.",
  next: { says: "Statements per request", runbook: "StatementsPerRequest" },
  look: "bars",
  unit: "count",
  queries: both((side) => quantileOf(side, 0.95, "sis_request_statements")),
};

const worst: Panel = {
  title: "What was the worst moment?",
  good: "The longest wait for a lock, and the delay of the event loop that 99 of 100 timers stayed within. Good: milliseconds in both.",
  next: { says: "A lock is held", runbook: "LockHeld" },
  look: "bars",
  unit: "seconds",
  queries: [
    ...both((side) => peak(side, "postgres_lock_wait_seconds"), "wait for a lock"),
    ...both((side) => quantileOf(side, 0.99, "sis_event_loop_delay_seconds"), "event loop"),
  ],
};

const cores: Panel = {
  title: "Did it need more of the machine?",
  good: "The most cores that each part used at once. Good: the same; idle shows how many were free at the best moment.",
  next: { says: "Who uses the CPU?", board: "generator-health" },
  look: "bars",
  unit: "count",
  queries: both((side) => peak(side, "firstbell_cores", "part"), "{{part}}"),
};

export const compareRuns: Board = {
  uid: "compare-runs",
  title: "Compare runs",
  description: "Is this run better or worse than another, and how? The time range must cover both.",
  readingOrder: 7,
  from: "now-6h",
  variables: ["run", "other"],
  rows: [
    { height: 7, panels: [...sideBySide(latency, failures), what] },
    { height: 7, panels: sideBySide(visits, attendance, signIns) },
    { height: 7, panels: sideBySide(time, statements, perRequest) },
    { height: 7, panels: sideBySide(worst, cores) },
  ],
};

/** The same query for both runs. */
function both(ask: (side: Side) => string, legend = ""): Query[] {
  return (["run", "other"] as const).map((side) => ({
    expr: ask(side),
    legend: `${says[side]}${legend === "" ? "" : `: ${legend}`}`,
    atEnd: true,
  }));
}

function peak(side: Side, metric: string, by: string | undefined = undefined): string {
  return `max${by === undefined ? "" : ` by (${by})`} (${highest(side, metric)})`;
}

/** The highest value in the whole range: bars show one number per run. */
function highest(side: Side, metric: string, matchers = ""): string {
  return `max_over_time(${ofRun(metric, matchers, side)}[$__range])`;
}

function quantileOf(
  side: Side,
  share: number,
  metric: string,
  matchers = "",
  by: string | undefined = undefined,
) {
  return `histogram_quantile(${share}, ${total(side, `${metric}_bucket`, matchers, by === undefined ? "le" : `le, ${by}`)})`;
}

/** What a run's counters reached; they start at 0 when it does. */
function total(side: Side, metric: string, matchers = "", by: string | undefined = undefined): string {
  return `sum${by === undefined ? "" : ` by (${by})`} (${highest(side, metric, matchers)})`;
}

function secondsPerRequest(side: Side, metric: string): string {
  return `${total(side, metric)} / ${total(side, `${duration}_count`, served)}`;
}

function sideBySide(...panels: Panel[]): Panel[] {
  return panels.map((panel) => ({ ...panel, beside: says.other }));
}
