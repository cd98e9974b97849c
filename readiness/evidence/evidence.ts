/** The evidence of one run, as its files hold it: shapes only, shared by the generator, the judge and the report. */

/** Kinds of request; each has its own promise. */
export const requestKinds = ["sign-in", "read", "attendance", "write"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** `runs/<id>/run.json`: what was asked for, on what machine, with what versions. Times are ISO 8601 in UTC. */
export type RunEvidence = {
  id: string;
  startedAt: string;
  endedAt: string;
  scenario: string;
  students: number;
  seed: number;
  load: number;
  district: {
    schools: number;
    rows: number;
    /** Digest of the district as seeded, and as the last seeding of the same inputs by this version recorded it. */
    digest: string;
    expectedDigest: string;
    /** SHA-256 of the migrations applied. */
    schemaDigest: string;
    defects: string[];
  };
  machine: {
    cpuModel: string;
    cores: number;
    memoryBytes: number;
    operatingSystem: string;
    versions: { firstbell: string; node: string; postgres: string; k6: string };
  };
  /** The fault that was put in on purpose. */
  fault: string | null;
  /** Stages of the rehearsal and how long each took. */
  stages: { name: string; seconds: number }[];
};

/** One phase of the plan, in seconds from the start of the load. */
export type PhaseEvidence = {
  id: string;
  title: string;
  beginSecond: number;
  endSecond: number;
  /** Arrivals (journeys) the plan asked for, and what became of them. */
  plannedArrivals: number;
  startedArrivals: number;
  droppedArrivals: number;
};

/** Latency and outcome of one kind of request (and one name, where given) in one phase, or in all of them. */
export type RequestEvidence = {
  kind: RequestKind;
  /** The fixed request name, or null for all names of the kind. */
  name: string | null;
  /** A phase id, or null for the whole load. */
  phase: string | null;
  count: number;
  /** No answer, 5xx (503 with Retry-After too), or a refusal of what the plan rightly asked; a write may meet a conflict. */
  failed: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  maxMs: number;
};

/** One second of the load; machine figures are in cores (1 = one core busy for that second). */
export type SecondEvidence = {
  second: number;
  plannedArrivalsPerSecond: number;
  startedArrivalsPerSecond: number;
  completedArrivalsPerSecond: number;
  requestsPerSecond: number;
  failedPerSecond: number;
  p95MsByKind: Partial<Record<RequestKind, number>>;
  p95MsByJourney: Record<string, number>;
  activeUsers: number;
  cores: { generator: number; sis: number; postgres: number; other: number };
  eventLoopLagMs: number | null;
  memoryBytes: { generator: number; sis: number; postgres: number };
};

/** What a scenario is for, and which kinds of request it promises to send: the run is judged by those. */
export type ScenarioEvidence = {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly judgedBy: readonly RequestKind[];
};

/** `runs/<id>/load.json`: what the generator did and measured. */
export type LoadEvidence = {
  scenario: ScenarioEvidence;
  target: string;
  startedAt: string;
  endedAt: string;
  /** k6's exit code; 0 and 99 (thresholds crossed) are judgeable. */
  generatorExitCode: number;
  phases: PhaseEvidence[];
  requests: RequestEvidence[];
  /** Sign-ins by minute of the load. */
  signInMinutes: { minute: number; attempts: number; failed: number }[];
  /** Reads that were accepted and brought nothing, where the district is known to hold something. */
  emptyAnswers: number;
  seconds: SecondEvidence[];
  generator: {
    droppedArrivals: number;
    interruptedArrivals: number;
    /** Journeys that stopped on an error of the script itself. */
    scriptErrors: number;
    maxActiveUsers: number;
    /** Readings of the machine during the load, about one a second. */
    sampledSeconds: number;
    /** Share of all seconds in which the machine had less than a tenth of a core left, and the longest such spell. */
    saturatedShare: number;
    longestSaturatedSeconds: number;
    /** The part that used most of the machine in saturated seconds. */
    saturatedBy: "generator" | "sis" | "postgres" | "other" | null;
    /** Largest jump of the wall clock against the monotonic clock. */
    clockStepMs: number;
  };
  ledgerLines: number;
};

export const ledgerFaults = [
  "lost",
  "altered",
  "duplicated",
  "never-attempted",
  "vanished",
  "missing-line",
] as const;
export type LedgerFault = (typeof ledgerFaults)[number];

/** `runs/<id>/ledger-account.json`: acknowledged writes against the database. */
export type LedgerEvidence = {
  entries: number;
  byKind: {
    kind: string;
    attempted: number;
    ok: number;
    refused: number;
    unknown: number;
    unknownPresent: number;
    unknownAbsent: number;
    superseded: number;
  }[];
  faults: {
    fault: LedgerFault;
    operations: number;
    /** Distinct students touched. */
    students: number;
    /** Students as a list, so that a union over requirements can be counted; sorted. */
    studentIds: number[];
    samples: { op: string; kind: string; sentAt: number | null; expected: string; found: string }[];
    worstSchools: { schoolId: number; name: string; students: number }[];
  }[];
  seconds: number;
};

export type Severity = "critical" | "high" | "medium" | "low";

/** `runs/<id>/audit.json`: assignment rules over the roster. */
export type AuditEvidence = {
  students: number;
  schools: number;
  seconds: number;
  rules: {
    id: string;
    name: string;
    title: string;
    severity: Severity;
    status: "passed" | "failed" | "not-checkable";
    /** Why it could not be checked; null otherwise. */
    reason: string | null;
    /** Legal or contractual reference, and the failure of 2014 that it maps to. */
    reference: string;
    mapsTo: string;
    findings: number;
    criticalFindings: number;
    students: number;
    criticalStudentIds: number[];
    worstSchools: { schoolId: string; name: string; students: number }[];
    samples: {
      schoolId: string | null;
      studentId: string | null;
      sectionId: string | null;
      detail: string;
    }[];
    suggestedAction: string;
    owner: string;
  }[];
};

export type Evidence = {
  run: RunEvidence;
  load: LoadEvidence | null;
  ledger: LedgerEvidence | null;
  audit: AuditEvidence | null;
};

/** A named person's decision to go live although a requirement fails. `expires` is a day, YYYY-MM-DD. */
export type Waiver = { requirement: string; person: string; reason: string; expires: string };
