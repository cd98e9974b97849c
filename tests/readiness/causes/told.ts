/** Signals of a minute as a healthy SIS tells them, with whatever is said to be wrong between second 20 and 40. */
import type { SecondEvidence } from "../../../readiness/evidence/evidence.ts";
import { gatherSignals } from "../../../readiness/evidence/signals/gather-signals.ts";
import { seriesKey } from "../../../readiness/evidence/signals/series-key.ts";
import type { SignalSource } from "../../../readiness/evidence/signals/signals.ts";

/** By how much a counter grows each second, or where a gauge stands: while all is well, and while it is not. */
export type Told = {
  source: SignalSource;
  metric: string;
  labels?: Record<string, string>;
  gauge?: true;
  well: number | null;
  /** Default: as while all is well. */
  wrong?: number | null;
};

export const seconds = 60;
export const wrongFrom = 20;
export const wrongUntil = 40;
export const beganAtMs = Date.parse("2026-08-11T15:00:00Z");

const counted = (
  source: SignalSource,
  metric: string,
  labels: Record<string, string>,
  well: number,
  wrong = well,
): Told => ({ source, metric, labels, well, wrong });

/** Observations a second, all of them between `from` and `to` of these upper bounds. */
export const histogram = (
  metric: string,
  labels: Record<string, string>,
  bounds: readonly number[],
  well: { value: number; count: number },
  wrong = well,
): Told[] =>
  [...bounds, Number.POSITIVE_INFINITY].map((bound) =>
    counted(
      "sis",
      `${metric}_bucket`,
      { ...labels, le: bound === Number.POSITIVE_INFINITY ? "+Inf" : String(bound) },
      well.value <= bound ? well.count : 0,
      wrong.value <= bound ? wrong.count : 0,
    ),
  );

const delays = [0.005, 0.05, 0.2, 0.5, 1];
const waits = [0.001, 0.1, 0.25, 1, 2];
const statements = [5, 20, 40, 80];

export const eventLoop = (wrong = 0.004): Told[] =>
  histogram(
    "sis_event_loop_delay_seconds",
    {},
    delays,
    { value: 0.004, count: 50 },
    { value: wrong, count: 10 },
  );

export const poolWait = (wrong = 0.0005): Told[] =>
  histogram(
    "sis_pool_wait_seconds",
    { pool: "core" },
    waits,
    { value: 0.0005, count: 50 },
    { value: wrong, count: 50 },
  );

export const statementsOf = (wrong = 4): Told[] => [
  ...histogram(
    "sis_request_statements",
    { route: "roster" },
    statements,
    { value: 4, count: 5 },
    { value: wrong, count: 5 },
  ),
  counted("sis", "sis_request_statements_count", { route: "roster" }, 5),
];

/** Means, in seconds a call, of the SIS and of Postgres. */
export const statementTimesOf = (statement: string, client = 0.001, server = 0.0005): Told[] => [
  counted("sis", "sis_statement_calls_total", { statement, outcome: "ok" }, 50),
  counted("sis", "sis_statement_seconds_total", { statement }, 0.05, 50 * client),
  counted("postgres", "postgres_statement_calls_total", { statement }, 50),
  counted("postgres", "postgres_statement_seconds_total", { statement }, 0.025, 50 * server),
];

export const statementTimes = (client = 0.001, server = 0.0005): Told[] => [
  ...statementTimesOf("roster", client, server),
  counted("sis", "sis_statement_duration_seconds_count", { pool: "core" }, 50),
  counted("sis", "sis_statement_duration_seconds_sum", { pool: "core" }, 0.05, 50 * client),
];

export const scans = (wrong = 100): Told[] => [
  counted("postgres", "postgres_table_rows_read_total", { table: "enrollments", by: "scan" }, 100, wrong),
  counted("postgres", "postgres_table_rows_read_total", { table: "enrollments", by: "index" }, 900),
  counted("postgres", "postgres_statement_rows_total", { statement: "roster" }, 300),
];

/** A whole table, read a single time. */
export const readOnce = (): Told[] => [
  {
    source: "postgres",
    metric: "postgres_table_rows_read_total",
    labels: { table: "students", by: "scan" },
    gauge: true,
    well: 0,
    wrong: 10_000_000,
  },
];

