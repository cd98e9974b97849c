/** What a promise is: how it is measured, its limit, and what it means when it does not hold. Types only. */
import type { LedgerFault, RequestKind } from "../evidence/evidence.ts";

/** In the order of a report: what cannot be repaired comes first. */
export const areas = ["records", "assignments", "reliability", "speed", "run validity"] as const;
export type Area = (typeof areas)[number];

/** How a requirement is measured, each from one file of evidence. */
export type Measure =
  /** The percentile of a kind of request over the whole load and in each phase with enough samples: the worst of them. */
  | { readonly by: "latency"; readonly kind: RequestKind; readonly percentile: 50 | 95 | 99 }
  /** Failed requests divided by all, over the whole load and in each phase with enough requests: the worst of them. */
  | { readonly by: "error-ratio" }
  /** Reads that were accepted and brought nothing although something is there, divided by all reads. */
  | { readonly by: "empty-answers" }
  /** Refused writes divided by all of a kind: all together, and each with at least this many attempts, or with none that was accepted. */
  | { readonly by: "refused-writes"; readonly fewestAttempts: number; readonly fewestWithoutSuccess: number }
  /** Minutes in which more than this share of the sign-ins failed. */
  | { readonly by: "sign-in-minutes"; readonly failedShare: number }
  /** Operations with this fault in the ledger's account. */
  | { readonly by: "ledger-fault"; readonly fault: LedgerFault }
  /** Writes whose outcome the client never learned, divided by all writes. */
  | { readonly by: "unknown-writes" }
  /** Findings of one assignment rule: only the critical ones, or all. */
  | { readonly by: "audit-rule"; readonly rule: string; readonly findings: "critical" | "all" }
  /** Findings of critical severity in every rule of the audit except these, which have requirements of their own. */
  | { readonly by: "audit-critical"; readonly except: readonly string[] }
  /** Files of evidence that are missing, torn or not of the promised shape. */
  | { readonly by: "missing-evidence" }
  | { readonly by: "dropped-arrivals" }
  /**
   * Share of the arrivals planned for a span of the load that did not begin in it, at worst; spans in which no more than
   * `fewestMissing` are missing do not count.
   */
  | { readonly by: "late-arrivals"; readonly spanSeconds: number; readonly fewestMissing: number }
  | { readonly by: "interrupted-arrivals" }
  | { readonly by: "script-errors" }
  /** 1 where the generator ended with an exit code that allows a judgement (0 or 99), else 0. */
  | { readonly by: "generator-ended" }
  /** Share of the seconds in which the machine was full, where the generator used most of it; else 0. */
  | { readonly by: "generator-saturation" }
  /**
   * Share of the seconds in which programs foreign to the rehearsal filled the machine, where that may have mattered: a
   * request failed, or some 95th percentile reached `slowMs`. Fast answers on a full machine are only faster without.
   */
  | { readonly by: "foreign-load"; readonly slowMs: number }
  | { readonly by: "clock-step" }
  /** 1 where the district is, byte for byte, the one that the same inputs gave before, else 0. */
  | { readonly by: "digest-equal" }
  /** Phases that started fewer arrivals than this share of their plan, less a few arrivals for rounding. */
  | { readonly by: "phase-shortfall"; readonly share: number; readonly roundingArrivals: number }
  /** The smallest number of requests that any kind had in the whole load. */
  | { readonly by: "samples" }
  /** Ledger lines that the generator wrote and the account did not read, or the other way round. */
  | { readonly by: "ledger-lines-unread" };

export type Unit =
  | "milliseconds"
  | "share of requests"
  | "share of writes"
  | "share of seconds"
  | "share of arrivals"
  | "minutes"
  | "writes"
  | "students"
  | "findings"
  | "files"
  | "arrivals"
  | "visits"
  | "journeys"
  | "phases"
  | "requests"
  | "lines"
  | "yes or no";

/** [F] found in the source named, [D] derived with the arithmetic shown, [K] general knowledge: an assumption. */
export type Provenance = "F" | "D" | "K";
export type Sourced = { readonly provenance: Provenance; readonly text: string };

export type Requirement = {
  /** Stable: waivers, thresholds and alerts name it. */
  readonly id: string;
  readonly area: Area;
  /** Plain words, for a reader who has never seen the software. */
  readonly promise: string;
  readonly measure: Measure;
  /** The requirement holds where `measured comparison limit`. */
  readonly comparison: "below" | "at most" | "at least";
  readonly limit: number;
  readonly unit: Unit;
  /** What it means when it does not hold: NO-GO, CONDITIONAL, or a run that cannot be judged. */
  readonly severity: "fails" | "warns" | "invalidates";
  /** Where the promise and its limit come from. */
  readonly source: Sourced;
  /** What the same failure looked like at the launch of 2014. */
  readonly in2014: Sourced;
  readonly nextStep: string;
  /** Who acts on it. */
  readonly owner: string;
};
