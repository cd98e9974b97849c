/** Two students who are listed twice in the same class. */
import {
  type Defect,
  departmentalStudents,
  freeSeat,
  keepTwoStudents,
  record,
  takenSeats,
} from "./defect.ts";

const id = "duplicate-section-enrollment";
const table = "section_enrollments";

/**
 * In place of its primary key the table gets a plain index, so that reading a roster costs the same. The SIS relies on
 * the key to add students: with this defect adding a student fails, which a rehearsal then shows.
 */
export const duplicateSectionEnrollment = {
  id,
  rule: "R08",
  title: "two students listed twice in the same class",
  drops: [
    { table: "attendance_marks", name: "attendance_marks_enrollment_fk", kind: "constraint" },
    { table: "scores", name: "scores_enrollment_fk", kind: "constraint" },
    { table: "section_grades", name: "section_grades_enrollment_fk", kind: "constraint" },
    { table, name: "section_enrollments_pk", kind: "constraint" },
    { table, name: "section_enrollments_one_section_a_period", kind: "index" },
  ],
  sql: `
CREATE INDEX section_enrollments_roll ON section_enrollments (section_id, student_id);

CREATE TEMP TABLE victim AS ${departmentalStudents(id, "e.grade BETWEEN 6 AND 12", 12)};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (e.section_id) v.student_id, v.school_id, e.section_id, e.term_id, e.period, e.capacity,
       e.begin_date, ${freeSeat("e.section_id", "e.capacity")} AS seat
  FROM victim v
  JOIN section_enrollments e ON e.student_id = v.student_id AND e.end_date IS NULL
 WHERE ${takenSeats("e.section_id")} < e.capacity
 ORDER BY e.section_id, v.student_id;
${keepTwoStudents}

INSERT INTO section_enrollments (section_id, student_id, term_id, period, capacity, seat, begin_date)
SELECT section_id, student_id, term_id, period, capacity, seat, begin_date
  FROM chosen;
${record(id, "R08", false, "school_id, student_id, section_id", "school_id, student_id, section_id FROM chosen")}`,
} as const satisfies Defect;
