/** The evidence of one run as it is in its files: types only, shared by the generator, the judge and the report. */

import type { InterleavingsEvidence } from "./interleavings-evidence.ts";

/** Kinds of request; each has its own promise. */
export const requestKinds = ["sign-in", "read", "attendance", "write"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** `runs/<id>/run.json`: what was run, on which machine, with which versions. Times are ISO 8601 in UTC. */
export type RunEvidence = {
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** The day on which it started in the district (YYYY-MM-DD), by the district's time zone. */
  readonly localDay: { readonly day: string; readonly timeZone: string } | null;
  readonly scenario: string;
  readonly students: number;
  readonly seed: number;
  readonly load: number;
  readonly district: {
    readonly schools: number;
    readonly rows: number;
    /** Digest of the district as seeded, and the one recorded when this version last seeded the same inputs. */
    readonly digest: string;
    readonly expectedDigest: string;
    /** SHA-256 of the migrations applied. */
    readonly schemaDigest: string;
    readonly defects: string[];
  };
  readonly machine: {
    readonly cpuModel: string;
    readonly cores: number;
    readonly memoryBytes: number;
    readonly operatingSystem: string;
    readonly versions: {
      readonly firstbell: string;
      readonly node: string;
      readonly postgres: string;
      readonly k6: string;
    };
  };
  /** The fault that was injected on purpose. */
  readonly fault: string | null;
  /** Stages of the rehearsal and how long each took. */
  readonly stages: { readonly name: string; readonly seconds: number }[];
};

/** One phase of the plan, in seconds from the start of the load. */
export type PhaseEvidence = {
  readonly id: string;
  readonly title: string;
  readonly beginSecond: number;
  readonly endSecond: number;
  /** Planned arrivals (journeys), and what happened to them. */
  readonly plannedArrivals: number;
  readonly startedArrivals: number;
  readonly droppedArrivals: number;
};

/** Latency and outcome of one kind of request (or one request name) in one phase, or in all of them. */
export type RequestEvidence = {
  readonly kind: RequestKind;
  /** The fixed request name, or null for all names of the kind. */
  readonly name: string | null;
  /** A phase id, or null for the whole load. */
  readonly phase: string | null;
  readonly count: number;
  /**
   * No answer, a 5xx (including 503 with Retry-After), or a valid request that was refused. A conflict on a write isn't
   * a failure.
   */
  readonly failed: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
};

/** One second of the load; machine use is in cores (1 = one core busy for that second). */
export type SecondEvidence = {
  readonly second: number;
  readonly plannedArrivalsPerSecond: number;
  readonly startedArrivalsPerSecond: number;
  /** They came on time, and no virtual user was free. */
  readonly droppedArrivalsPerSecond: number;
  readonly completedArrivalsPerSecond: number;
  readonly requestsPerSecond: number;
  readonly failedPerSecond: number;
  readonly p95MsByKind: Partial<Record<RequestKind, number>>;
  readonly p95MsByJourney: Record<string, number>;
  readonly activeUsers: number;
  readonly cores: {
    readonly generator: number;
    readonly sis: number;
    readonly postgres: number;
    readonly other: number;
  };
  readonly eventLoopLagMs: number | null;
  readonly memoryBytes: { readonly generator: number; readonly sis: number; readonly postgres: number };
};

/** Visits that ended, of one journey in one phase: where their time went. */
export type VisitsEvidence = {
  readonly phase: string;
  readonly journey: string;
  readonly visits: number;
  /** Those in which someone waited longer for one answer than people's patience lasts. */
  readonly longWaits: number;
  /** The pauses that people meant to make. */
  readonly thinkSeconds: number;
  /** Waiting for the SIS. */
  readonly waitSeconds: number;
  /** Neither: the generator was held up, by its machine or by a limit from outside. */
  readonly otherSeconds: number;
};

/** One request by its name, over all visits that ended. */
export type NamedEvidence = {
  readonly name: string;
  /** How often it's sent if all goes well. */
  readonly planned: number;
  readonly sent: number;
  readonly accepted: number;
  readonly failed: number;
  /** Accepted, with an empty answer although something is on record. */
  readonly empty: number;
  /** The share that a working SIS may refuse. */
  readonly mostRefused: number;
};

/** The visits of one school's people. */
export type SchoolEvidence = {
  readonly schoolId: number;
  /** Null if nothing went wrong there. */
  readonly name: string | null;
  readonly visits: number;
  readonly requests: number;
  readonly failed: number;
  readonly empty: number;
};

/** What a scenario is for, and the kinds of request it promises to send: the run is judged by those. */
export type ScenarioEvidence = {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly judgedBy: readonly RequestKind[];
};

/** `runs/<id>/load.json`: what the generator did and measured. */
export type LoadEvidence = {
  readonly scenario: ScenarioEvidence;
  readonly target: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** Why nobody was sent: the SIS didn't let staff in before the load. Null if the load was played. */
  readonly notPlayed: string | null;
  /** k6's exit code; runs with 0 and 99 (thresholds crossed) can be judged. */
  readonly generatorExitCode: number;
  readonly phases: PhaseEvidence[];
  readonly requests: RequestEvidence[];
  /** Sign-ins per minute of the load. */
  readonly signInMinutes: { readonly minute: number; readonly attempts: number; readonly failed: number }[];
  /** Reads that were accepted but returned nothing, although the district is known to have something. */
  readonly emptyAnswers: number;
  readonly visits: VisitsEvidence[];
  readonly byName: NamedEvidence[];
  readonly schools: SchoolEvidence[];
  readonly seconds: SecondEvidence[];
  readonly generator: {
    readonly droppedArrivals: number;
    readonly interruptedArrivals: number;
    /** Journeys that stopped because of an error in the script itself. */
    readonly scriptErrors: number;
    readonly maxActiveUsers: number;
    /** The longest time between two of the records that the generator makes every second. */
    readonly longestPauseMs: number;
    /** Samples of the machine during the load, about one per second. */
    readonly sampledSeconds: number;
    /** Share of seconds in which less than a tenth of a core was free, and the longest such period. */
    readonly saturatedShare: number;
    readonly longestSaturatedSeconds: number;
    /** The part that used most of the machine in saturated seconds. */
    readonly saturatedBy: "generator" | "sis" | "postgres" | "other" | null;
    /** Largest jump of the wall clock relative to the monotonic clock. */
    readonly clockStepMs: number;
  };
  readonly ledgerLines: number;
};

export const ledgerFaults = [
  "lost",
  "altered",
  "duplicated",
  "never-attempted",
  "vanished",
  "touched",
  "missing-line",
] as const;
export type LedgerFault = (typeof ledgerFaults)[number];

/** `runs/<id>/ledger-account.json`: acknowledged writes against the database. */
export type LedgerEvidence = {
  readonly entries: number;
  /** Each kind of write the system under test has, in a school office's words. */
  readonly kindWords: Readonly<Record<string, string>>;
  readonly byKind: {
    readonly kind: string;
    readonly attempted: number;
    readonly ok: number;
    readonly refused: number;
    readonly unknown: number;
    readonly unknownPresent: number;
    readonly unknownAbsent: number;
    readonly superseded: number;
  }[];
  readonly faults: {
    readonly fault: LedgerFault;
    readonly operations: number;
    /** Distinct students affected. */
    readonly students: number;
    /** Student ids, sorted, so that a student in several requirements is counted once. */
    readonly studentIds: number[];
    readonly samples: {
      readonly op: string;
      readonly kind: string;
      readonly sentAt: number | null;
      readonly expected: string;
      readonly found: string;
    }[];
    readonly worstSchools: { readonly schoolId: number; readonly name: string; readonly students: number }[];
  }[];
  /** Of the seeded district, to find what changed though no operation named it; null if nothing about it was kept. */
  readonly compared: { readonly tables: number; readonly rows: number; readonly seconds: number } | null;
  /** Postgres settings that are off, although confirmed work then doesn't survive a power failure. */
  readonly unsafeSettings: string[];
  readonly seconds: number;
};

export type Severity = "critical" | "high" | "medium" | "low";

/** `runs/<id>/audit.json`: assignment rules over the roster. */
export type AuditEvidence = {
  readonly students: number;
  readonly schools: number;
  readonly seconds: number;
  readonly rules: {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly severity: Severity;
    readonly status: "passed" | "failed" | "not-checkable";
    /** Why it couldn't be checked; null otherwise. */
    readonly reason: string | null;
    /** The legal or contractual reference, and the 2014 failure it maps to. */
    readonly reference: string;
    readonly mapsTo: string;
    readonly findings: number;
    readonly criticalFindings: number;
    readonly students: number;
    readonly criticalStudentIds: number[];
    readonly worstSchools: { readonly schoolId: string; readonly name: string; readonly students: number }[];
    readonly samples: {
      readonly schoolId: string | null;
      readonly studentId: string | null;
      readonly sectionId: string | null;
      readonly detail: string;
    }[];
    readonly suggestedAction: string;
    readonly owner: string;
  }[];
};

export type Evidence = {
  readonly run: RunEvidence;
  readonly load: LoadEvidence | undefined;
  readonly ledger: LedgerEvidence | undefined;
  readonly audit: AuditEvidence | undefined;
  /** Of the same version of the system; it isn't part of the run. */
  readonly interleavings: InterleavingsEvidence | undefined;
};

/**
 * A named person's decision to go live even though a requirement fails. `expires` is the last day on which it holds,
 * YYYY-MM-DD in the district.
 */
export type Waiver = {
  readonly requirement: string;
  readonly person: string;
  readonly reason: string;
  readonly expires: string;
};
