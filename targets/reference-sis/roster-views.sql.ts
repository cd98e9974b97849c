/** The neutral roster views over the reference SIS's tables: the only thing an assignment rule may read. */

/**
 * Another source (a OneRoster bundle) creates the same views on its own tables and leaves out the columns it can't fill.
 * Ids are integers or text, whichever the source has. Left joins keep rows with broken references, which rule R34
 * looks for.
 *
 * A class that was given up on its first day leaves no seat; the audit trail says so, and the view shows it as a seat of no
 * days, so that rules can tell work in progress from a gap.
 *
 * `school_enrollment.counter_date` is the day a student was enrolled at an office counter, null for students who were on
 * the roster before; the reference SIS writes each such enrollment to its audit trail.
 */
export const rosterViews = `
CREATE SCHEMA IF NOT EXISTS roster;

CREATE OR REPLACE VIEW roster.school AS
SELECT id AS school_id, name, school_type, low_grade, high_grade, capacity, projected_enrollment
  FROM schools;

CREATE OR REPLACE VIEW roster.term AS
SELECT id AS term_id, title, kind, begin_date, end_date
  FROM terms;

CREATE OR REPLACE VIEW roster.course AS
SELECT id AS course_id, title, subject_group
  FROM courses;

CREATE OR REPLACE VIEW roster.student AS
SELECT id AS student_id, birth_date, special_education_setting
  FROM students;

CREATE OR REPLACE VIEW roster.teacher AS
SELECT id AS teacher_id, school_id
  FROM staff
 WHERE position = 'teacher';

CREATE OR REPLACE VIEW roster.section AS
SELECT s.id AS section_id, s.school_id, s.course_id, s.term_id, s.period, s.capacity, s.title, s.kind,
       s.low_grade, s.high_grade, c.subject_group
  FROM sections s
  LEFT JOIN courses c ON c.id = s.course_id;

CREATE OR REPLACE VIEW roster.meeting AS
SELECT section_id, period, days, room_id, staff_id AS teacher_id
  FROM section_meetings;

CREATE OR REPLACE VIEW roster.section_teacher AS
SELECT section_id, staff_id AS teacher_id, role, begin_date, end_date
  FROM section_teachers;

CREATE OR REPLACE VIEW roster.section_enrollment AS
SELECT section_id, student_id, begin_date, end_date
  FROM section_enrollments
 UNION ALL
SELECT section_id, student_id, (detail ->> 'day')::date, (detail ->> 'day')::date
  FROM audit_trail
 WHERE action = 'schedule.drop' AND detail -> 'after' = 'null';

CREATE OR REPLACE VIEW roster.school_enrollment AS
SELECT e.student_id, e.school_id, e.kind, e.grade, e.entry_date, e.exit_date, c.entry_date AS counter_date
  FROM school_enrollments e
  LEFT JOIN (
    SELECT DISTINCT n.student_id, n.school_id, n.entry_date
      FROM audit_trail a
      JOIN school_enrollments n ON n.student_id = a.student_id
     WHERE a.action IN ('enrollment.enroll', 'enrollment.transfer')) c USING (student_id, school_id, entry_date)
 WHERE e.school_year = (SELECT max(id) FROM school_years);

CREATE OR REPLACE VIEW roster.prior_enrollment AS
SELECT student_id, school_id, school_year, grade
  FROM school_enrollments
 WHERE school_year < (SELECT max(id) FROM school_years);

CREATE OR REPLACE VIEW roster.required_period AS
SELECT school_id, period
  FROM bell_periods
 WHERE required;
`;
