/** The causes that the alerts and the report know how to name: thresholds, promises and words. Pure data, one row a cause. */

export type Cause = {
  id: string;
  /** What to look at, in plain words. */
  component: string;
  /** The Prometheus alert that says so. */
  alert: string;
  /** The fault of the proof that brings it about. */
  fault: string;
  title: string;
  /** Longest time from the beginning of the fault to the firing alert. */
  promisedSeconds: number;
  /** Limits and the window over which they are measured, each with its unit in the name. */
  thresholds: Readonly<Record<string, number>>;
  /** One sentence of a report; words in braces are filled in from the evidence. */
  sentence: string;
};

export const causeById = {
  "database-restarted": {
    id: "database-restarted",
    component: "the database server",
    alert: "DatabaseRestarted",
    fault: "restarted-database",
    title: "The database was restarted or was out of reach",
    promisedSeconds: 15,
    thresholds: { startTimeMovedSeconds: 1, windowSeconds: 20 },
    sentence:
      "The database server {happened}, and requests that needed it waited or failed until it was back.",
  },
  "sis-silent": {
    id: "sis-silent",
    component: "the SIS's process, which did not answer at all",
    alert: "SisSilent",
    fault: "stopped-sis",
    title: "The SIS does not answer at all",
    promisedSeconds: 20,
    /** Asked every second or two; one answer that is late or lost is none of this. */
    thresholds: { silentSeconds: 5, windowSeconds: 6 },
    sentence:
      "The SIS told nobody anything for {seconds} s: its process was down, stood still, or could not be reached.",
  },
  "generator-saturated": {
    id: "generator-saturated",
    component: "the load generator",
    alert: "GeneratorSaturated",
    fault: "saturated-generator",
    title: "The load generator could not send the load that was planned",
    promisedSeconds: 20,
    thresholds: {
      droppedIterations: 0,
      behindPlanShare: 0.3,
      behindPlanArrivals: 10,
      windowSeconds: 10,
    },
    sentence:
      "The load generator was short of processor time: {missing} of {planned} arrivals did not start in time, so waiting times of this run say little about the SIS.",
  },
  "lock-held": {
    id: "lock-held",
    component: "a lock in the database",
    alert: "LockHeld",
    fault: "held-lock",
    title: "Somebody holds a lock that others wait for",
    promisedSeconds: 15,
    thresholds: { lockWaitSeconds: 1 },
    sentence:
      "{application} holds a lock on table {table}, and others waited up to {seconds} s for it: end that transaction, and find out why it stays open.",
  },
  "event-loop-blocked": {
    id: "event-loop-blocked",
    component: "the SIS's own process",
    alert: "EventLoopBlocked",
    fault: "blocked-event-loop",
    title: "The SIS computes for so long at a time that it cannot answer",
    promisedSeconds: 20,
    thresholds: { delayP99Seconds: 0.2, windowSeconds: 10 },
    sentence:
      "The SIS's process does nothing but compute for up to {seconds} s at a time, and everything else waits for it.",
  },
  "index-missing": {
    id: "index-missing",
    component: "a table without the index that it needs",
    alert: "IndexMissing",
    fault: "missing-index",
    title: "Far more rows of a table are read than anybody asked for",
    promisedSeconds: 20,
    /** Whether all rows of a table are read or all entries of an index that does not fit, many are read for one. */
    thresholds: {
      rowsReadPerSecond: 20_000,
      rowsReadPerRowAnswered: 50,
      rowsAnsweredPerSecond: 1,
      windowSeconds: 12,
    },
    sentence:
      "Of table {table} {times} rows are read for each row that is answered, {rows} a second: the index that {statement} needs is missing.",
  },
  "statements-per-request": {
    id: "statements-per-request",
    component: "the SIS's own code",
    alert: "StatementsPerRequest",
    fault: "statement-per-row",
    title: "One request asks the database far too many questions",
    promisedSeconds: 20,
    /** Below three requests in the window a percentile is one request's figure. */
    thresholds: { statementsP95: 40, requestsPerSecond: 0.3, windowSeconds: 10 },
    sentence:
      "One request of {route} executes {statements} statements, most of them {statement}: it asks the database once a row instead of once.",
  },
  "statement-slow": {
    id: "statement-slow",
    component: "one statement of the SIS",
    alert: "StatementSlow",
    fault: "slow-statement",
    title: "One statement takes most of the database's time, and long each time",
    promisedSeconds: 20,
    /** Of the time that all statements take for the SIS, those that were cut off included. */
    thresholds: { meanSeconds: 0.25, shareOfTime: 0.5, callsPerSecond: 0.1, windowSeconds: 10 },
    sentence:
      "Statement {statement} takes {seconds} s each time, {share} of all the time that statements take{failed}: look at its plan, and at what it runs into.",
  },
  "database-link-slow": {
    id: "database-link-slow",
    component: "the link between the SIS and the database",
    alert: "DatabaseLinkSlow",
    fault: "slow-database-link",
    title: "Statements are fast in the database and slow for the SIS",
    promisedSeconds: 20,
    /** A busy machine alone adds a few milliseconds: the SIS waits for a core to read an answer that is there. */
    thresholds: { linkSecondsPerCall: 0.01, callsPerSecond: 0.5, windowSeconds: 10 },
    sentence:
      "A statement takes {server} ms in the database and {client} ms for the SIS: the way between them costs {link} ms each time.",
  },
  "pool-starved": {
    id: "pool-starved",
    component: "the SIS's pool of database connections",
    alert: "PoolStarved",
    fault: "starved-pool",
    title: "Requests wait for a database connection while the database has nothing to do",
    promisedSeconds: 20,
    thresholds: {
      waitP95Seconds: 0.25,
      /** Above it the statements themselves are slow, and connections are scarce because of them. */
      statementMeanSeconds: 0.05,
      windowSeconds: 10,
    },
    sentence:
      "One request in twenty waited {seconds} s or longer for one of {limit} connections of the {pool} pool while {meanwhile}: the pool is too small for this load, or connections are not given back.",
  },
  "retry-storm": {
    id: "retry-storm",
    component: "the sign-in",
    alert: "RetryStorm",
    fault: "retry-storm",
    title: "People who are turned away try again, and keep others out",
    promisedSeconds: 20,
    thresholds: { notAcceptedPerAccepted: 1, notAcceptedPerSecond: 5, windowSeconds: 10 },
    sentence:
      "Sign-in is stormed: {failed} attempts a second were not accepted against {accepted} that were. People try again and again, or somebody guesses passwords.",
  },
  "school-slow": {
    id: "school-slow",
    component: "one school's data",
    alert: "SchoolSlow",
    fault: "slow-school",
    title: "One school is slow while the others are not",
    promisedSeconds: 30,
    thresholds: {
      timesDistrictMean: 5,
      schoolMeanSeconds: 0.25,
      requestsPerSecond: 0.15,
      /** Where more schools than this are half as slow as that, it is no matter of one school. */
      shareOfSchools: 0.2,
      windowSeconds: 20,
    },
    sentence:
      "{school} waits {seconds} s a request, {times} times the rest of the district: look at what is special about that school's rows.",
  },
} as const satisfies Record<string, Cause>;

export type CauseId = keyof typeof causeById;

/** In the order in which one explains another. */
export const causeIds = [
  "database-restarted",
  "generator-saturated",
  "sis-silent",
  "lock-held",
  "event-loop-blocked",
  "index-missing",
  "statements-per-request",
  "statement-slow",
  "database-link-slow",
  "pool-starved",
  "retry-storm",
  "school-slow",
] as const satisfies readonly CauseId[];

export const causes = Object.values(causeById);
