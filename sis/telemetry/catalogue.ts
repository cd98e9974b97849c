/** The metrics that every request and process has; what a module counts itself is in its `module-metrics.ts`. */
import { schoolSizes as knownSizes } from "../db/schema/school-size.ts";

export type MetricRow = {
  readonly type: "counter" | "gauge" | "histogram" | "native-histogram";
  readonly help: string;
  /** Each label's closed set of values, or the name of a set known only at run time ("route", "school"). */
  readonly labels: Readonly<Record<string, readonly string[] | string>>;
  /** Upper bounds, in the metric's unit. Prometheus 3 writes whole numbers with a decimal: `le="1.0"`. */
  readonly buckets?: readonly number[];
};
export type MetricRows = Readonly<Record<string, MetricRow>>;

/** Replaces every value outside a closed set. */
export const otherValue = "other";

/** A kind of request that is promised a speed: 95 of 100 requests take no longer than this. */
export type RequestKind = { readonly slowAfterSeconds: number };
export type RequestKinds = Readonly<Record<string, RequestKind>>;

/** The kinds that need no declaration: a route reads or writes, or is for operations. */
export const ordinaryKinds = {
  read: { slowAfterSeconds: 1 },
  write: { slowAfterSeconds: 2 },
  operations: { slowAfterSeconds: 1 },
} as const satisfies RequestKinds;

/** What a module adds: its own metrics, and kinds of request with their own promise. */
export type ModuleMetrics = { readonly rows: MetricRows; readonly requestKinds?: RequestKinds };

/** `none` has no session, or a role that the route doesn't admit. */
export const roleGroups = ["staff", "family", "administration", "none"] as const;
export type RoleGroup = (typeof roleGroups)[number];

/** `conflict` is 409, `shed` is 503, `failed` is every other 5xx, `refused` every other 4xx. */
export const requestOutcomes = ["ok", "conflict", "refused", "shed", "failed"] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** By planned students; `other` if the school is unknown. */
export const schoolSizes = [...knownSizes, "other"] as const;
export type SchoolSize = (typeof schoolSizes)[number];

export const poolNames = ["core", "portal", "gate", "integration"] as const;
export type PoolName = (typeof poolNames)[number];

/**
 * Classes of traffic, each with its own limit on requests in flight. Guardians' passwords (`sign-in`) and the district's
 * single sign-on (`district-sign-in`) are apart, so that neither fills up the other. Other systems that read rosters
 * (`integration`) have few connections of their own, so that no person waits for them.
 */
export const trafficClasses = ["core", "portal", "sign-in", "district-sign-in", "integration"] as const;
export type Traffic = (typeof trafficClasses)[number];

const shedReasons = [
  "core-in-flight",
  "portal-in-flight",
  "sign-in-in-flight",
  "district-sign-in-in-flight",
  "integration-in-flight",
  "core-wait",
  "portal-wait",
  "sign-in-wait",
  "district-sign-in-wait",
  "integration-wait",
  "row-wait",
  "session-in-flight",
  "address-in-flight",
  "unknown-sessions",
  "password-queue",
  "database-busy",
  "database-unavailable",
] as const;

/** Closest together around the promises. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5] as const;
const statementBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5] as const;
/** A request gives up waiting for a connection after 2 s by default: those end just above it. */
const waitBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 2.25, 5] as const;
const delayBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5] as const;

const requests = {
  http_request_duration_seconds: {
    type: "histogram",
    help: "Time from a request's arrival at the app to its answer, by route, kind, group of roles and outcome.",
    labels: { route: "route", kind: "kind", role_group: roleGroups, outcome: requestOutcomes },
    buckets: requestBuckets,
  },
  sis_request_statements: {
    type: "histogram",
    help: "Statements that one request executed, by route.",
    labels: { route: "route" },
    buckets: [1, 2, 3, 5, 8, 13, 20, 40, 80, 200],
  },
  sis_requests_shed_total: {
    type: "counter",
    help: "Requests answered 503 or 429 with Retry-After because one of our limits was reached, by what was full.",
    labels: { reason: shedReasons },
  },
  sis_requests_in_flight: {
    type: "gauge",
    help: "Requests under way, by traffic class.",
    labels: { traffic: trafficClasses },
  },
  sis_requests_in_flight_limit: {
    type: "gauge",
    help: "Requests that may be under way at once, by traffic class; the next one is shed.",
    labels: { traffic: trafficClasses },
  },
  sis_writes_total: {
    type: "counter",
    help: "Requests that write, by module, write route and outcome.",
    labels: { module: "module", action: "action", outcome: requestOutcomes },
  },
} as const satisfies MetricRows;

