/** A line of the ledger's file that isn't about a write itself: it was sent again under the same key after it was confirmed. */

export type ReplayLine = {
  /** The operation that was sent again, and its kind. */
  readonly op: string;
  readonly kind: string;
  /** How the second answer compares with the first; `unclear`: nobody answered in time. */
  readonly answered: "same" | "different" | "unclear";
  readonly firstStatus: number;
  /** Of the second answer; 0 if there was none. */
  readonly status: number;
};
