/** What the ledger needs from a system under test: its kinds of write, and the SQL that compares them with its tables. */
import type { ClientBase } from "pg";
import type { WriteKind } from "./write-kind.ts";

/**
 * The SQL runs in a database with the schema `firstbell_ledger`. It reads `run` (its one row: run_id, baseline),
 * `write_kind` (kind), `entry` (every staged line), `early_op` (op: confirmed before it was stored), what people signed in
 * with (`ways_in`, with one row, `signed_token`, `client_token`, `password_given` and `password_sent`), `look` (requests that leave a row which says who looked at what) and the staging table of each kind, which inherits
 * from `entry`. It writes `missing_op` (op), `fault` (fault, op, kind, student_id, school_id, expected, found), `resolved` (op, present)
 * for unknown outcomes, `superseded` (op), and `ruling` (op, was_true) for refusals.
 */
export type LedgerTarget = {
  readonly writes: readonly WriteKind[];
  /** The transaction that completed the district. Throws if the database doesn't have one. */
  readonly readBaseline: (client: ClientBase) => Promise<string>;
  /** Statements that read only the SIS's tables, and `run`. They may run at once, while the lines are being staged. */
  readonly stored: readonly string[];
  /** Adds the operations that only the SIS knows to `missing_op`, and reports everything in it. */
  readonly missingLines: string;
  /** Finds what each kind of write says it touched, for `checkChanges` and `acrossKinds`. */
  readonly changes: string;
  /** Checks that span kinds of write; they run in order, after each kind's `checkChanges`. */
  readonly acrossKinds: readonly string[];
  /** Compares the SIS's audit trail, and what it answered, with the ledger. */
  readonly auditTrail: string;
  /** Rules on each refusal: whether its reason was true. Runs last, and reports those that weren't. */
  readonly refusals: string;
  /** Creates `school` (school_id, name), and fills in the school of each fault. */
  readonly schools: string;
  /** How to compare the rest with the district as it was seeded; undefined if nothing about it was kept. */
  readonly findUntouchedCheck: (client: ClientBase) => Promise<UntouchedCheck | undefined>;
};

/** Finds what changed though no operation named it. It runs after all other checks, and reports it as `touched`. */
export type UntouchedCheck = {
  /** How many of the district's tables and rows are compared. */
  readonly tables: number;
  readonly rows: number;
  /** Statements that read each table once, largest first; any connection may run any of them. */
  readonly gather: readonly string[];
  /** Follows when all of them are done. */
  readonly compare: string;
};
