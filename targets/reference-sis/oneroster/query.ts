/** What a file of a OneRoster bundle is made of: queries with a field for each column. */
import { type Column, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { sections } from "../../../sis/db/schema/scheduling.ts";
import { schoolYears, terms } from "../../../sis/db/schema/schools.ts";

export type Field = readonly [name: string, value: SQL | Column];
export type Query = { readonly fields: readonly Field[]; readonly from: SQL };

export const nothing = sql`NULL::text`;
export const district = sql`'district-1'`;
export const idOf = (prefix: string, ...key: readonly SQLWrapper[]): SQL =>
  sql`${sql.raw(`'${prefix}-'`)} || ${sql.join([...key], sql` || '-' || `)}`;
export const empty = (...names: readonly string[]): Field[] => names.map((name) => [name, nothing]);
/** Bulk files leave the last two empty. */
export const base = (sourcedId: SQL): Field[] => [
  ["sourcedId", sourcedId],
  ...empty("status", "dateLastModified"),
];

/** By CEDS's codes. */
export const gradeCode = (
  grade: SQLWrapper,
) => sql`CASE WHEN ${grade} = -1 THEN 'TK' WHEN ${grade} = 0 THEN 'KG'
  WHEN ${grade} >= 13 THEN 'UG' ELSE lpad((${grade})::text, 2, '0') END`;
export const gradesBetween = (low: SQLWrapper, high: SQLWrapper) => sql`(
  SELECT string_agg(DISTINCT ${gradeCode(sql`step`)}, ',') FROM generate_series(${low}::int, ${high}::int) AS step)`;

export const inOpenYear = (year: SQLWrapper) =>
  sql`${year} IN (SELECT ${schoolYears.id} FROM ${schoolYears} WHERE ${schoolYears.endDate} >= :day)`;
/** Rows whose section or term doesn't exist are exported, too: an audit looks for them. */
export const withTerm = sql`LEFT JOIN ${terms} ON ${terms.id} = ${sections.termId}`;
export const ofOpenYear = sql`(${terms.id} IS NULL OR ${inOpenYear(terms.schoolYear)})`;

/** Monday to Friday as timetables write them. */
export const dayLetters = (days: SQLWrapper) =>
  sql.join(
    ["M", "T", "W", "R", "F"].map(
      (letter, index) =>
        sql`CASE WHEN ${days}::int & ${sql.raw(String(1 << index))} <> 0 THEN ${sql.raw(`'${letter}'`)} ELSE '' END`,
    ),
    sql` || `,
  );
