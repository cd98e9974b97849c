/** Which indexes were used between the first look and the last; those that enforce a constraint are left out. */
import { z } from "zod";
import type { DatabaseEvidence } from "../../readiness/evidence/database-evidence.ts";
import type { DatabaseConnection } from "./connection.ts";

const columns = {
  id: z.string(),
  table: z.string(),
  index: z.string(),
  scans: z.number(),
  bytes: z.number(),
};
export type IndexCount = z.output<z.ZodObject<typeof columns>>;

const text = `SELECT s.indexrelid::text AS id, s.relname AS "table", s.indexrelname AS "index",
    s.idx_scan::float8 AS scans, pg_relation_size(s.indexrelid)::float8 AS bytes
  FROM pg_stat_user_indexes s JOIN pg_index i ON i.indexrelid = s.indexrelid
 WHERE NOT i.indisunique AND NOT i.indisexclusion
   AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = s.indexrelid)`;

export type IndexUse = {
  see(counts: readonly IndexCount[]): void;
  /** Largest first; empty until there have been two looks. */
  unused(): DatabaseEvidence["unusedIndexes"];
};

const mostReported = 50;

export function readIndexCounts(connection: DatabaseConnection): Promise<IndexCount[]> {
  return connection.query({ name: "indexes", text, columns, values: [] });
}

export function watchIndexUse(): IndexUse {
  let last: ReadonlyMap<string, IndexCount> | undefined;
  let looks = 0;
  const used = new Set<string>();
  return {
    see: (counts) => {
      for (const { id, scans } of counts) {
        const before = last?.get(id)?.scans ?? 0;
        // Fewer than before: the server lost its counts, so everything counted since is new.
        const grown = scans >= before ? scans - before : scans;
        if (last !== undefined && grown > 0) used.add(id);
      }
      last = new Map(counts.map((count) => [count.id, count]));
      looks += 1;
    },
    unused: () =>
      looks < 2
        ? []
        : [...(last?.values() ?? [])]
            .filter(({ id }) => !used.has(id))
            .map(({ table, index, bytes }) => ({ table, index, bytes }))
            .sort((one, other) => other.bytes - one.bytes || (one.index < other.index ? -1 : 1))
            .slice(0, mostReported),
  };
}
