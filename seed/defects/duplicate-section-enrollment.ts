/** Two students who are on the roll of one class twice. */
import { type Defect, departmentalStudents, freeSeat, record } from "./defect.ts";

const id = "duplicate-section-enrollment";
const table = "section_enrollments";

/**
 * Without its primary key the table keeps a plain index, so that reading a roll costs what it did. The SIS cannot give a
 * seat twice to the same student with such a table: adding a student fails, which a rehearsal with this defect shows.
 */
export const duplicateSectionEnrollment = {
  id,
  rule: "R08",
  title: "two students on the roll of one class twice",
  drops: [
    { table: "attendance_marks", name: "attendance_marks_enrollment_fk", kind: "constraint" },
    { table: "scores", name: "scores_enrollment_fk", kind: "constraint" },
    { table: "section_grades", name: "section_grades_enrollment_fk", kind: "constraint" },
    { table, name: "section_enrollments_pk", kind: "constraint" },
    { table, name: "section_enrollments_one_section_a_period", kind: "index" },
  ],
  sql: `
CREATE INDEX section_enrollments_roll ON section_enrollments (section_id, student_id);
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "held.grade BETWEEN 6 AND 12", 12)};
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (seat.section_id) victim.student_id, victim.school_id, seat.section_id, seat.term_id, seat.period,
  seat.capacity, seat.begin_date, ${freeSeat("seat.section_id", "seat.capacity")} AS seat
FROM victim
JOIN section_enrollments AS seat ON seat.student_id = victim.student_id AND seat.end_date IS NULL
WHERE (SELECT count(*) FROM section_enrollments AS held WHERE held.section_id = seat.section_id AND held.end_date IS NULL)
    < seat.capacity
ORDER BY seat.section_id, victim.student_id;
DELETE FROM chosen WHERE student_id NOT IN (SELECT DISTINCT student_id FROM chosen ORDER BY student_id LIMIT 2)
  OR EXISTS (SELECT FROM chosen AS better
    WHERE better.student_id = chosen.student_id AND better.section_id < chosen.section_id);
INSERT INTO section_enrollments (section_id, student_id, term_id, period, capacity, seat, begin_date)
SELECT section_id, student_id, term_id, period, capacity, seat, begin_date FROM chosen;
${record(id, "R08", false, "school_id, student_id, section_id", "school_id, student_id, section_id FROM chosen")}`,
} as const satisfies Defect;
