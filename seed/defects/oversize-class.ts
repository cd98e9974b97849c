/** Sixty or more students in one academic class: the “70 students” of 2014. */
import { type Defect, record, shuffled, takenSeats, untouchedSection, untouchedStudent } from "./defect.ts";

const id = "oversize-class";

export const oversizeClass = {
  id,
  rule: "R11",
  title: "sixty or more students in one academic class",
  drops: [],
  sql: `
CREATE TEMP TABLE movable AS
SELECT e.student_id, e.section_id, s.school_id, s.period, s.term_id, s.low_grade, s.high_grade
  FROM sections s
  JOIN courses c ON c.id = s.course_id AND c.subject_group = 'academic'
  JOIN section_enrollments e ON e.section_id = s.id AND e.end_date IS NULL
 WHERE (s.school_id, s.period, s.term_id, s.low_grade, s.high_grade) = (
         SELECT s.school_id, s.period, s.term_id, s.low_grade, s.high_grade
           FROM sections s
           JOIN courses c ON c.id = s.course_id AND c.subject_group = 'academic'
          GROUP BY s.school_id, s.period, s.term_id, s.low_grade, s.high_grade
         HAVING sum(s.capacity) >= 110
          ORDER BY ${shuffled(id, "s.school_id || '/' || s.period || '/' || s.low_grade")}
          LIMIT 1)
   AND ${untouchedSection("s.id")}
   AND ${untouchedStudent("e.student_id")};

CREATE TEMP TABLE chosen AS
SELECT school_id, section_id
  FROM movable
 GROUP BY school_id, section_id
 ORDER BY count(*) DESC, section_id
 LIMIT 1;

UPDATE sections
   SET capacity = 100
 WHERE id IN (SELECT section_id FROM chosen);

UPDATE section_enrollments e
   SET section_id = n.new_section, seat = n.seat
  FROM (
    SELECT m.student_id, m.section_id, c.section_id AS new_section,
           (SELECT max(p.seat) FROM section_enrollments p WHERE p.section_id = c.section_id)
             + row_number() OVER (ORDER BY m.student_id) AS seat
      FROM movable m
      JOIN chosen c ON c.section_id <> m.section_id
     ORDER BY m.student_id
     LIMIT (SELECT 70 - ${takenSeats("c.section_id")} FROM chosen c)) n
 WHERE e.student_id = n.student_id AND e.section_id = n.section_id;
${record(
  id,
  "R11",
  true,
  "school_id, section_id",
  `c.school_id, c.section_id
  FROM chosen c
 WHERE ${takenSeats("c.section_id")} >= 60`,
)}`,
} as const satisfies Defect;
