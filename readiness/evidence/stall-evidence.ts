/** A time in the load in which nobody got an answer, or nobody could sign in, although someone was waiting. */

export const stalls = ["answers", "sign-ins"] as const;

export type StallEvidence = {
  readonly what: (typeof stalls)[number];
  /** From the start of the load. */
  readonly beginSecond: number;
  readonly endSecond: number;
  /**
   * The seconds of it in which the generator made its record and the machine can't be the reason: it had capacity to
   * spare, or the system stood idle.
   */
  readonly provenSeconds: number;
  /** Those of them in which the machine was full: neither the SIS nor its database ran or waited for a processor. */
  readonly idleSeconds: number;
  /** Requests that ended without success in it, or in the second after it. */
  readonly failed: number;
};
