/** `runs/<id>/database.json`: what Postgres did for each phase of the load, seen from its side. No values, no SQL. */

export type StatementUse = {
  /** Its name in the SIS; `other` is everything without one. */
  readonly statement: string;
  /** Completed ones: Postgres counts none that was cut off or ended in an error. */
  readonly calls: number;
  /** Executing in Postgres: waits for locks on rows included, those for a lock on a whole table mostly not. */
  readonly seconds: number;
  readonly rows: number;
  /** Over all requests that the SIS answered meanwhile; null where it does not tell how many, or counts were lost. */
  readonly callsPerRequest: number | null;
  readonly rowsPerRequest: number | null;
  /** Of the executions whose plan was logged, the plan of the slowest; null where none was. */
  readonly slowestPlan: string | null;
};

export type PhaseOfDatabase = {
  /** Id of the plan's phase; null after the last one, while people finish. */
  readonly phase: string | null;
  readonly fromMs: number;
  readonly toMs: number;
  /** Where Postgres lost its counts meanwhile, as with a crash: since when `statements` are counted. */
  readonly countedFromMs: number | null;
  readonly requests: number | null;
  /** Those that took the most time first. */
  readonly statements: StatementUse[];
  /** Time in Postgres for watching it: the collector beside the SIS, and what is recorded here. */
  readonly watchSeconds: number;
};

export type RecordedPlan = {
  readonly statement: string;
  /** Nodes, tables and indexes only, one node a line. */
  readonly plan: string;
  /** `changed`: when the statement was first seen it had another. `scan`: it had this one from the first. */
  readonly because: "scan" | "changed";
  /** The plan when the statement was first seen, where that was another. */
  readonly planBefore: string | null;
  /** Whether the statement is planned so at the end of the load. */
  readonly atEnd: boolean;
  /** Large tables that it reads all or most of, with the rows that they hold. */
  readonly scans: { readonly table: string; readonly rows: number }[];
  /** `executed`: logged by Postgres as it ran; `generic`: asked of the planner, as after many executions. */
  readonly seen: "executed" | "generic";
};

/** All waits that had the same table, waiters and blocker. */
export type LockWait = {
  /** Of the longest: when it began and how long it was seen to last. */
  readonly atMs: number;
  readonly seconds: number;
  /** How many were seen; shorter ones than the time between two looks mostly are not. One whose blocker changed is in several rows. */
  readonly waits: number;
  /** Null where the lock is on no table, or nobody can tell which. */
  readonly table: string | null;
  /** `relation`, `tuple`, `transactionid`, `advisory`, … */
  readonly lock: string;
  readonly waiting: { readonly application: string; readonly statement: string };
  /** The one that waits for nobody itself; its last statement, its state, and the age of its transaction. */
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
  /** The longest first. */
  readonly lockWaits: LockWait[];
  /** Not used during the load, and no constraint leans on them; the largest first. */
  readonly unusedIndexes: { readonly table: string; readonly index: string; readonly bytes: number }[];
  /** How often the server restarted. */
  readonly restarts: number;
  /** How long the server did not answer. */
  readonly unreachableSeconds: number;
  /** What could not be recorded, and why. */
  readonly missing: { readonly what: string; readonly because: string }[];
};
