/** Lines at which a district escalates, and where they come from. */
import type { Sourced } from "../../readiness/requirements/requirement.ts";
import { requirements } from "../../readiness/requirements/requirements.ts";

function signInLine(): { failedShare: number; source: Sourced } {
  for (const { measure, source } of requirements)
    if (measure.by === "sign-in-minutes") return { failedShare: measure.failedShare, source };
  throw new Error("No requirement speaks of minutes of sign-in.");
}

function refusalLine(): { share: number; fewestAttempts: number } {
  for (const { measure, limit } of requirements)
    if (measure.by === "refused-writes") return { share: limit, fewestAttempts: measure.fewestAttempts };
  throw new Error("No requirement speaks of refused writes.");
}

function unknownLine(): { share: number } {
  for (const { measure, limit } of requirements) if (measure.by === "unknown-writes") return { share: limit };
  throw new Error("No requirement speaks of writes without an answer.");
}

export const signIns = { ...signInLine(), windowSeconds: 60, fewestFailed: 3 } as const;
/** Where half is accepted, ten refusals in a row happen once in a thousand times: 0.5^10. [D] */
export const refusals = { ...refusalLine(), refusedInARow: 10 } as const;
export const unknownOutcomes = unknownLine();

export const attendance = {
  /** Not submitted 30 minutes into the period, as a share of what is due. */
  limitShare: 0.1,
  source: {
    provenance: "D",
    text: "LAUSD's report of attendance that is not submitted runs 30 minutes into each period; in August 2013 1.99 to 6.83 % were missing by region, so above 10 % is 1.5 times the worst region of an ordinary August.",
  },
  /** Below it one late teacher is a tenth of the school. 1 / 0.1 = 10, twice. [D] */
  fewestDue: 20,
  /**
   * In a rehearsal a teacher thinks for up to 3.8 s (2.5 s on average, 1.5 times that) and sends three requests, which
   * may take 1, 1 and 2 s: 7.8 s, and what was sent is counted up to 4 s later. [D]
   */
  rehearsalLagSeconds: 14,
} as const satisfies { source: Sourced } & Record<string, unknown>;

/** Waiting for one's turn may take half of what a sign-in may take: the check and the session need the rest. [D] */
export const passwordWait = {
  percentile: 0.95,
  shareOfLimit: 0.5,
  fewestChecks: 20,
} as const;
