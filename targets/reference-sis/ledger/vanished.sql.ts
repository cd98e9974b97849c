/** Students of the seeded district who are no longer on record, although no operation removes students. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { schoolYears } from "../../../sis/db/schema/schools.ts";

/**
 * The seed numbers students from 1 and enrolls each in the new school year. Transfers, withdrawals and no-shows end an
 * enrollment and keep its row, so a student without any row this year was removed.
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
     WHERE ${schoolEnrollments.schoolYear} = (SELECT max(${schoolYears.id}) FROM ${schoolYears})) v`);
