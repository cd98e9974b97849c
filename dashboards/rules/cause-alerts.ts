/** Alerts that name a cause: one expression a row; limits, windows and words come from the list of causes. */
import { type Cause, type CauseId, causeById, causes } from "../../readiness/causes/cause-list.ts";
import type { Alert, AlertRule, BoardId } from "./alert.ts";
import { duration, grown } from "./expressions.ts";
import { type Profile, shortWithin } from "./profiles.ts";

type Row = {
  board: BoardId;
  severity?: Alert["severity"];
  summary: string;
  expression: (windowSeconds: number, shortSeconds: number) => string;
};

/**
 * The cause's window in this profile, and a short one within it: what must hold in both ends soon after its cause, so
 * that it does not outlast the reason that explains it.
 */
type Windows = { windowSeconds: number; shortSeconds: number };

const limits = <Id extends CauseId>(id: Id): (typeof causeById)[Id]["thresholds"] => causeById[id].thresholds;

const rate = (selector: string, windowSeconds: number, by: string): string =>
  `sum by (${by}) (rate(${selector}[${duration(windowSeconds)}]))`;
const quantile = (q: number, histogram: string, windowSeconds: number, by: string): string =>
  `histogram_quantile(${q}, ${rate(`${histogram}_bucket`, windowSeconds, `${by}, le`)})`;

const restarted = limits("database-restarted");
const saturated = limits("generator-saturated");
const held = limits("lock-held");
const blocked = limits("event-loop-blocked");
const scanned = limits("index-missing");
const chatty = limits("statements-per-request");
const link = limits("database-link-slow");
const starved = limits("pool-starved");
const retried = limits("retry-storm");
const school = limits("school-slow");

/** The plan as it stood when what k6 has reported by now was sent: its figures are up to 4 s behind. [K] */
const reportLagSeconds = 5;
const planned = `firstbell_planned_arrivals_total offset ${duration(reportLagSeconds)}`;

function behindPlan(windowSeconds: number): string {
  const due = `(sum by (run) (${planned}) - sum by (run) (firstbell_planned_arrivals_total offset ${duration(windowSeconds + reportLagSeconds)}))`;
  const none = `sum by (run) (${planned}) * 0`;
  const late = `(sum by (run) (${planned}) - (sum by (run) (k6_arrivals_total) or ${none}))`;
  const begun = `(${grown("k6_arrivals_total", windowSeconds)} or ${none})`;
  return `(${due} - ${begun}) / (${due} > 0) > ${saturated.behindPlanShare} and ${late} > ${saturated.behindPlanArrivals}`;
}

/** Within a window, not only now: what waited is counted when the lock is gone. */
const lockWaits = (windowSeconds: number): string =>
  `max by (run) (max_over_time(postgres_lock_wait_seconds[${duration(windowSeconds)}])) > ${held.lockWaitSeconds}`;

const computes = (windowSeconds: number): string =>
  `${quantile(0.99, "sis_event_loop_delay_seconds", windowSeconds, "run")} > ${blocked.delayP99Seconds}`;

const readLate = (seconds: number): string =>
  `(${quantile(0.95, "sis_event_loop_delay_seconds", seconds, "run")})`;

const slowOne = limits("statement-slow");

/** Not one answer in the window: the first that was missed may have come late. */
const sisIsSilent = (windowSeconds: number): string =>
  `max by (run) (max_over_time(up{job="sis"}[${duration(windowSeconds)}])) == 0`;

/** A process that stood still finds its timers late when it goes on: it was silent, and did not compute. */
const wasSilent = (windowSeconds: number): string =>
  `min by (run) (min_over_time(up{job="sis"}[${duration(windowSeconds)}])) == 0`;

const startTime = "postgres_start_time_seconds";

const startMoved = (windowSeconds: number, by: string): string =>
  `max by (${by}) (max_over_time(${startTime}[${duration(windowSeconds)}])) - min by (${by}) (min_over_time(${startTime}[${duration(windowSeconds)}])) > ${restarted.startTimeMovedSeconds}`;

/** Twice the window: a rate still knows what happened in the window before the database was back. */
function databaseWasAway(windowSeconds: number): string {
  const reached = `min by (run) (min_over_time(postgres_up[${duration(2 * windowSeconds)}]))`;
  return `(${startMoved(2 * windowSeconds, "run")} or ${reached} == 0)`;
}

/** Alerts on waiting keep still where one of these explains the wait. */
const unlessExplained = ({ windowSeconds, shortSeconds }: Windows): string =>
  [
    lockWaits(windowSeconds + shortSeconds),
    computes(shortSeconds),
    computes(windowSeconds),
    databaseWasAway(windowSeconds),
    wasSilent(2 * windowSeconds),
  ]
    .map((reason) => `\nunless on (run) (${reason})`)
    .join("");

