/** A student with a seat in a class of the right grade at another school. */
import {
  type Defect,
  freeSeat,
  leaveOldSection,
  record,
  seatChosenStudents,
  shuffled,
  takenSeats,
  untouchedSection,
  untouchedStudent,
} from "./defect.ts";

const id = "wrong-school-class";

export const wrongSchoolClass = {
  id,
  rule: "R06",
  title: "a student in a class at another school",
  drops: [{ table: "section_enrollments", name: "section_enrollments_within_enrollment", kind: "trigger" }],
  sql: `
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (s.id) e.student_id, e.school_id, o.section_id AS old_section, s.id AS section_id,
       s.term_id, ${freeSeat("s.id", "s.capacity")} AS seat
  FROM (
    SELECT s.*
      FROM sections s
     WHERE s.kind = 'homeroom' AND s.low_grade BETWEEN 0 AND 5
       AND ${untouchedSection("s.id")}
       AND ${takenSeats("s.id")} < s.capacity
       AND EXISTS (SELECT FROM courses c WHERE c.id = s.course_id AND c.subject_group = 'homeroom')
     ORDER BY ${shuffled(id, "s.id")}
     LIMIT 1) s
 CROSS JOIN LATERAL (
    SELECT e.student_id, e.school_id
      FROM school_enrollments e
     WHERE e.exit_date IS NULL AND e.grade = s.low_grade AND e.school_id <> s.school_id
       AND e.school_year = (SELECT max(id) FROM school_years)
       AND ${untouchedStudent("e.student_id")}
     ORDER BY e.student_id
     LIMIT 1) e
  JOIN section_enrollments o ON o.student_id = e.student_id AND o.end_date IS NULL
  JOIN sections held ON held.id = o.section_id AND held.period = s.period AND held.term_id = s.term_id;
${leaveOldSection}
${seatChosenStudents}
${record(id, "R06", true, "school_id, student_id, section_id", "school_id, student_id, section_id FROM chosen")}`,
} as const satisfies Defect;
