/** A line of the ledger's file that isn't about a write itself: two people changed the same record at the same moment. */

export type RivalLine = {
  /** The operations of both, and their kind. */
  readonly ops: readonly [one: string, other: string];
  readonly kind: string;
  /** `one-told`: one was confirmed, and the other was told that the record had changed; `unclear`: neither was confirmed, or one got no clear answer. */
  readonly ended: "one-told" | "both-confirmed" | "unclear";
  readonly statuses: readonly [one: number, other: number];
};
