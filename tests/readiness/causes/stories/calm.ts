/** A healthy SIS, and the series that stories about causes are made of. */
import { counter, gauge, type Observed, observed, type Parts, type Series } from "./story.ts";

/** A counter or gauge that is normal except during the trouble. */
export function except<Value>(usual: Value, during: Value): Parts<Value> {
  return [usual, during, usual];
}

/** The healthy SIS with these series: they replace each group that has one of their metrics. */
export function onCalm(series: readonly Series[]): Series[] {
  const own = new Set(series.map(({ name }) => name));
  return [...calm.filter((group) => !group.some(({ name }) => own.has(name))).flat(), ...series];
}

/** Late timers, and how much of their delay the SIS computed: all of it, unless told otherwise. */
export function eventLoop(late: Observed = usualDelays, computed: Observed = late): Series[] {
  return [
    ...observed("sis_event_loop_delay_seconds", {}, ...except(usualDelays, late)),
    ...observed("sis_event_loop_blocked_seconds", {}, ...except(usualDelays, computed)),
  ];
}

const usualDelays: Observed = [[0.004, 50]];

export function pool(waitSeconds = 0.001, statementSeconds = 0.003): Series[] {
  const labels = { pool: "core" };
  return [
    gauge("sis_pool_limit", labels, 8, 8, 8),
    ...observed("sis_pool_wait_seconds", labels, ...except<Observed>([[0.001, 50]], [[waitSeconds, 50]])),
    ...observed(
      "sis_statement_duration_seconds",
      labels,
      ...except<Observed>([[0.003, 50]], [[statementSeconds, 50]]),
    ),
  ];
}

export function requestStatements(each = 4, perSecond = 5, route = "section-roster"): Series[] {
  return observed(
    "sis_request_statements",
    { route },
    ...except<Observed>([[4, perSecond]], [[each, perSecond]]),
  );
}

export type StatementTimes = { readonly sisSeconds: number; readonly postgresSeconds: number };

/** Fifty calls per second; usually 1.2 ms for the SIS, 1 ms in the database. */
export function statement(name: string, during: StatementTimes = usualTimes): Series[] {
  const calls = 50;
  const [usualSis, usualPostgres] = [calls * usualTimes.sisSeconds, calls * usualTimes.postgresSeconds];
  return [
    counter("sis_statement_calls_total", { statement: name, outcome: "ok" }, calls, calls, calls),
    counter(
      "sis_statement_seconds_total",
      { statement: name },
      ...except(usualSis, calls * during.sisSeconds),
    ),
    counter("postgres_statement_calls_total", { statement: name }, calls, calls, calls),
    counter(
      "postgres_statement_seconds_total",
      { statement: name },
      ...except(usualPostgres, calls * during.postgresSeconds),
    ),
  ];
}

const usualTimes: StatementTimes = { sisSeconds: 0.0012, postgresSeconds: 0.001 };

export function rowsRead(scanned = 100, indexed = 900, returned = 300): Series[] {
  const read = "postgres_table_rows_read_total";
  return [
    counter(read, { table: "enrollments", by: "scan" }, ...except(100, scanned)),
    counter(read, { table: "enrollments", by: "index" }, ...except(900, indexed)),
    counter("postgres_statement_rows_total", { statement: "section-roster" }, ...except(returned, returned)),
  ];
}

export function lockWait(seconds = 0): Series[] {
  const table = { table: "attendance_submissions" };
  const application = { application: "a report" };
  return [
    gauge("postgres_lock_wait_seconds", {}, ...except(0, seconds)),
    gauge("postgres_locks_waiting", table, ...except(0, seconds > 0 ? 4 : 0)),
    gauge("postgres_lock_blocker_seconds", application, ...except(0, seconds)),
  ];
}

export function signIns(rejected = 0.1, accepted = 3): Series[] {
  const of = (outcome: string, usual: number, during: number): Series =>
    counter("sis_sign_ins_total", { way: "district", outcome }, ...except(usual, during));
  return [of("accepted", 3, accepted), of("refused", 0.1, rejected)];
}

type SchoolLoad = { readonly perSecond: number; readonly seconds: number };

export function school(id: string, { perSecond, seconds }: SchoolLoad): Series[] {
  return [
    counter("sis_school_requests_total", { school: id }, perSecond, perSecond, perSecond),
    counter(
      "sis_school_request_seconds_total",
      { school: id },
      ...except(perSecond * 0.02, perSecond * seconds),
    ),
    gauge(
      "sis_school_info",
      { school: id, name: `School ${id} of Elm`, school_size: "small" },
      ...except(1, 1),
    ),
  ];
}

/** Arrivals per second, ten of which are planned. */
export function arrivals(started: number | null = 10, planned = 10): Series[] {
  return [
    counter("firstbell_planned_arrivals_total", { journey: "teacher" }, planned, planned, planned),
    counter("k6_arrivals_total", { journey: "teacher" }, ...except<number | null>(planned, started)),
  ];
}

/** Whether the SIS answers health checks. */
export function sisAnswers(during: 0 | 1 = 1): Series {
  return gauge("up", { job: "sis" }, 1, during, 1);
}

export function databaseServer(during: "up" | "restarts" = "up"): Series[] {
  const labels = { instance: "postgres:1" };
  const startedAt: Parts<number | null> = during === "up" ? [1000, 1000, 1000] : [1000, null, 2000];
  return [
    gauge("postgres_up", labels, 1, during === "up" ? 1 : 0, 1),
    gauge("postgres_start_time_seconds", labels, ...startedAt),
  ];
}

const halfASecondLate: Observed = [
  [0.01, 40],
  [0.5, 5],
];

/** The event loop is busy: one of nine timers is half a second late. */
export const computing = eventLoop(halfASecondLate);

/** As late, but the SIS computed nothing: it was paused, or other programs used the CPU. */
export const withoutProcessor = eventLoop(halfASecondLate, usualDelays);

const calm: readonly Series[][] = [
  eventLoop(),
  pool(),
  requestStatements(),
  [...statement("section-roster"), ...statement("session")],
  rowsRead(),
  lockWait(),
  signIns(),
  ["1", "2", "3"].flatMap((id) => school(id, { perSecond: 2, seconds: 0.02 })),
  arrivals(),
  [sisAnswers()],
  databaseServer(),
];
