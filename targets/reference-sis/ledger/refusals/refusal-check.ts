/** How a refusal is checked against the records of that moment. */
import { type SQL, sql } from "drizzle-orm";

export type RefusalCheck = {
  /** What the SIS answers: a typed code. */
  readonly code: string;
  /** The kinds of write that it may be an answer to. */
  readonly of: readonly string[];
  /** About the refused line `x`: whether this was true. Null if nobody can know. */
  readonly wasTrue: SQL;
};

type Reading = {
  /** Whether it may have been true at any moment of the request, however writes under way then ended. */
  readonly possible: SQL;
  /** The same, if only writes whose end is known are counted. */
  readonly known: SQL;
};

/** What can't have been true was false, and what depends on a write without an answer can't be decided. */
export function decided({ possible, known }: Reading): SQL {
  return sql`CASE WHEN NOT (${possible}) THEN false WHEN ${known} THEN true END`;
}
