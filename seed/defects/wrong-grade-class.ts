/** A middle-school student in a high-school class; if that's at another school, the audit must report that too. */
import {
  type Defect,
  departmentalStudents,
  freeSeat,
  leaveOldSection,
  record,
  seatChosenStudents,
  takenSeats,
  untouchedSection,
} from "./defect.ts";

const id = "wrong-grade-class";

export const wrongGradeClass = {
  id,
  rule: "R05",
  title: "a middle-school student in a high-school class",
  drops: [{ table: "section_enrollments", name: "section_enrollments_within_enrollment", kind: "trigger" }],
  sql: `
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "e.grade BETWEEN 7 AND 8", 1)};

CREATE TEMP TABLE chosen AS
SELECT o.*, ${freeSeat("o.section_id", "o.capacity")} AS seat
  FROM (
    SELECT v.*, e.section_id AS old_section, s.id AS section_id, s.school_id AS section_school, s.term_id,
           s.capacity
      FROM victim v
      JOIN section_enrollments e ON e.student_id = v.student_id AND e.end_date IS NULL
      JOIN sections held ON held.id = e.section_id
      JOIN sections s ON s.period = held.period AND s.term_id = held.term_id
      JOIN courses c ON c.id = s.course_id AND c.subject_group = 'academic'
     WHERE s.low_grade >= 10 AND s.high_grade <= 12
       AND ${untouchedSection("s.id")}
       AND ${takenSeats("s.id")} < s.capacity
     ORDER BY s.school_id = v.school_id DESC, s.id
     LIMIT 1) o;
${leaveOldSection}
${seatChosenStudents}
${record(id, "R05", true, "school_id, student_id, section_id", "section_school, student_id, section_id FROM chosen")}
${record(id, "R06", true, "school_id, student_id, section_id", "school_id, student_id, section_id FROM chosen WHERE school_id <> section_school")}`,
} as const satisfies Defect;
