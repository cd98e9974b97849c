/** Waits that have a cause of their own, and the same waits where another cause explains them. */
import { counter, gauge, observed, type Series, type Story } from "./story.ts";

export const locked = gauge("postgres_lock_wait_seconds", {}, 0, 3, 0);
export const computing = observed(
  "sis_event_loop_delay_seconds",
  {},
  [[0.01, 50]],
  [
    [0.01, 40],
    [0.5, 5],
  ],
  [[0.01, 50]],
);
export const restarting = [
  gauge("postgres_up", { instance: "postgres:1" }, 1, 0, 1),
  gauge("postgres_start_time_seconds", { instance: "postgres:1" }, 1000, null, 2000),
];

/** Fifty calls a second, a millisecond each in the database. */
const link = (clientSeconds: number, statement = "section-roster"): Series[] => [
  counter("sis_statement_calls_total", { statement, outcome: "ok" }, 50, 50, 50),
  counter("sis_statement_seconds_total", { statement }, 0.06, 50 * clientSeconds, 0.06),
  counter("postgres_statement_calls_total", { statement }, 50, 50, 50),
  counter("postgres_statement_seconds_total", { statement }, 0.05, 0.05, 0.05),
];
const turns = (usual: number, meanwhile: number): Series[] =>
  observed("sis_event_loop_delay_seconds", {}, [[usual, 50]], [[meanwhile, 50]], [[usual, 50]]);
const databaseLinkSlow: Story[] = [
  {
    alert: "DatabaseLinkSlow",
    fires: true,
    that: "the way costs 39 ms",
    series: [...link(0.04), ...turns(0.002, 0.002)],
  },
  {
    alert: "DatabaseLinkSlow",
    fires: false,
    that: "the way costs 3 ms",
    series: [...link(0.004), ...turns(0.002, 0.002)],
  },
  {
    alert: "DatabaseLinkSlow",
    fires: false,
    that: "answers are read late, since the SIS is busy",
    series: [...link(0.04), ...turns(0.002, 0.04)],
  },
  {
    alert: "DatabaseLinkSlow",
    fires: false,
    that: "one statement of three is slow",
    series: [...link(0.002), ...link(0.002, "session"), ...link(0.2, "report"), ...turns(0.002, 0.002)],
  },
  {
    alert: "DatabaseLinkSlow",
    fires: false,
    that: "a lock is waited for",
    series: [...link(0.04), ...turns(0.002, 0.002), locked],
  },
  {
    alert: "DatabaseLinkSlow",
    fires: false,
    that: "the SIS computes",
    series: [...link(0.9), ...computing],
  },
  {
    alert: "DatabaseLinkSlow",
    fires: false,
    that: "the database starts anew",
    series: [...link(0.04), ...turns(0.002, 0.002), ...restarting],
  },
];

const starved = (waitSeconds: number, statementSeconds: number): Series[] => [
  ...observed("sis_pool_wait_seconds", { pool: "core" }, [[0.001, 50]], [[waitSeconds, 50]], [[0.001, 50]]),
  ...observed(
    "sis_statement_duration_seconds",
    { pool: "core" },
    [[0.003, 50]],
    [[statementSeconds, 50]],
    [[0.003, 50]],
  ),
];
const poolStarved: Story[] = [
  {
    alert: "PoolStarved",
    fires: true,
    that: "requests wait while statements are fast",
    series: starved(0.6, 0.003),
  },
  { alert: "PoolStarved", fires: false, that: "the wait is short", series: starved(0.1, 0.003) },
  { alert: "PoolStarved", fires: false, that: "statements are slow", series: starved(0.6, 0.2) },
  {
    alert: "PoolStarved",
    fires: false,
    that: "a lock is waited for",
    series: [...starved(0.6, 0.003), locked],
  },
  {
    alert: "PoolStarved",
    fires: false,
    that: "the SIS computes",
    series: [...starved(0.6, 0.003), ...computing],
  },
];

const school = (id: string, perSecond: number, usualSeconds: number, seconds: number): Series[] => [
  counter("sis_school_requests_total", { school: id }, perSecond, perSecond, perSecond),
  counter(
    "sis_school_request_seconds_total",
    { school: id },
    perSecond * usualSeconds,
    perSecond * seconds,
    perSecond * usualSeconds,
  ),
];
const schoolSlow: Story[] = [
  {
    alert: "SchoolSlow",
    fires: true,
    that: "one waits a second, the others 20 ms",
    series: [...school("1", 2, 0.02, 1), ...school("2", 20, 0.02, 0.02), ...school("3", 20, 0.02, 0.02)],
  },
  {
    alert: "SchoolSlow",
    fires: true,
    that: "its own slow statements take the connections",
    series: [...school("1", 2, 0.02, 1), ...school("2", 20, 0.02, 0.02), ...starved(0.6, 0.2)],
  },
  {
    alert: "SchoolSlow",
    fires: false,
    that: "it happens to wait longest for connections that are not there",
    series: [...school("1", 2, 0.02, 1), ...school("2", 20, 0.02, 0.02), ...starved(0.6, 0.003)],
  },
  {
    alert: "SchoolSlow",
    fires: false,
    that: "all are slow",
    series: [...school("1", 2, 0.02, 1), ...school("2", 20, 0.02, 1), ...school("3", 20, 0.02, 1)],
  },
  {
    alert: "SchoolSlow",
    fires: false,
    that: "all were slow, and it is asked too little since for that to be forgotten",
    series: [
      counter("sis_school_requests_total", { school: "1" }, 2, 0.2, 0.2),
      counter("sis_school_request_seconds_total", { school: "1" }, 2, 0.004, 0.004),
      counter("sis_school_requests_total", { school: "2" }, 20, 20, 20),
      counter("sis_school_request_seconds_total", { school: "2" }, 20, 0.4, 0.4),
    ],
  },
  {
    alert: "SchoolSlow",
    fires: false,
    that: "hardly anybody of the slow one asks for anything",
    series: [...school("1", 0.05, 0.02, 1), ...school("2", 20, 0.02, 0.02)],
  },
];

export const waitingStories: readonly Story[] = [...databaseLinkSlow, ...poolStarved, ...schoolSlow];
