/** A line of the ledger's file that isn't about a write: what a look-up showed of a record that people change. */

export type State = string | number | null;

export type ReadLine = {
  /** Of the request. */
  readonly name: string;
  /** Milliseconds since the Unix epoch, by the generator's clock. */
  readonly sentAt: number;
  readonly endedAt: number;
  /** YYYY-MM-DD: changes that begin later don't show yet. */
  readonly day: string;
} & SeenRecord;

/** What an answer shows of one record. */
export type SeenRecord = {
  readonly record: string;
  /** Whose record it is, if it's one student's. */
  readonly student?: number;
  /** Whether an item that isn't shown isn't there. */
  readonly complete: boolean;
  /** Null: the item has no value. */
  readonly shows: readonly (readonly [item: string | number, state: State])[];
};

/** What a write leaves in a record that people look up. */
export type Left = {
  readonly record: string;
  /** Undefined: everything in the record. */
  readonly item?: string | number;
  readonly state: State;
  /** YYYY-MM-DD; unless given, it shows at once. */
  readonly since?: string;
};
