/** Shapes of a judgment: each requirement with its result, and the verdict over all of them. */
import type { Waiver } from "../evidence/evidence.ts";
import type { RequestKind } from "../evidence/load-evidence.ts";
import type { WorstSchool } from "../requirements/measurement.ts";
import type { Requirement } from "../requirements/requirement.ts";

/** From best to worst. */
export const verdicts = ["GO", "CONDITIONAL", "NO-GO", "INVALID RUN"] as const;
export type Verdict = (typeof verdicts)[number];
/** A load that was played by itself is measured against limits, and gets no verdict. */
export const notJudged = "not judged";
export const reportedVerdicts = [...verdicts, notJudged] as const;
export type ReportedVerdict = (typeof reportedVerdicts)[number];
export const statuses = ["failed", "not-tested", "warned", "waived", "held"] as const;
export type Status = (typeof statuses)[number];

/** `students` null: they can't be counted, and `how` says why. */
export type StudentCount = { readonly students: number | null; readonly how: string };

export type JudgedRequirement = Omit<Requirement, "measure" | OnlyForTheJudge> & {
  readonly status: Status;
  /** Null: not tested. */
  readonly measured: number | null;
  readonly detail: string;
  readonly students: StudentCount;
  readonly worstSchools: readonly WorstSchool[];
  readonly evidence: string;
  readonly waiver: Waiver | null;
  /**
   * A failure that counts even if the run as a whole can't be judged: a fact about records or assignments, or what
   * the system did to people sent by a working generator, even if few of them got as far as some requests.
   */
  readonly proven: boolean;
};

/** What a requirement says of itself that no report shows. */
export type OnlyForTheJudge = "leads" | "provesItself" | "leavesProof" | "explains";

/** A requirement that doesn't apply: the scenario sends none of the kinds of request that it needs, or `because`. */
export type OutOfScope = {
  readonly id: string;
  readonly promise: string;
  readonly missingKinds: readonly RequestKind[];
  readonly because: string | null;
};

export type Judgment = {
  readonly verdict: Verdict;
  /** The verdict with its scope. */
  readonly headline: string;
  /** The headline, and the reason for it. */
  readonly why: string;
  /** Distinct students over all unmet requirements; `complete` is false if some could not be counted. */
  readonly students: { readonly distinct: number; readonly complete: boolean; readonly how: string };
  /** By area; in each, unmet requirements come first. The order of the given list doesn't matter. */
  readonly requirements: readonly JudgedRequirement[];
  readonly outOfScope: readonly OutOfScope[];
  /** Waivers that had no effect, and why. */
  readonly unusedWaivers: readonly { readonly waiver: Waiver; readonly because: string }[];
};
