/** Every metric that the SIS exposes: names, labels, buckets. Nothing else may be registered. */

export type MetricRow = {
  readonly type: "counter" | "gauge" | "histogram" | "native-histogram";
  readonly help: string;
  /** Each label's closed set of values, or the name of a set that is known only at run time ("route", "school"). */
  readonly labels: Readonly<Record<string, readonly string[] | string>>;
  /** Upper bounds, in the metric's unit. Prometheus 3 writes whole ones with a decimal: `le="1.0"`. */
  readonly buckets?: readonly number[];
};

/** Stands for every value that is in no closed set. */
export const otherValue = "other";

/** The SIS's modules, in the order in which a reader looks for them. */
export const sisModules = ["access", "enrollment", "scheduling", "attendance", "grades", "families"] as const;
export type SisModule = (typeof sisModules)[number];

/** Which promise a request falls under. */
export const requestKinds = ["sign-in", "read", "attendance", "write", "operations"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** A request that takes longer than this is slow: 95 of 100 are promised to be faster. */
export const slowAfterSeconds = {
  "sign-in": 2,
  read: 1,
  attendance: 2,
  write: 2,
  operations: 1,
} as const satisfies Record<RequestKind, number>;

export const roleGroups = ["staff", "family", "administration", "none"] as const;
export type RoleGroup = (typeof roleGroups)[number];

/** `conflict` is 409, `shed` is 503, `failed` is every other 5xx, `refused` every other 4xx. */
export const requestOutcomes = ["ok", "conflict", "refused", "shed", "failed"] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** `replayed`: a repeated request got its first answer again, and nothing was written. `conflict`: the roster changed. */
export const submissionOutcomes = [
  "first",
  "correction",
  "replayed",
  "conflict",
  "refused",
  "shed",
  "failed",
] as const;
export type SubmissionOutcome = (typeof submissionOutcomes)[number];

/** Planned for fewer than 500 students, for fewer than 1,500, for more; `other` where the school is not known. */
export const schoolSizes = ["small", "medium", "large", "other"] as const;
export type SchoolSize = (typeof schoolSizes)[number];

export const poolNames = ["core", "portal"] as const;
export type PoolName = (typeof poolNames)[number];

export const trafficNames = ["core", "portal", "sign-in"] as const;

const whatWasFull = [
  "core-in-flight",
  "portal-in-flight",
  "sign-in-in-flight",
  "password-queue",
  "database-busy",
  "database-unavailable",
] as const;

/** Closest around the promises: 1 s for reads, 2 s for writes. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5] as const;
const statementBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5] as const;
/** The pool gives a waiting request up after 2 s unless it is set otherwise: those are not far above it. */
const waitBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 2.25, 5] as const;
/** A password check costs 17 ms of a core, and the queue holds about 1.5 s of them. */
const queueBuckets = [0.001, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5] as const;
const delayBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5] as const;

const requests = {
  http_request_duration_seconds: {
    type: "histogram",
    help: "Time from a request's arrival at the app to its answer, by route, kind, group of roles and outcome.",
    labels: { route: "route", kind: requestKinds, role_group: roleGroups, outcome: requestOutcomes },
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
    help: "Requests answered 503 with Retry-After because a bound of ours was reached, by what was full.",
    labels: { reason: whatWasFull },
  },
  sis_requests_in_flight: {
    type: "gauge",
    help: "Requests under way, by traffic class.",
    labels: { traffic: trafficNames },
  },
  sis_requests_in_flight_limit: {
    type: "gauge",
    help: "Requests that may be under way at once, by traffic class; the next one is shed.",
    labels: { traffic: trafficNames },
  },
} as const satisfies Record<string, MetricRow>;

const work = {
  sis_writes_total: {
    type: "counter",
    help: "Requests that write, by module, write route and outcome.",
    labels: { module: sisModules, action: "action", outcome: requestOutcomes },
  },
  sis_attendance_submissions_total: {
    type: "counter",
    help: "Attendance submissions by the size of the school and what became of them.",
    labels: { school_size: schoolSizes, outcome: submissionOutcomes },
  },
  sis_sign_ins_total: {
    type: "counter",
    help: "Sign-in attempts by way and outcome; unavailable is shed, or the district's single sign-on is not there.",
    labels: { way: ["password", "district"], outcome: ["accepted", "refused", "unavailable"] },
  },
  sis_password_checks: {
    type: "gauge",
    help: "Password checks by state.",
    labels: { state: ["hashing", "waiting"] },
  },
  sis_password_check_wait_seconds: {
    type: "histogram",
    help: "Time that a password check waited for its turn; those that a full queue turned away are not in it.",
    labels: {},
    buckets: queueBuckets,
  },
} as const satisfies Record<string, MetricRow>;

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
    help: "Rows that a statement answered or touched, by name.",
    labels: { statement: "statement" },
  },
  sis_statement_duration_seconds: {
    type: "histogram",
    help: "Time from handing a statement to its connection to its last row, by pool.",
    labels: { pool: poolNames },
    buckets: statementBuckets,
  },
} as const satisfies Record<string, MetricRow>;

const eventLoop = {
  sis_event_loop_delay_seconds: {
    type: "histogram",
    help: "How much later than due a timer of every 20 ms ran; never reset, so that several may scrape.",
    labels: {},
    buckets: delayBuckets,
  },
  sis_event_loop_busy_seconds_total: {
    type: "counter",
    help: "Time that the event loop ran our code and did not wait for something to happen.",
    labels: {},
  },
} as const satisfies Record<string, MetricRow>;

/** prom-client's own, of which only these are exposed. */
const ofProcess = {
  process_cpu_seconds_total: { type: "counter", help: "Processor time, user and system.", labels: {} },
  process_start_time_seconds: { type: "gauge", help: "When the process started.", labels: {} },
  process_resident_memory_bytes: { type: "gauge", help: "Memory of the process that is in use.", labels: {} },
  process_open_fds: { type: "gauge", help: "Open file descriptors.", labels: {} },
  process_max_fds: { type: "gauge", help: "File descriptors that may be open.", labels: {} },
  nodejs_heap_size_used_bytes: { type: "gauge", help: "Heap that objects take.", labels: {} },
  nodejs_heap_size_total_bytes: { type: "gauge", help: "Heap that V8 has reserved.", labels: {} },
  nodejs_external_memory_bytes: { type: "gauge", help: "Memory of buffers outside the heap.", labels: {} },
  nodejs_gc_duration_seconds: {
    type: "histogram",
    help: "Pauses of the garbage collector, by its kind.",
    labels: { kind: ["minor", "major", "incremental", "weakcb"] },
    buckets: [0.001, 0.01, 0.1, 1, 2, 5],
  },
} as const satisfies Record<string, MetricRow>;

/** At /metrics. */
export const requestAndProcessMetrics = {
  ...requests,
  ...work,
  ...database,
  ...eventLoop,
  ...ofProcess,
} as const satisfies Record<string, MetricRow>;

/** At /metrics/schools: many series, scraped less often. Requests of staff who work at a school. */
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
  sis_school_attendance_submissions_total: {
    type: "counter",
    help: "Attendance submissions that were accepted, first ones and corrections.",
    labels: { school: "school" },
  },
  sis_school_info: {
    type: "gauge",
    help: "Always 1: the school's name and size, to join to its other series.",
    labels: { school: "school", name: "school name", school_size: schoolSizes },
  },
} as const satisfies Record<string, MetricRow>;

export const sisMetrics = {
  ...requestAndProcessMetrics,
  ...schoolMetrics,
} as const satisfies Record<string, MetricRow>;
export type SisMetricName = keyof typeof sisMetrics;
