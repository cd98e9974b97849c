/** What an answer must say, word for word, as it is on record now: a query of our own over the district's tables. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { z } from "zod";
import { staff } from "../../../sis/db/schema/people.ts";
import type { Call } from "../client/request.ts";
import { type District, rowsOf } from "../people/district.ts";

export type OnRecord = {
  readonly call: Call;
  /** Whose data it is, if it's a few students'. */
  readonly students: readonly number[];
  /** Selects one row: the whole answer, as JSON, in `body`. */
  readonly body: SQL;
  /** What follows from the row: the whole answer, if the row isn't. */
  readonly derive?: (body: unknown) => unknown;
  /** Whether each list has one order only. */
  readonly inOrder: boolean;
  /** A longer list is cut: which of its rows are shown is up to the SIS. */
  readonly mostRows?: number;
};

const bodyShape = z.object({ body: z.unknown() });

export async function readBody(district: District, { body, derive }: OnRecord): Promise<unknown> {
  const [row] = await rowsOf(district, bodyShape, body);
  return derive === undefined ? row?.body : derive(row?.body);
}

/** A list of JSON objects, one for each row of a query that calls them `entry` and numbers them in `place`. */
export function listOf(rows: SQL): SQL {
  return sql`(SELECT coalesce(jsonb_agg(entry ORDER BY place), '[]') FROM (${rows}) AS listed)`;
}

/** The place of a row in its list. */
export function placeBy(...order: readonly SQLWrapper[]): SQL {
  return sql`row_number() OVER (ORDER BY ${sql.join([...order], sql`, `)}) AS place`;
}

/** A moment as JSON has it, in milliseconds. */
export function momentOf(at: SQLWrapper): SQL {
  return sql`to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** A member of the staff as people read their name. */
export const staffName = sql`ltrim(${staff.givenName} || ' ' || ${staff.familyName})`;
