/** A line of the ledger's file that isn't about a write itself: somebody looked for it after it was confirmed. */

export type ReadBackLine = {
  /** The operation that was looked for, and its kind. */
  readonly op: string;
  readonly kind: string;
  readonly by: "self" | "other";
  /** Milliseconds since the Unix epoch, by the generator's clock. */
  readonly answeredAt: number;
  /** From the answer to the start of the last look that lacked it; null if each showed it. */
  readonly staleMs: number | null;
  /** When the last look ended. */
  readonly endedAt: number;
};
