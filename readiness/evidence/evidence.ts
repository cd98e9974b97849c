/** The evidence of one run as it is in its files: types only, shared by the generator, the judge and the report. */

import type { InterleavingsEvidence } from "./interleavings-evidence.ts";
import type { LedgerEvidence } from "./ledger-evidence.ts";
import type { LoadEvidence } from "./load-evidence.ts";
import type { Preparation } from "./preparation.ts";
import type { SealEvidence } from "./seal-evidence.ts";

/** The program that judged a run. */
export type OwnSource = {
  /** Of its source files as they were installed, in hexadecimal. */
  readonly sha256: string;
  /** Null if it wasn't a clone of a git repository. */
  readonly commit: string | null;
};

/** A load on its own is judged by what its generator saw, and nothing else is looked at. */
export const runKinds = ["rehearsal", "load"] as const;
export type RunKind = (typeof runKinds)[number];

/** `runs/<id>/run.json`: what was run, on which machine, with which versions. Times are ISO 8601 in UTC. */
export type RunEvidence = {
  readonly kind: RunKind;
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** The day on which it started in the district (YYYY-MM-DD), by the district's time zone. */
  readonly localDay: { readonly day: string; readonly timeZone: string } | null;
  readonly scenario: string;
  readonly students: number;
  readonly seed: number;
  readonly load: number;
  /** The file that the scenario was read from, if it doesn't come with Firstbell. */
  readonly scenarioFile?: string | undefined;
  /** How long the load was to last, if that wasn't the scenario's own length. */
  readonly minutes?: number | undefined;
  readonly district: {
    readonly schools: number;
    readonly rows: number;
    /** Digest of the district as seeded, and the one recorded when this version last seeded the same inputs. */
    readonly digest: string;
    readonly expectedDigest: string;
    /** SHA-256 of the migrations applied. */
    readonly schemaDigest: string;
    /** How far the district was from being ready: none, normal or 2014. */
    readonly mess: string;
    readonly defects: string[];
    /** The last day of the history that was on record when the run began, YYYY-MM-DD; absent if school hadn't opened. */
    readonly through?: string | undefined;
    /** The day of school that it was in the load, if that wasn't opening day. */
    readonly day?: string | undefined;
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
  /** Firstbell's own source when the run began; null in runs recorded before this was. */
  readonly source: OwnSource | null;
  /** The fault that was injected on purpose. */
  readonly fault: string | null;
  /** Whether Prometheus recorded it. */
  readonly observed: boolean;
  /** Settings of the SIS that were given in the environment, without secrets. */
  readonly settings: Readonly<Record<string, string>>;
  /** Stages of the rehearsal and how long each took. */
  readonly stages: { readonly name: string; readonly seconds: number }[];
};

export type Severity = "critical" | "high" | "medium" | "low";

/** `runs/<id>/audit.json`: assignment rules over the roster. */
export type AuditEvidence = {
  /** YYYY-MM-DD: whose rosters were audited; null in runs recorded before this was. */
  readonly day: string | null;
  /** HH:MM of that day, for limits that hold from a time of day on; null: they all hold. */
  readonly time: string | null;
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
    /** How many students, classes or schools the district has: what the rule counts; 0 in runs recorded before this was. */
    readonly outOf: number;
    /** Every school with findings. */
    readonly bySchool: {
      readonly schoolId: string;
      readonly findings: number;
      readonly criticalFindings: number;
      readonly outOf: number;
    }[];
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
  /** What the district states of itself; undefined if it gave no file. */
  readonly preparation?: Preparation | undefined;
  readonly seal: SealEvidence | undefined;
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