export const lockWait = (wrong = 0): Told[] => [
  { source: "postgres", metric: "postgres_lock_wait_seconds", gauge: true, well: 0, wrong },
  {
    source: "postgres",
    metric: "postgres_locks_waiting",
    labels: { table: "attendance_submissions" },
    gauge: true,
    well: 0,
    wrong: wrong > 0 ? 4 : 0,
  },
  {
    source: "postgres",
    metric: "postgres_lock_blocker_seconds",
    labels: { application: "a report" },
    gauge: true,
    well: 0,
    wrong,
  },
];

export const signIns = (refused = 0.1): Told[] => [
  counted("sis", "sis_sign_ins_total", { way: "district", outcome: "accepted" }, 3),
  counted("sis", "sis_sign_ins_total", { way: "district", outcome: "refused" }, 0.1, refused),
];

/** Mean seconds a request of one school of three. */
export const schools = (wrong = 0.01): Told[] =>
  ["1", "2", "3"].flatMap((school) => [
    counted("schools", "sis_school_requests_total", { school }, 2),
    counted(
      "schools",
      "sis_school_request_seconds_total",
      { school },
      0.02,
      school === "2" ? 2 * wrong : 0.02,
    ),
    {
      source: "schools",
      metric: "sis_school_info",
      labels: { school, name: `School ${school} of Elm`, school_size: "small" },
      gauge: true,
      well: 1,
    },
  ]);

export const away = (): Told[] => [
  { source: "postgres", metric: "postgres_up", gauge: true, well: 1, wrong: 0 },
];

export const server = (startedAgain = false): Told[] => [
  {
    source: "postgres",
    metric: "postgres_start_time_seconds",
    gauge: true,
    well: 1000,
    wrong: startedAgain ? 2000 : 1000,
  },
  { source: "postgres", metric: "postgres_up", gauge: true, well: 1 },
  { source: "sis", metric: "sis_pool_limit", labels: { pool: "core" }, gauge: true, well: 8 },
];

export const healthy = (): Told[][] => [
  eventLoop(),
  poolWait(),
  statementsOf(),
  statementTimes(),
  scans(),
  lockWait(),
  signIns(),
  schools(),
  server(),
];

const isWrong = (second: number): boolean => second >= wrongFrom && second < wrongUntil;

/** `silent`: a source that tells nothing while it is not well. */
export const signalsOf = (told: readonly Told[], silent?: SignalSource) => {
  const gathering = gatherSignals();
  const counts = new Map<string, number>();
  for (let second = 0; second < seconds; second += 1)
    for (const source of ["sis", "postgres", "schools"] as const) {
      if (source === "schools" && second % 5 !== 0) continue;
      if (source === silent && isWrong(second)) continue;
      const values: Record<string, number | null> = {};
      for (const one of told.filter((each) => each.source === source)) {
        const key = seriesKey(one.metric, one.labels ?? {});
        const now = isWrong(second) && one.wrong !== undefined ? one.wrong : one.well;
        const step = source === "schools" ? 5 : 1;
        if (one.gauge !== true) counts.set(key, (counts.get(key) ?? 0) + (now ?? 0) * step);
        values[key] = one.gauge === true ? now : (counts.get(key) ?? 0);
      }
      gathering.add({ atMs: beganAtMs + second * 1000, source, values });
    }
  return gathering.signals();
};

/** What the generator recorded: ten arrivals a second planned. */
export const loadOf = (startedWhileWrong = 10) => ({
  startedAtMs: beganAtMs,
  seconds: Array.from(
    { length: seconds },
    (_, second): SecondEvidence => ({
      second,
      plannedArrivalsPerSecond: 10,
      startedArrivalsPerSecond: isWrong(second) ? startedWhileWrong : 10,
      completedArrivalsPerSecond: 10,
      requestsPerSecond: 30,
      failedPerSecond: 0,
      p95MsByKind: {},
      p95MsByJourney: {},
      activeUsers: 5,
      cores: { generator: 0.1, sis: 0.1, postgres: 0.1, other: 0.1 },
      eventLoopLagMs: 4,
      memoryBytes: { generator: 1, sis: 1, postgres: 1 },
    }),
  ),
});
