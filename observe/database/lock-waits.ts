/** Who waits for a lock and who holds it, read several times per second; waits of the same kind share one row. */
import { z } from "zod";
import type { LockWait } from "../../readiness/evidence/database-evidence.ts";
import { lockedTable } from "../../sis/collector/locked-table.ts";
import type { DatabaseConnection } from "./connection.ts";
import { nameInSql, unnamed } from "./statement-name.ts";

const columns = {
  processId: z.number(),
  sinceMs: z.number(),
  seconds: z.number(),
  lock: z.string(),
  table: z.string().nullable(),
  application: z.string(),
  statement: z.string().nullable(),
  query: z.string().nullable(),
  blockerProcessId: z.number(),
  blockerApplication: z.string(),
  blockerStatement: z.string().nullable(),
  blockerQuery: z.string().nullable(),
  blockerState: z.string(),
  blockerSeconds: z.number(),
};
export type SeenWait = z.output<z.ZodObject<typeof columns>>;

/** Finding the blockers of one waiter scans every lock. */
const mostWaiters = 50;
const longestApplication = 40;

const text = `WITH waiting AS MATERIALIZED (
    SELECT l.pid, l.locktype, extract(epoch FROM l.waitstart)::float8 * 1000 AS since_ms,
           extract(epoch FROM clock_timestamp() - l.waitstart)::float8 AS seconds,
           ${lockedTable} AS relation,
           a.application_name, a.query, a.query_id
      FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid AND a.datname = current_database()
     WHERE NOT l.granted AND l.waitstart IS NOT NULL ORDER BY l.waitstart LIMIT ${mostWaiters})
  SELECT DISTINCT w.pid AS "processId", w.since_ms AS "sinceMs", w.seconds, w.locktype AS lock,
         w.relation AS "table", left(w.application_name, ${longestApplication}) AS application,
         substring(w.query FROM ${nameInSql}) AS statement, w.query_id::text AS query,
         blocker.pid AS "blockerProcessId",
         left(coalesce(b.application_name, ''), ${longestApplication}) AS "blockerApplication",
         substring(b.query FROM ${nameInSql}) AS "blockerStatement", b.query_id::text AS "blockerQuery",
         coalesce(b.state, 'unknown') AS "blockerState",
         coalesce(extract(epoch FROM clock_timestamp() - b.xact_start), 0)::float8 AS "blockerSeconds"
    FROM waiting w CROSS JOIN LATERAL unnest(pg_blocking_pids(w.pid)) AS blocker (pid)
    LEFT JOIN pg_stat_activity b ON b.pid = blocker.pid`;

export type LockWaits = {
  /** Adds one sample; `nameOf` finds a statement by its query id if its text was cut off. */
  see(waits: readonly SeenWait[], nameOf: (query: string) => string | undefined): void;
  /** Longest first. */
  longest(): LockWait[];
};

const mostKept = 200;
const mostReported = 30;

export function readLockWaits(connection: DatabaseConnection): Promise<SeenWait[]> {
  return connection.query({ name: "lock-waits", text, columns, values: [] });
}

export function keepLockWaits(): LockWaits {
  const kept = new Map<string, LockWait>();
  /** Rows in which each ongoing wait was counted: the holder of the lock may change during a wait. */
  let countedIn: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  const keep = (key: string, wait: LockWait, isNew: boolean): void => {
    const known = kept.get(key);
    const waits = (known?.waits ?? 0) + (isNew ? 1 : 0);
    const longer = known === undefined || wait.seconds >= known.seconds ? wait : known;
    if (known !== undefined || kept.size < mostKept) kept.set(key, { ...longer, waits });
  };
  return {
    see: (seen, nameOf) => {
      const byWaiter = Map.groupBy(seen, ({ processId }) => processId);
      const now = new Map<string, ReadonlySet<string>>();
      for (const waits of byWaiter.values()) {
        const wait = oldestBlocker(waits);
        const described = describe(wait, frontOf(wait, byWaiter), nameOf);
        const key = rowOf(described);
        const id = `${wait.processId} ${wait.sinceMs}`;
        const rows = countedIn.get(id) ?? new Set();
        keep(key, described, !rows.has(key));
        now.set(id, rows.union(new Set([key])));
      }
      countedIn = now;
    },
    longest: () =>
      [...kept.values()]
        .sort((one, other) => other.seconds - one.seconds || one.atMs - other.atMs)
        .slice(0, mostReported),
  };
}

function oldestBlocker(waits: readonly [SeenWait, ...SeenWait[]] | SeenWait[]): SeenWait {
  return waits.reduce((oldest, wait) => (wait.blockerSeconds > oldest.blockerSeconds ? wait : oldest));
}

function describe(wait: SeenWait, front: SeenWait, nameOf: (query: string) => string | undefined): LockWait {
  const named = (statement: string | null, query: string | null): string =>
    statement ?? nameOf(query ?? "") ?? unnamed;
  return {
    atMs: Math.round(wait.sinceMs),
    seconds: hundredths(wait.seconds),
    waits: 1,
    table: wait.table,
    lock: wait.lock,
    waiting: {
      application: shownName(wait.application),
      statement: named(wait.statement, wait.query),
    },
    blocking: {
      application: shownName(front.blockerApplication),
      statement: named(front.blockerStatement, front.blockerQuery),
      state: front.blockerState,
      transactionSeconds: hundredths(front.blockerSeconds),
    },
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function shownName(application: string): string {
  return application === "" ? "none" : application;
}

/** Follows blockers that are waiting themselves to the one at the front; in a cycle, stops at the first repeat. */
function frontOf(wait: SeenWait, byWaiter: ReadonlyMap<number, SeenWait[]>): SeenWait {
  const met = new Set([wait.processId]);
  let front = wait;
  for (;;) {
    const ahead = byWaiter.get(front.blockerProcessId);
    if (ahead === undefined || met.has(front.blockerProcessId)) return front;
    met.add(front.blockerProcessId);
    front = oldestBlocker(ahead);
  }
}

/** Waits that differ only in their times share a row. */
function rowOf({ table, lock, waiting, blocking }: LockWait): string {
  const { transactionSeconds: _, ...blocker } = blocking;
  return JSON.stringify([table, lock, waiting, blocker]);
}
