/** Students of the seeded district who are no longer on record, although no operation removes students. */

/**
 * The seed numbers students from 1 and enrolls each in the new school year. Transfers, withdrawals and no-shows end an
 * enrollment and keep its row, so a student without any row this year was removed.
 */
export const vanishedSql = `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'vanished', 'student ' || v.id, 'enrollment', v.id, 'a student of the district, enrolled this year',
       CASE WHEN EXISTS (SELECT FROM students s WHERE s.id = v.id) THEN 'no enrollment this year'
            ELSE 'no such student' END
  FROM (
    SELECT generate_series(1, students) AS id FROM firstbell.district WHERE complete
    EXCEPT
    SELECT e.student_id
      FROM school_enrollments e
      JOIN students s ON s.id = e.student_id
     WHERE e.school_year = (SELECT max(id) FROM school_years)) v`;
