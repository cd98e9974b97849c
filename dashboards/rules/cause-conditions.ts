/** The conditions under which each cause is named, in PromQL; their limits and windows come from the list of causes. */
import { type CauseId, causeById } from "../../readiness/causes/cause-list.ts";
import { duration, grown } from "./expressions.ts";

/**
 * The cause's window in this profile, and a short one within it: what must hold in both ends soon after its cause, so
 * that it does not outlast the reason that explains it.
 */
export type Windows = { windowSeconds: number; shortSeconds: number };

export const limits = <Id extends CauseId>(id: Id): (typeof causeById)[Id]["thresholds"] =>
  causeById[id].thresholds;

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
const slowOne = limits("statement-slow");

/** A condition over the whole window that must hold in the short one too. */
const inBoth = ({ windowSeconds, shortSeconds }: Windows, condition: (seconds: number) => string): string =>
  `${condition(windowSeconds)}
and ${condition(shortSeconds)}`;

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
function linkIsSlow(windows: Windows): string {
  const mean = (side: string, seconds: number): string => {
    const of = (series: string): string =>
      rate(`${side}_statement_${series}_total{statement!="other"}`, seconds, "run, statement");
    return `${of("seconds")} / (${of("calls")} > ${link.callsPerSecond})`;
  };
  const slow = (seconds: number): string =>
    `quantile by (run) (0.5, ${mean("sis", seconds)} - ${mean("postgres", seconds)}) > ${link.linkSecondsPerCall} + ${readLate(seconds)}`;
  return `${inBoth(windows, slow)}${unlessExplained(windows)}`;
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
  return `${inBoth(windows, slow)}${unlessExplained(windows)}`;
}

function waitsForPool(windows: Windows): string {
  return `${inBoth(windows, poolWaits)}
unless ${slowStatements(windows.shortSeconds)}${unlessExplained(windows)}`;
}

/** In two windows, one after the other: who reads a whole table once, for a list or an audit, needs no index. */
function scans({ shortSeconds }: Windows): string {
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

function retries({ windowSeconds }: Windows): string {
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
  const of = (series: string, by: string, seconds = windowSeconds): string =>
    rate(`sis_school_${series}_total`, seconds, by);
  const here = (series: string): string => of(series, "run, school");
  const elsewhere = (series: string): string =>
    `(${of(series, "run")} - on (run) group_right () ${here(series)})`;
  const meanOver = (seconds: number): string =>
    `${of("request_seconds", "run, school", seconds)} / (${of("requests", "run, school", seconds)} > ${school.requestsPerSecond})`;
  const mean = meanOver(windowSeconds);
  // What slowed all of them may have left the window for every school but one.
  const still = `${meanOver(windowSeconds / 2)} > ${school.schoolMeanSeconds}`;
  const slowSchools = `count by (run) (${mean} > ${school.schoolMeanSeconds / 2})`;
  const few = `${slowSchools} <= clamp_min(${school.shareOfSchools} * count by (run) (${mean}), 1)`;
  return `${mean} > ${school.schoolMeanSeconds}
and ${still}
and on (run) (${few})
and ${mean} > ${school.timesDistrictMean} * (${elsewhere("request_seconds")} / ${elsewhere("requests")})${unlessExplained(explaining)}
unless on (run) (${poolWaits(explaining.windowSeconds)} unless ${slowStatements(explaining.windowSeconds)})`;
}

/** Arrivals that a silent SIS holds up are not the generator's. */
const generatorIsBehind = ({ windowSeconds }: Windows): string =>
  `(${grown("k6_dropped_iterations_total", windowSeconds)} > ${saturated.droppedIterations}
or ${behindPlan(windowSeconds)})
unless on (run) (${wasSilent(3 * windowSeconds)})`;

const asksTooMuch = ({ windowSeconds }: Windows): string =>
  `${quantile(0.95, "sis_request_statements", windowSeconds, "run, route")} > ${chatty.statementsP95}
and ${rate("sis_request_statements_count", windowSeconds, "run, route")} > ${chatty.requestsPerSecond}`;

export const causeConditions: Readonly<Record<CauseId, (windows: Windows) => string>> = {
  "database-restarted": ({ windowSeconds }) =>
    `${startMoved(windowSeconds, "run, instance")}
or max by (run, instance) (postgres_up) == 0`,
  "generator-saturated": generatorIsBehind,
  "sis-silent": ({ windowSeconds }) => sisIsSilent(windowSeconds),
  "lock-held": () => `max by (run) (postgres_lock_wait_seconds) > ${held.lockWaitSeconds}`,
  "event-loop-blocked": ({ windowSeconds }) => `${computes(windowSeconds)}
unless on (run) (${wasSilent(2 * windowSeconds)})`,
  "index-missing": scans,
  "statements-per-request": asksTooMuch,
  "statement-slow": slowStatement,
  "database-link-slow": linkIsSlow,
  "pool-starved": waitsForPool,
  "retry-storm": retries,
  "school-slow": slowSchool,
};
