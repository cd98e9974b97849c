/** What one requirement's measuring gives: a figure, or the reason why there is none. */
import type { AuditEvidence, LedgerEvidence, LoadEvidence, RunEvidence } from "../../evidence/evidence.ts";

/** Evidence as it was found: a part that is missing or unreadable is null, and `gaps` says why. */
export type FoundEvidence = {
  run: RunEvidence | null;
  load: LoadEvidence | null;
  ledger: LedgerEvidence | null;
  audit: AuditEvidence | null;
  gaps?: readonly { file: string; problem: string }[];
};

export type WorstSchool = { schoolId: string; name: string; students: number };

/** Students touched: as ids, so that a union can be counted; as a count that someone else made; or not at all. */
export type Touched =
  | { by: "ids"; ids: readonly number[] }
  | { by: "count"; students: number; how: string }
  | { by: "not-countable"; reason: string };

export type Measurement = {
  /** Null: not tested, and `detail` says why. */
  measured: number | null;
  /** One or two sentences: where the figure comes from, and what stands beside it. */
  detail: string;
  touched: Touched;
  worstSchools: readonly WorstSchool[];
  /** File in the run's folder that holds the evidence. */
  evidence: string;
};

const nobody: Touched = { by: "ids", ids: [] };

/** A figure about the run itself, which touches no student. */
export const measuredOnly = (evidence: string, measured: number, detail: string): Measurement => ({
  measured,
  detail,
  touched: nobody,
  worstSchools: [],
  evidence,
});

export const untested = (evidence: string, detail: string): Measurement => ({
  measured: null,
  detail,
  touched: { by: "not-countable", reason: "not tested" },
  worstSchools: [],
  evidence,
});

const notCountable: Touched = { by: "not-countable", reason: "not countable from requests" };

/** A figure about requests: they say how often, not whom. */
export const measuredOnRequests = (measured: number, detail: string): Measurement => ({
  ...measuredOnly("load.json", measured, detail),
  touched: notCountable,
});
