/** A legitimate situation that looks like a bad assignment: every district has some, and an audit must not report them. */
import { type SQL, sql } from "drizzle-orm";

export type LookAlike = {
  readonly id: string;
  /** The audit rules that could mistake it. */
  readonly rules: readonly string[];
  readonly title: string;
  /** What a district must have for it, after "it takes"; left out if only the smallest have none. */
  readonly needs?: string;
  /** It follows from the district's rows and is only listed; the district's digest is that of the rows. */
  readonly isThereAnyway?: true;
  /**
   * Plants it and inserts each case into firstbell.look_alikes; a district that has no place for it gets none. `:seed` is
   * the seed and `:students` the size; the choice depends on nothing else. The SIS's constraints hold throughout.
   */
  readonly sql: SQL;
};

/** Columns of firstbell.look_alikes that a case has. */
export const lookAlikeColumns = "look_alike, school_id, student_id, section_id";

/** Of cases that a district has anyway; a large one has hundreds of thousands of some. */
const mostListed = 500;
/** A small district lists fewer, so that there are students left for defects: none is planted on a case that is listed. */
const studentsPerListed = 40;

/** Lists cases that are there without being planted, from a SELECT of school_id, student_id and section_id. */
export function listCases(id: string, cases: SQL): SQL {
  return sql`
INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, c.student_id, c.section_id
  FROM (${cases}) c
 ORDER BY md5(${`${id}:`} || :seed || ':' || concat_ws(':', c.student_id, c.section_id))
 LIMIT least(${mostListed}, :students / ${studentsPerListed});`;
}
