/** Grades by CEDS' codes: TK, KG, 01 to 12, UG for ungraded. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type Field, listOf } from "./list.ts";

const ungraded = 13;

export function gradeCode(grade: SQLWrapper): SQL {
  return sql`CASE WHEN ${grade} = -1 THEN 'TK' WHEN ${grade} = 0 THEN 'KG'
                  WHEN ${grade} >= ${sql.raw(String(ungraded))} THEN 'UG'
                  ELSE lpad(${grade}::text, 2, '0') END`;
}

/** All from the lowest to the highest. */
export function gradesBetween(low: SQLWrapper, high: SQLWrapper): Field {
  const codes = (
    separator: string,
  ): SQL => sql`(SELECT string_agg(ceds, ${sql.raw(`'${separator}'`)} ORDER BY first)
     FROM (SELECT ${gradeCode(sql`step`)} AS ceds, min(step) AS first
             FROM generate_series(${low}::int, ${high}::int) AS step GROUP BY 1) AS codes)`;
  return listOf(sql`'["' || ${codes('","')} || '"]'`, codes(","));
}
