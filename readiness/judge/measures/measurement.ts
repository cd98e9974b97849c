/** What one requirement's measuring gives: a figure, or the reason why there is none. */
import type { AuditEvidence, LedgerEvidence, LoadEvidence, RunEvidence } from "../../evidence/evidence.ts";

/** Evidence as it was found: a part that is missing or unreadable is null, and `gaps` says why. */
export type FoundEvidence = {
  readonly run: RunEvidence | null;
  readonly load: LoadEvidence | null;
  readonly ledger: LedgerEvidence | null;
  readonly audit: AuditEvidence | null;
  readonly gaps?: readonly { readonly file: string; readonly problem: string }[];
};

export type WorstSchool = { readonly schoolId: string; readonly name: string; readonly students: number };

/** Students touched: as ids, so that a union can be counted; as a count that someone else made; or not at all. */
export type Touched =
  | { readonly by: "ids"; readonly ids: readonly number[] }
  | { readonly by: "count"; readonly students: number; readonly how: string }
  | { readonly by: "not-countable"; readonly reason: string };

export type Measurement = {
  /** Null: not tested, and `detail` says why. */
  readonly measured: number | null;
  /** One or two sentences: where the figure comes from, and what stands beside it. */
  readonly detail: string;
  readonly touched: Touched;
  readonly worstSchools: readonly WorstSchool[];
  /** File in the run's folder that holds the evidence. */
  readonly evidence: string;
};

const nobody: Touched = { by: "ids", ids: [] };

const notCountable: Touched = { by: "not-countable", reason: "not countable from requests" };

/** A figure about the run itself, which touches no student. */
export function measuredOnly(evidence: string, measured: number, detail: string): Measurement {
  return {
    measured,
    detail,
    touched: nobody,
    worstSchools: [],
    evidence,
  };
}

export function untested(evidence: string, detail: string): Measurement {
  return {
    measured: null,
    detail,
    touched: { by: "not-countable", reason: "not tested" },
    worstSchools: [],
    evidence,
  };
}

/** A figure about requests: they say how often, not whom. */
export function measuredOnRequests(measured: number, detail: string): Measurement {
  return {
    ...measuredOnly("load.json", measured, detail),
    touched: notCountable,
  };
}
