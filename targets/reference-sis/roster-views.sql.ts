/** The neutral roster views over the reference SIS's tables: all that an assignment rule may read. */

/**
 * Another source (a OneRoster bundle) makes the same views on its own tables and leaves out the columns that it
 * cannot fill. Ids are integers or text, whatever the source has. Left joins keep rows whose references are broken,
 * since broken references are what rule R34 looks for.
 *
 * `school_enrollment.counter_date` is the day on which a student was enrolled at an office counter, null for
 * students who were on the roster before; the reference SIS writes each such enrollment to its audit trail.
 */
export const rosterViews = `
CREATE SCHEMA IF NOT EXISTS roster;

CREATE OR REPLACE VIEW roster.school AS
SELECT id AS school_id, name, school_type, low_grade, high_grade, capacity, projected_enrollment FROM schools;

CREATE OR REPLACE VIEW roster.term AS
SELECT id AS term_id, title, kind, begin_date, end_date FROM terms;

CREATE OR REPLACE VIEW roster.course AS
SELECT id AS course_id, title, subject_group FROM courses;

CREATE OR REPLACE VIEW roster.student AS
SELECT id AS student_id, birth_date, special_education_setting FROM students;

CREATE OR REPLACE VIEW roster.teacher AS
SELECT id AS teacher_id, school_id FROM staff WHERE position = 'teacher';

CREATE OR REPLACE VIEW roster.section AS
SELECT section.id AS section_id, section.school_id, section.course_id, section.term_id, section.period,
  section.capacity, section.title, section.kind, section.low_grade, section.high_grade, course.subject_group
FROM sections AS section
LEFT JOIN courses AS course ON course.id = section.course_id;

CREATE OR REPLACE VIEW roster.meeting AS
SELECT section_id, period, days, room_id FROM section_meetings;

CREATE OR REPLACE VIEW roster.section_teacher AS
SELECT section_id, staff_id AS teacher_id, role FROM section_teachers;

CREATE OR REPLACE VIEW roster.section_enrollment AS
SELECT section_id, student_id, begin_date, end_date FROM section_enrollments;

CREATE OR REPLACE VIEW roster.school_enrollment AS
SELECT enrollment.student_id, enrollment.school_id, enrollment.grade, enrollment.entry_date, enrollment.exit_date,
  counter.entry_date AS counter_date
FROM school_enrollments AS enrollment
LEFT JOIN (
  SELECT DISTINCT arrival.student_id, arrival.school_id, arrival.entry_date
  FROM audit_trail
  JOIN school_enrollments AS arrival ON arrival.student_id = audit_trail.student_id
  WHERE audit_trail.action IN ('enrollment.enroll', 'enrollment.transfer')
) AS counter USING (student_id, school_id, entry_date)
WHERE enrollment.school_year = (SELECT max(id) FROM school_years);

CREATE OR REPLACE VIEW roster.prior_enrollment AS
SELECT student_id, school_id, school_year, grade FROM school_enrollments
WHERE school_year < (SELECT max(id) FROM school_years);

CREATE OR REPLACE VIEW roster.required_period AS
SELECT school_id, period FROM bell_periods WHERE required;
`;