const database = {
  sis_pool_connections: {
    type: "gauge",
    help: "Connections of each pool in use and idle, and requests waiting for one.",
    labels: { pool: poolNames, state: ["in-use", "idle", "waiting"] },
  },
  sis_pool_limit: {
    type: "gauge",
    help: "Connections that each pool may open.",
    labels: { pool: poolNames },
  },
  sis_pool_wait_seconds: {
    type: "histogram",
    help: "Time that a statement or a transaction waited for a connection of its pool.",
    labels: { pool: poolNames },
    buckets: waitBuckets,
  },
  sis_statement_calls_total: {
    type: "counter",
    help: "Statements executed, by name and outcome.",
    labels: { statement: "statement", outcome: ["ok", "failed"] },
  },
  sis_statement_seconds_total: {
    type: "counter",
    help: "Time from handing a statement to its connection to its last row, by name.",
    labels: { statement: "statement" },
  },
  sis_statement_rows_total: {
    type: "counter",
    help: "Rows that a statement returned or changed, by name.",
    labels: { statement: "statement" },
  },
  sis_statement_duration_seconds: {
    type: "histogram",
    help: "Time from handing a statement to its connection to its last row, by pool.",
    labels: { pool: poolNames },
    buckets: statementBuckets,
  },
} as const satisfies MetricRows;

const eventLoop = {
  sis_event_loop_delay_seconds: {
    type: "histogram",
    help: "How late a 20 ms timer ran; never reset, so that several may scrape.",
    labels: {},
    buckets: delayBuckets,
  },
  sis_event_loop_blocked_seconds: {
    type: "histogram",
    help: "How much of a 20 ms timer's delay the thread spent computing; for the rest, it was paused or got no CPU time.",
    labels: {},
    buckets: delayBuckets,
  },
  sis_event_loop_busy_seconds_total: {
    type: "counter",
    help: "Time that the event loop spent running code rather than waiting for events.",
    labels: {},
  },
} as const satisfies MetricRows;

/** prom-client's own, of which only these are exposed. */
const ofProcess = {
  process_cpu_seconds_total: { type: "counter", help: "Processor time, user and system.", labels: {} },
  process_start_time_seconds: { type: "gauge", help: "When the process started.", labels: {} },
  process_resident_memory_bytes: { type: "gauge", help: "Memory that the process uses.", labels: {} },
  process_open_fds: { type: "gauge", help: "Open file descriptors.", labels: {} },
  process_max_fds: { type: "gauge", help: "File descriptors that may be open.", labels: {} },
  nodejs_heap_size_used_bytes: { type: "gauge", help: "Heap used by objects.", labels: {} },
  nodejs_heap_size_total_bytes: { type: "gauge", help: "Heap that V8 has reserved.", labels: {} },
  nodejs_external_memory_bytes: { type: "gauge", help: "Memory of buffers outside the heap.", labels: {} },
  nodejs_gc_duration_seconds: {
    type: "histogram",
    help: "Pauses of the garbage collector, by its kind.",
    labels: { kind: ["minor", "major", "incremental", "weakcb"] },
    buckets: [0.001, 0.01, 0.1, 1, 2, 5],
  },
} as const satisfies MetricRows;

/** At /metrics, on the port for operations. */
export const requestAndProcessMetrics = {
  ...requests,
  ...database,
  ...eventLoop,
  ...ofProcess,
} as const satisfies MetricRows;

/**
 * At /metrics/schools, like everything labeled by school: many series, scraped less often. Counts requests of the
 * school's staff.
 */
export const schoolMetrics = {
  sis_school_requests_total: {
    type: "counter",
    help: "Requests by people who work at the school.",
    labels: { school: "school" },
  },
  sis_school_request_seconds_total: {
    type: "counter",
    help: "Time that those requests took.",
    labels: { school: "school" },
  },
  sis_school_slow_requests_total: {
    type: "counter",
    help: "Those that took longer than is promised for their kind.",
    labels: { school: "school" },
  },
  sis_school_failed_requests_total: {
    type: "counter",
    help: "Those that were shed or failed.",
    labels: { school: "school" },
  },
  sis_school_info: {
    type: "gauge",
    help: "Always 1: the school's name and size, to be joined with its other series.",
    labels: { school: "school", name: "school name", school_size: schoolSizes },
  },
} as const satisfies MetricRows;

export const sharedMetrics = { ...requestAndProcessMetrics, ...schoolMetrics } as const satisfies MetricRows;
