/** The evidence of the load as it is in its file: what the generator did and measured. */
import type { AnswersEvidence } from "./answers-evidence.ts";
import type { ForbiddenEvidence } from "./forbidden-evidence.ts";

import type { LookUpEvidence } from "./look-up-evidence.ts";
import type { MarkEvidence } from "./mark-evidence.ts";
import type { ReadBackEvidence } from "./read-back-evidence.ts";
import type { ReplayEvidence } from "./replay-evidence.ts";
import type { RivalEvidence } from "./rival-evidence.ts";
import type { RollsEvidence } from "./rolls-evidence.ts";
import type { SisSystemId } from "./sis-systems.ts";
import type { StallEvidence } from "./stall-evidence.ts";
import type { WalkEvidence } from "./walk-evidence.ts";

/** Kinds of request; each has its own promise. */
export const requestKinds = ["sign-in", "read", "attendance", "write"] as const;
export type RequestKind = (typeof requestKinds)[number];

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

/** All requests of one journey over the whole load, those that must be refused included. */
export type JourneyEvidence = Pick<RequestEvidence, "count" | "p95Ms" | "p99Ms" | "maxMs"> & {
  readonly journey: string;
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
  /** The share of those planned that nobody may send after all. */
  readonly mostLeftOut: number;
};

/** The visits of one school's people. */
export type SchoolEvidence = {
  readonly schoolId: number;
  /** Null if nothing went wrong there. */
  readonly name: string | null;
  readonly visits: number;
  /** Visits in which someone waited longer for one answer than people's patience lasts. */
  readonly longWaits: number;
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
  /** The parts of an SIS that it reaches; null in runs recorded before this was. */
  readonly systems: readonly SisSystemId[] | null;
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
  /** Those that anyone made. */
  readonly journeys: JourneyEvidence[];
  /** Sign-ins per minute of the load. */
  readonly signInMinutes: { readonly minute: number; readonly attempts: number; readonly failed: number }[];
  /** Reads that were accepted but returned nothing, although the district is known to have something. */
  readonly emptyAnswers: number;
  /** How many different people made the visits; null if that isn't known. */
  readonly people: number | null;
  readonly visits: VisitsEvidence[];
  /** What had to happen. */
  readonly marks: readonly MarkEvidence[];
  readonly byName: NamedEvidence[];
  readonly schools: SchoolEvidence[];
  readonly answers: AnswersEvidence;
  /** Null if nobody looked. */
  readonly rolls: RollsEvidence | null;
  /** Null if that isn't known. */
  readonly stalls: readonly StallEvidence[] | null;
  readonly forbidden: ForbiddenEvidence;
  readonly walk: WalkEvidence;
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
  /** Lines of the ledger that the generator counted as it wrote them, by kind of write. */
  readonly ledgerLines: Readonly<Record<string, number>>;
  readonly readBacks: readonly ReadBackEvidence[];
  readonly replays: readonly ReplayEvidence[];
  readonly rivals: readonly RivalEvidence[];
  readonly lookUps: readonly LookUpEvidence[];
};
