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
 * In place of its primary key the table gets a plain index, so that reading a roster costs the same.
 */
export const duplicateSectionEnrollment = {
  id,
  rule: "R08",
  title: "two students listed twice in the same class",
  drops: [
    { table, name: "section_enrollments_pk", kind: "constraint" },
    { table, name: "section_enrollments_student_once_a_day", kind: "trigger" },
  ],
  sql: `
CREATE INDEX section_enrollments_roll ON section_enrollments (section_id, student_id);

CREATE TEMP TABLE victim AS ${departmentalStudents(id, "e.grade BETWEEN 6 AND 12", 12)};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (e.section_id) v.student_id, v.school_id, e.section_id, e.begin_date,
       ${freeSeat("e.section_id", "s.capacity")} AS seat
  FROM victim v
  JOIN section_enrollments e ON e.student_id = v.student_id AND e.end_date IS NULL
  JOIN sections s ON s.id = e.section_id
 WHERE ${takenSeats("e.section_id")} < s.capacity
 ORDER BY e.section_id, v.student_id;
${keepTwoStudents}

INSERT INTO section_enrollments (section_id, student_id, seat, begin_date)
SELECT section_id, student_id, seat, begin_date
  FROM chosen;
${record(id, "R08", false, "school_id, student_id, section_id", "school_id, student_id, section_id FROM chosen")}`,
} as const satisfies Defect;
