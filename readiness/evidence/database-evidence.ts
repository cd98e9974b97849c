/** `runs/<id>/database.json`: what Postgres did for each phase of the load, seen from its side. No values, no SQL. */

export type StatementUse = {
  /** Its name in the SIS; `other` is everything without one. */
  statement: string;
  /** Completed ones: Postgres counts none that was cut off or ended in an error. */
  calls: number;
  /** Executing in Postgres: waits for locks on rows included, those for a lock on a whole table mostly not. */
  seconds: number;
  rows: number;
  /** Over all requests that the SIS answered meanwhile; null where it does not tell how many, or counts were lost. */
  callsPerRequest: number | null;
  rowsPerRequest: number | null;
  /** Of the executions whose plan was logged, the plan of the slowest; null where none was. */
  slowestPlan: string | null;
};

export type PhaseOfDatabase = {
  /** Id of the plan's phase; null after the last one, while people finish. */
  phase: string | null;
  fromMs: number;
  toMs: number;
  /** Where Postgres lost its counts meanwhile, as with a crash: since when `statements` are counted. */
  countedFromMs: number | null;
  requests: number | null;
  /** Those that took the most time first. */
  statements: StatementUse[];
  /** Time in Postgres for watching it: the collector beside the SIS, and what is recorded here. */
  watchSeconds: number;
};

export type RecordedPlan = {
  statement: string;
  /** Nodes, tables and indexes only, one node a line. */
  plan: string;
  /** `changed`: when the statement was first seen it had another. `scan`: it had this one from the first. */
  because: "scan" | "changed";
  /** The plan when the statement was first seen, where that was another. */
  planBefore: string | null;
  /** Whether the statement is planned so at the end of the load. */
  atEnd: boolean;
  /** Large tables that it reads all or most of, with the rows that they hold. */
  scans: { table: string; rows: number }[];
  /** `executed`: logged by Postgres as it ran; `generic`: asked of the planner, as after many executions. */
  seen: "executed" | "generic";
};

/** All waits that had the same table, waiters and blocker. */
export type LockWait = {
  /** Of the longest: when it began and how long it was seen to last. */
  atMs: number;
  seconds: number;
  /** How many were seen; shorter ones than the time between two looks mostly are not. One whose blocker changed is in several rows. */
  waits: number;
  /** Null where the lock is on no table, or nobody can tell which. */
  table: string | null;
  /** `relation`, `tuple`, `transactionid`, `advisory`, … */
  lock: string;
  waiting: { application: string; statement: string };
  /** The one that waits for nobody itself; its last statement, its state, and the age of its transaction. */
  blocking: { application: string; statement: string; state: string; transactionSeconds: number };
};

export type DatabaseEvidence = {
  phases: PhaseOfDatabase[];
  plans: RecordedPlan[];
  /** The longest first. */
  lockWaits: LockWait[];
  /** Not used during the load, and no constraint leans on them; the largest first. */
  unusedIndexes: { table: string; index: string; bytes: number }[];
  /** How often the server's processes began anew. */
  restarts: number;
  /** How long the server did not answer. */
  unreachableSeconds: number;
  /** What could not be recorded, and why. */
  missing: { what: string; because: string }[];
};
