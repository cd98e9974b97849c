/** How a refusal is checked against the records of that moment. */
import { type SQL, sql } from "drizzle-orm";
import { mayBe, mayBeKnown, probablyIs, surelyIs } from "./spans.sql.ts";

export type RefusalCheck = {
  /** What the SIS answers: a typed code. */
  readonly code: string;
  /** The kinds of write that it may be an answer to. */
  readonly of: readonly string[] | "any";
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

/** About versions `s` of rows; `counts` says which of them count. */
type Claim = (counts: SQL) => SQL;

/** For a claim that is true because a version was there. */
export function ifThere(claim: Claim): SQL {
  return decided({ possible: claim(mayBe), known: claim(mayBeKnown) });
}

/** For a claim that is true because no version was there. */
export function ifMissing(claim: Claim): SQL {
  return decided({ possible: claim(surelyIs), known: claim(probablyIs) });
}
