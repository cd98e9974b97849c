/** The evidence of the ledger as it is in its file: confirmed writes against the database. */

export const ledgerFaults = [
  "lost",
  "altered",
  "duplicated",
  "never-attempted",
  /** Not in the database yet when it was confirmed. */
  "early",
  /** Confirmed, but the answer didn't say what was stored. */
  "unanswered",
  /** The audit trail has no row for it, two, or one that says something else. */
  "untraced",
  /** A student who had a seat in the class isn't on its attendance sheet. */
  "left-out",
  /** Refused for a reason that wasn't true by the records of that moment. */
  "wrongly-refused",
  "vanished",
  "touched",
  "missing-line",
] as const;
export type LedgerFault = (typeof ledgerFaults)[number];

/**
 * `medianMs`: how long after the generator had the answer, for half of them. `byKind`: how many of each kind of write; null in
 * runs recorded before that was.
 */
export type LookedUp = {
  readonly writes: number;
  readonly medianMs: number;
  readonly byKind: Readonly<Record<string, number>> | null;
};

/**
 * Refusals of one kind of write with one code. `wrong`: the reason wasn't true. `undecided`: whether it was depends on a
 * write that nobody got an answer to. `unchecked`: nothing compares this code with the records.
 */
export type RefusalEvidence = {
  readonly kind: string;
  /** The SIS's own; empty if the answer had none. */
  readonly code: string;
  readonly refused: number;
  readonly wrong: number;
  readonly undecided: number;
  readonly unchecked: number;
};

/** Of the database's own log: how often it was looked at during the load, and how many transactions wrote to it meanwhile. */
export type WatchedCommits = {
  readonly looks: number;
  readonly transactions: number;
  /** Changed by transactions that were confirmed before their end was on the disk. */
  readonly hastyTables: readonly string[];
};

/** What people were given to sign in with, as it is looked for in the run's logs and evidence. */
export const secretKinds = ["password", "token", "code"] as const;
export type SearchedFiles = {
  readonly files: number;
  readonly characters: number;
  /** How many passwords, tokens and codes were looked for. */
  readonly secrets: number;
  readonly found: readonly {
    readonly file: string;
    readonly secret: (typeof secretKinds)[number];
    readonly times: number;
  }[];
};

/** `runs/<id>/ledger-account.json`: acknowledged writes against the database. */
export type LedgerEvidence = {
  readonly entries: number;
  /** Each kind of write the system under test has, in a school office's words. */
  readonly kindWords: Readonly<Record<string, string>>;
  readonly byKind: {
    readonly kind: string;
    readonly attempted: number;
    readonly ok: number;
    readonly refused: number;
    readonly unknown: number;
    readonly unknownPresent: number;
    readonly unknownAbsent: number;
    readonly superseded: number;
  }[];
  /** By kind and code; null in runs recorded before refusals were compared. */
  readonly refusals: RefusalEvidence[] | null;
  readonly faults: {
    readonly fault: LedgerFault;
    readonly operations: number;
    /** Distinct students affected. */
    readonly students: number;
    /** Student ids, sorted, so that a student in several requirements is counted once. */
    readonly studentIds: number[];
    readonly samples: {
      readonly op: string;
      readonly kind: string;
      readonly sentAt: number | null;
      readonly expected: string;
      readonly found: string;
    }[];
    readonly worstSchools: { readonly schoolId: number; readonly name: string; readonly students: number }[];
  }[];
  /** Confirmed writes that were looked up while the load was running; null if nobody did. */
  readonly lookedUp: LookedUp | null;
  /** Of the seeded district, to find what changed though no operation named it; null if nothing about it was kept. */
  readonly compared: { readonly tables: number; readonly rows: number; readonly seconds: number } | null;
  /** Postgres settings that are off, although confirmed work then doesn't survive a power failure. */
  readonly unsafeSettings: string[];
  /** Null if nobody may look, and in runs recorded before anybody did. */
  readonly watchedCommits: WatchedCommits | null;
  /** Null in runs recorded before anybody looked. */
  readonly searchedFiles: SearchedFiles | null;
  readonly seconds: number;
};
