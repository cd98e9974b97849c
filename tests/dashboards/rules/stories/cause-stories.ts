/** Causes as they look in figures, and what looks like them and is another. */
import { counter, gauge, observed, type Series, type Story } from "./story.ts";
import { computing, locked, restarting, waitingStories } from "./waiting-stories.ts";

const databaseRestarted: Story[] = [
  {
    alert: "DatabaseRestarted",
    fires: true,
    that: "its start moves",
    series: [gauge("postgres_start_time_seconds", {}, 1000, 2000, 2000)],
  },
  { alert: "DatabaseRestarted", fires: true, that: "it is out of reach for a while", series: restarting },
  {
    alert: "DatabaseRestarted",
    fires: false,
    that: "its start is only rounded otherwise",
    series: [gauge("postgres_start_time_seconds", {}, 1000, 1000.4, 1000), gauge("postgres_up", {}, 1, 1, 1)],
  },
];

type Rates = [number | null, number | null, number | null];
const planned = (...rates: Rates): Series =>
  counter("firstbell_planned_arrivals_total", { journey: "teacher" }, ...rates);
const arrived = (...rates: Rates): Series => counter("k6_arrivals_total", { journey: "teacher" }, ...rates);
const saturated = (fires: boolean, that: string, series: Series[]): Story => ({
  alert: "GeneratorSaturated",
  fires,
  that,
  series,
});
const generatorSaturated: Story[] = [
  saturated(true, "arrivals are dropped", [counter("k6_dropped_iterations_total", {}, null, 1, 0)]),
  saturated(true, "half of the arrivals begin", [planned(10, 10, 10), arrived(10, 5, 10)]),
  saturated(true, "nothing is sent any more while the plan goes on", [
    planned(10, 10, 10),
    arrived(10, null, 10),
  ]),
  saturated(true, "nothing was ever sent", [planned(0, 10, 0)]),
  saturated(false, "all users wait for a SIS that is gone", [
    counter("k6_dropped_iterations_total", {}, null, 1, 0),
    gauge("up", { job: "sis" }, 1, 0, 1),
  ]),
  saturated(false, "the plan begins and ends", [planned(0, 10, 0), arrived(0, 10, 0)]),
  saturated(false, "one of ten is a little late", [planned(10, 10, 10), arrived(10, 9, 11)]),
];

const readBy = (by: string, ...rates: Rates): Series =>
  counter("postgres_table_rows_read_total", { table: "sections", by }, ...rates);
const answered = (perSecond: number): Series =>
  counter("postgres_statement_rows_total", { statement: "section-roster" }, perSecond, perSecond, perSecond);
const indexMissing: Story[] = [
  {
    alert: "IndexMissing",
    fires: true,
    that: "a table is read from end to end",
    series: [readBy("scan", 100, 50_000, 100), readBy("index", 1000, 1000, 1000), answered(500)],
  },
  {
    alert: "IndexMissing",
    fires: true,
    that: "all of an index is read that does not fit",
    series: [readBy("scan", 0, 0, 0), readBy("index", 1000, 50_000, 1000), answered(500)],
  },
  {
    alert: "IndexMissing",
    fires: false,
    that: "a whole table is read once, for a list",
    series: [
      gauge("postgres_table_rows_read_total", { table: "sections", by: "scan" }, 0, 10_000_000, 10_000_000),
      answered(10),
    ],
  },
  {
    alert: "IndexMissing",
    fires: false,
    that: "nobody is served, and somebody reads a lot",
    series: [readBy("scan", 100, 50_000, 100), answered(0)],
  },
  {
    alert: "IndexMissing",
    fires: false,
    that: "as many are answered",
    series: [readBy("scan", 100, 50_000, 100), readBy("index", 1000, 100_000, 1000), answered(50_000)],
  },
  {
    alert: "IndexMissing",
    fires: false,
    that: "the table is small",
    series: [readBy("scan", 100, 5000, 100), readBy("index", 0, 0, 0), answered(10)],
  },
];

const statements = (each: number, perSecond: number): Series[] =>
  observed("sis_request_statements", { route: "/some/{id}" }, [[3, 5]], [[each, perSecond]], [[3, 5]]);
