/** Students of the seeded district who are no longer on record, although no operation removes students. */
import { type Column, getTableName, type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { schoolYears } from "../../../sis/db/schema/schools.ts";
import { lastSeeded } from "./changes.sql.ts";

/**
 * Whether as many rows of the seeded district are left as there were. Counting them is cheap; who is missing is looked for
 * only if some are, or if nothing was kept of the district.
 */
function complete(id: Column): SQL {
  const table = getTableName(id.table);
  const seeded = sql`SELECT sum(seeded) FROM firstbell_ledger.last_seeded WHERE table_name = ${table}`;
  return sql`(SELECT count(*) FROM ${id.table} WHERE ${id} <= ${lastSeeded(table)}) IS NOT DISTINCT FROM (${seeded})`;
}

/**
 * The seed numbers the students of the new school year from 1 and enrolls each of them; those who left before have higher
 * numbers. Transfers, withdrawals and no-shows end an enrollment and keep its row, so a student without any row this year
 * was removed.
 */
export const vanishedSql = sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'vanished', 'student ' || v.id, 'enrollment', v.id, 'a student of the district, enrolled this year',
       CASE WHEN EXISTS (SELECT FROM ${students} WHERE ${students.id} = v.id) THEN 'no enrollment this year'
            ELSE 'no such student' END
  FROM (
    SELECT generate_series(1, students) AS id FROM firstbell.district WHERE complete
    EXCEPT
    SELECT ${schoolEnrollments.studentId}
      FROM ${schoolEnrollments}
      JOIN ${students} ON ${students.id} = ${schoolEnrollments.studentId}
     WHERE ${schoolEnrollments.schoolYear} = (SELECT max(${schoolYears.id}) FROM ${schoolYears})) v
 WHERE NOT (${complete(students.id)} AND ${complete(schoolEnrollments.id)})`);