/**
 * What the SIS waited for a statement beyond what Postgres spent on it, the median over statements: a slow link makes
 * all of them wait, while one that is slow itself is counted a moment earlier by one side than by the other. Where the
 * SIS is busy, an answer that is there is read late: that is not the link.
 */
function linkSeconds(windows: Windows): string {
  const mean = (side: string, seconds: number): string => {
    const of = (series: string): string =>
      rate(`${side}_statement_${series}_total{statement!="other"}`, seconds, "run, statement");
    return `${of("seconds")} / (${of("calls")} > ${link.callsPerSecond})`;
  };
  const slow = (seconds: number): string =>
    `quantile by (run) (0.5, ${mean("sis", seconds)} - ${mean("postgres", seconds)}) > ${link.linkSecondsPerCall} + ${readLate(seconds)}`;
  return `${slow(windows.windowSeconds)}
and ${slow(windows.shortSeconds)}${unlessExplained(windows)}`;
}

const poolWaits = (seconds: number): string =>
  `${quantile(0.95, "sis_pool_wait_seconds", seconds, "run, pool")} > ${starved.waitP95Seconds}`;

/** Where statements are slow, or wait for a lock, connections are scarce because of them. */
function slowStatements(seconds: number): string {
  const of = (series: string): string =>
    rate(`sis_statement_duration_seconds_${series}`, seconds, "run, pool");
  return `${of("sum")} / ${of("count")} > ${starved.statementMeanSeconds}`;
}

/** As the SIS counts: Postgres counts nothing for a statement that was cut off. */
function slowStatement(windows: Windows): string {
  const slow = (seconds: number): string => {
    const of = (series: string, by: string): string => rate(`sis_statement_${series}_total`, seconds, by);
    const mean = `${of("seconds", "run, statement")} / (${of("calls", "run, statement")} > ${slowOne.callsPerSecond})`;
    return `${mean} > ${slowOne.meanSeconds}
and ${of("seconds", "run, statement")} > on (run) group_left () ${slowOne.shareOfTime} * ${of("seconds", "run")}`;
  };
  return `${slow(windows.windowSeconds)}
and ${slow(windows.shortSeconds)}${unlessExplained(windows)}`;
}

function waitsForPool(windows: Windows): string {
  const { windowSeconds, shortSeconds } = windows;
  return `${poolWaits(windowSeconds)}
and ${poolWaits(shortSeconds)}
unless ${slowStatements(shortSeconds)}${unlessExplained(windows)}`;
}

/** In two windows, one after the other: who reads a whole table once, for a list or an audit, needs no index. */
function scans(shortSeconds: number): string {
  const inWindow = (offset: string): string => {
    const within = (selector: string, by: string): string =>
      `sum by (${by}) (rate(${selector}[${duration(shortSeconds)}]${offset}))`;
    const read = within("postgres_table_rows_read_total", "run, table");
    const answered = within(`postgres_statement_rows_total{statement!="other"}`, "run");
    return `${read} > ${scanned.rowsReadPerSecond}
and ${read} > on (run) group_left () ${scanned.rowsReadPerRowAnswered} * (${answered} > ${scanned.rowsAnsweredPerSecond})`;
  };
  return `${inWindow("")}
and ${inWindow(` offset ${duration(shortSeconds)}`)}`;
}

function retries(windowSeconds: number): string {
  const signIns = (selector: string): string => rate(`sis_sign_ins_total${selector}`, windowSeconds, "run");
  const notAccepted = signIns(`{outcome!="accepted"}`);
  const accepted = `(${signIns(`{outcome="accepted"}`)} or ${notAccepted} * 0)`;
  return `${notAccepted} > ${retried.notAcceptedPerSecond} and ${notAccepted} > ${retried.notAcceptedPerAccepted} * ${accepted}`;
}

/** Against the rest of the district: where one school is most of the load, it would hide in the mean. */
function slowSchool(windows: Windows): string {
  const { windowSeconds } = windows;
  // Schools are scraped less often than what explains them.
  const explaining = { ...windows, windowSeconds: 2 * windowSeconds };
  const of = (series: string, by: string): string => rate(`sis_school_${series}_total`, windowSeconds, by);
  const here = (series: string): string => of(series, "run, school");
  const elsewhere = (series: string): string =>
    `(${of(series, "run")} - on (run) group_right () ${here(series)})`;
  const mean = `${here("request_seconds")} / (${here("requests")} > ${school.requestsPerSecond})`;
  const slowSchools = `count by (run) (${mean} > ${school.schoolMeanSeconds / 2})`;
  const few = `${slowSchools} <= clamp_min(${school.shareOfSchools} * count by (run) (${mean}), 1)`;
  return `${mean} > ${school.schoolMeanSeconds}
and on (run) (${few})
and ${mean} > ${school.timesDistrictMean} * (${elsewhere("request_seconds")} / ${elsewhere("requests")})${unlessExplained(explaining)}
unless on (run) (${poolWaits(explaining.windowSeconds)} unless ${slowStatements(explaining.windowSeconds)})`;
}