const statementsPerRequest: Story[] = [
  { alert: "StatementsPerRequest", fires: true, that: "each executes 60", series: statements(60, 5) },
  { alert: "StatementsPerRequest", fires: false, that: "each executes 20", series: statements(20, 5) },
  {
    alert: "StatementsPerRequest",
    fires: false,
    that: "a request that hardly anybody makes executes 60",
    series: observed("sis_request_statements", { route: "/rare" }, [[60, 0.1]], [[60, 0.1]], [[60, 0.1]]),
  },
];

const signIns = (outcome: string, ...rates: Rates): Series =>
  counter("sis_sign_ins_total", { way: "password", outcome }, ...rates);
const retryStorm: Story[] = [
  {
    alert: "RetryStorm",
    fires: true,
    that: "four are turned away for one that gets in",
    series: [signIns("refused", 0, 20, 0), signIns("accepted", 5, 5, 5)],
  },
  { alert: "RetryStorm", fires: true, that: "nobody gets in", series: [signIns("unavailable", 0, 20, 0)] },
  {
    alert: "RetryStorm",
    fires: false,
    that: "more get in than are turned away",
    series: [signIns("refused", 0, 20, 0), signIns("accepted", 30, 30, 30)],
  },
  {
    alert: "RetryStorm",
    fires: false,
    that: "a few are turned away in a quiet hour",
    series: [signIns("refused", 0, 4, 0), signIns("accepted", 0.1, 0.1, 0.1)],
  },
];

const statement = (name: string, usual: number, meanwhile: number): Series[] => [
  counter("sis_statement_calls_total", { statement: name, outcome: "ok" }, 10, 10, 10),
  counter("sis_statement_seconds_total", { statement: name }, 10 * usual, 10 * meanwhile, 10 * usual),
];
const statementSlow: Story[] = [
  {
    alert: "StatementSlow",
    fires: true,
    that: "one takes a second and most of the time",
    series: [...statement("submit", 0.002, 1), ...statement("session", 0.001, 0.001)],
  },
  {
    alert: "StatementSlow",
    fires: false,
    that: "all are a little slow",
    series: [...statement("submit", 0.002, 0.2), ...statement("session", 0.001, 0.1)],
  },
  {
    alert: "StatementSlow",
    fires: false,
    that: "three share the time",
    series: [
      ...statement("submit", 0.002, 1),
      ...statement("claim", 0.002, 1),
      ...statement("session", 0.002, 1),
    ],
  },
  {
    alert: "StatementSlow",
    fires: false,
    that: "a lock is waited for",
    series: [...statement("submit", 0.002, 1), ...statement("session", 0.001, 0.001), locked],
  },
];

const answering = (...parts: [number, number, number]): Series => gauge("up", { job: "sis" }, ...parts);
const sisSilent: Story[] = [
  { alert: "SisSilent", fires: true, that: "the SIS is gone for a while", series: [answering(1, 0, 1)] },
  { alert: "SisSilent", fires: false, that: "the SIS answers", series: [answering(1, 1, 1)] },
];

export const causeStories: readonly Story[] = [
  ...databaseRestarted,
  ...generatorSaturated,
  ...sisSilent,
  ...statementSlow,
  { alert: "LockHeld", fires: true, that: "somebody waits for 3 s", series: [locked] },
  {
    alert: "LockHeld",
    fires: false,
    that: "somebody waits for 0.8 s",
    series: [gauge("postgres_lock_wait_seconds", {}, 0, 0.8, 0)],
  },
  {
    alert: "EventLoopBlocked",
    fires: false,
    that: "the SIS stood still, and told nothing",
    series: [...computing, answering(1, 0, 1)],
  },
  { alert: "EventLoopBlocked", fires: true, that: "one of nine turns is 0.5 s late", series: computing },
  {
    alert: "EventLoopBlocked",
    fires: false,
    that: "turns are 0.05 s late",
    series: observed("sis_event_loop_delay_seconds", {}, [[0.01, 50]], [[0.05, 50]], [[0.01, 50]]),
  },
  ...indexMissing,
  ...statementsPerRequest,
  ...retryStorm,
  ...waitingStories,
];
