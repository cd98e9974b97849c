/** Lines at which a district escalates, and where they come from. */
import type { Sourced } from "../../readiness/evidence/sourced.ts";
import { promiseOn } from "./promises.ts";

const signInMinutes = promiseOn("sign-in-minutes");
export const signIns = {
  requirement: signInMinutes.id,
  failedShare: signInMinutes.measure.failedShare,
  windowSeconds: 60,
  fewestFailed: 3,
} as const;

const refusedWrites = promiseOn("refused-writes");
export const refusals = {
  requirement: refusedWrites.id,
  share: refusedWrites.limit,
  fewestAttempts: refusedWrites.measure.fewestAttempts,
  /** Where half are accepted, ten refusals in a row happen once in a thousand times: 0.5^10. [D] */
  refusedInARow: 10,
} as const;

export const attendance = {
  /** Not submitted 30 minutes into the period, as a share of what is due. */
  limitShare: 0.1,
  source: {
    provenance: "D",
    text: "LAUSD's report on unsubmitted attendance runs 30 minutes into each period; in August 2013, 1.99% to 6.83% was missing, depending on the region, so 10% is 1.5 times the worst region in an ordinary August.",
  },
  /** In a smaller school one late teacher is a tenth of the school. 1 / 0.1 = 10, doubled. [D] */
  fewestDue: 20,
  /**
   * In a rehearsal a teacher thinks for up to 3.8 s (2.5 s on average, 1.5 times that) and sends three requests, which
   * may take 1, 1 and 2 s: 7.8 s, and what was sent is counted up to 4 s later. [D]
   */
  rehearsalLagSeconds: 14,
} as const satisfies { source: Sourced } & Record<string, unknown>;

/** Half of a sign-in's time limit may go to waiting in the queue; the check and the session need the rest. [D] */
export const passwordWait = {
  percentile: 0.95,
  shareOfLimit: 0.5,
  fewestChecks: 20,
} as const;