const seconds = (format: string): string => `{{ printf "${format}" $value }} s`;

const rows: Readonly<Record<CauseId, Row>> = {
  "database-restarted": {
    board: "postgres",
    severity: "page",
    summary: "The database server was restarted or cannot be reached.",
    expression: (window) =>
      `${startMoved(window, "run, instance")}
or max by (run, instance) (postgres_up) == 0`,
  },
  "generator-saturated": {
    board: "generator-health",
    summary:
      "The load generator drops arrivals or starts them late, so waiting times say little about the SIS.",
    expression: (window) =>
      `(${grown("k6_dropped_iterations_total", window)} > ${saturated.droppedIterations}
or ${behindPlan(window)})
unless on (run) (${wasSilent(3 * window)})`,
  },
  "sis-silent": {
    board: "sis-modules",
    severity: "page",
    summary: "The SIS answers nobody: its process is down, stands still, or cannot be reached.",
    expression: sisIsSilent,
  },
  "lock-held": {
    board: "postgres",
    summary: `Somebody has waited ${seconds("%.2g")} for a lock in the database; more than ${held.lockWaitSeconds} s is too long.`,
    expression: () => `max by (run) (postgres_lock_wait_seconds) > ${held.lockWaitSeconds}`,
  },
  "event-loop-blocked": {
    board: "sis-modules",
    summary: `The SIS's process keeps everybody waiting ${seconds("%.2g")} at a time while it computes; above ${blocked.delayP99Seconds} s people notice.`,
    expression: (window) => `${computes(window)}
unless on (run) (${wasSilent(2 * window)})`,
  },
  "index-missing": {
    board: "postgres",
    summary: `Of table {{ $labels.table }} {{ printf "%.3g" $value }} rows are read a second, far more than are answered: it has no index for what is asked.`,
    expression: (_, shortSeconds) => scans(shortSeconds),
  },
  "statements-per-request": {
    board: "sis-modules",
    summary: `Requests of {{ $labels.route }} execute {{ printf "%.3g" $value }} statements each (95th percentile); more than ${chatty.statementsP95} is once a row.`,
    expression: (window) =>
      `${quantile(0.95, "sis_request_statements", window, "run, route")} > ${chatty.statementsP95}
and ${rate("sis_request_statements_count", window, "run, route")} > ${chatty.requestsPerSecond}`,
  },
  "statement-slow": {
    board: "postgres",
    summary: `Statement {{ $labels.statement }} takes ${seconds("%.2g")} each time, and most of all the time that statements take.`,
    expression: (windowSeconds, shortSeconds) => slowStatement({ windowSeconds, shortSeconds }),
  },
  "database-link-slow": {
    board: "postgres",
    summary: `A statement takes ${seconds("%.2g")} longer for the SIS than in the database; ${link.linkSecondsPerCall} s is the limit.`,
    expression: (windowSeconds, shortSeconds) => linkSeconds({ windowSeconds, shortSeconds }),
  },
  "pool-starved": {
    board: "sis-modules",
    summary: `Requests wait ${seconds("%.2g")} for a connection of the {{ $labels.pool }} pool (95th percentile), and the database has nothing to do.`,
    expression: (windowSeconds, shortSeconds) => waitsForPool({ windowSeconds, shortSeconds }),
  },
  "retry-storm": {
    board: "first-bell",
    summary: `{{ printf "%.3g" $value }} sign-ins a second are not accepted, more than are: people try again and again.`,
    expression: retries,
  },
  "school-slow": {
    board: "one-school",
    summary: `School {{ $labels.school }} waits ${seconds("%.2g")} a request, more than ${school.timesDistrictMean} times as long as the rest of the district.`,
    expression: (windowSeconds, shortSeconds) => slowSchool({ windowSeconds, shortSeconds }),
  },
};

function windowOf(cause: Cause, { causeWindowTimes }: Profile): number {
  return (cause.thresholds.windowSeconds ?? 0) * causeWindowTimes;
}

function alertOf(cause: Cause, { board, severity = "ticket", summary }: Row): Alert {
  return {
    name: cause.alert,
    severity,
    about: { cause: cause.id },
    component: cause.component,
    board,
    summary,
    description: `${cause.title}. It tells why promises break; what people notice has alerts of its own.`,
  };
}

/** A limit on a gauge has no window to smooth it, so it must stand for a while. */
export function causeAlerts(profile: Profile): AlertRule[] {
  return causes.map((cause) => {
    const row = rows[cause.id];
    const windowSeconds = windowOf(cause, profile);
    return {
      alert: alertOf(cause, row),
      expression: row.expression(windowSeconds, shortWithin(windowSeconds, profile)),
      forSeconds: windowSeconds === 0 ? profile.standingSeconds : 0,
    };
  });
}
