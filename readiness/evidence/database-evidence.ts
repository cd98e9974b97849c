/** `runs/<id>/database.json`: what Postgres reports for each phase of the load. No values, no SQL. */

export type StatementUse = {
  /** Its name in the SIS; `other` is everything without one. */
  readonly statement: string;
  /** Completed calls only: Postgres doesn't count calls that were cut off or failed. */
  readonly calls: number;
  /** Time executing in Postgres. Includes waits for row locks, but mostly not waits for a lock on a whole table. */
  readonly seconds: number;
  readonly rows: number;
  /** Per request that the SIS answered meanwhile; null if the SIS doesn't report how many, or counts were lost. */
  readonly callsPerRequest: number | null;
  readonly rowsPerRequest: number | null;
  /** The plan of the slowest execution whose plan was logged; null if none was. */
  readonly slowestPlan: string | null;
};

export type PhaseOfDatabase = {
  /** Id of the plan's phase; null after the last one, while people finish. */
  readonly phase: string | null;
  readonly fromMs: number;
  readonly toMs: number;
  /** If Postgres lost its counts during the phase, as in a crash: when the counts in `statements` start. */
  readonly countedFromMs: number | null;
  readonly requests: number | null;
  /** Most time first. */
  readonly statements: StatementUse[];
  /** Postgres time spent on monitoring: the collector beside the SIS, and this recording. */
  readonly watchSeconds: number;
};

export type RecordedPlan = {
  readonly statement: string;
  /** Nodes, tables and indexes only, one node per line. */
  readonly plan: string;
  /** `changed`: the statement had another plan when first seen. `scan`: it has had this one from the start. */
  readonly because: "scan" | "changed";
  /** The plan when the statement was first seen, if it was different. */
  readonly planBefore: string | null;
  /** Whether the statement still has this plan at the end of the load. */
  readonly atEnd: boolean;
  /** Large tables that it reads completely or mostly, with their number of rows. */
  readonly scans: { readonly table: string; readonly rows: number }[];
  /** `executed`: logged by Postgres as it ran; `generic`: the planner's generic plan, used after many executions. */
  readonly seen: "executed" | "generic";
};

/** All waits with the same table, waiting statement and blocker. */
export type LockWait = {
  /** When the longest wait began, and how long it was seen to last. */
  readonly atMs: number;
  readonly seconds: number;
  /** How many were seen; most waits shorter than the sampling interval are missed. A wait whose blocker changed is in several rows. */
  readonly waits: number;
  /** Null if the lock isn't on a table, or the table is unknown. */
  readonly table: string | null;
  /** `relation`, `tuple`, `transactionid`, `advisory`, … */
  readonly lock: string;
  readonly waiting: { readonly application: string; readonly statement: string };
  /** The session that blocks the others and isn't waiting itself: its last statement, its state, and the age of its transaction. */
  readonly blocking: {
    readonly application: string;
    readonly statement: string;
    readonly state: string;
    readonly transactionSeconds: number;
  };
};

export type DatabaseEvidence = {
  readonly phases: PhaseOfDatabase[];
  readonly plans: RecordedPlan[];
  /** Longest first. */
  readonly lockWaits: LockWait[];
  /** Not used during the load, and not needed by a constraint; largest first. */
  readonly unusedIndexes: { readonly table: string; readonly index: string; readonly bytes: number }[];
  /** How often the server restarted. */
  readonly restarts: number;
  /** How long the server didn't respond. */
  readonly unreachableSeconds: number;
  /** What couldn't be recorded, and why. */
  readonly missing: { readonly what: string; readonly because: string }[];
};
