/** Students of the seeded district who are no longer on record: losing them is no write, so no operation tells of it. */

/**
 * The seed numbers students from 1 and enrolls each of them in the year that begins. Transfers, withdrawals and no-shows
 * end an enrollment and keep its row, so a student without any row of this year was removed.
 */
export const vanishedSql = `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'vanished', 'student ' || seeded.id, 'enrollment', seeded.id, 'a student of the district, enrolled this year',
  CASE WHEN EXISTS (SELECT FROM students WHERE students.id = seeded.id) THEN 'no enrollment this year'
    ELSE 'no such student' END
FROM (
  SELECT generate_series(1, students) AS id FROM firstbell.district WHERE complete
  EXCEPT
  SELECT held.student_id FROM school_enrollments AS held JOIN students ON students.id = held.student_id
  WHERE held.school_year = (SELECT max(id) FROM school_years)
) AS seeded`;
