/** Sixty students and more in one academic class: the “70 students” of 2014. */
import { type Defect, record, shuffled, untouchedSection, untouchedStudent } from "./defect.ts";

const id = "oversize-class";

export const oversizeClass = {
  id,
  rule: "R11",
  title: "seventy students in one academic class",
  drops: [],
  sql: `
CREATE TEMP TABLE movable AS
SELECT seat.student_id, seat.section_id, section.school_id, section.period, section.term_id, section.low_grade, section.high_grade
FROM sections AS section
JOIN courses ON courses.id = section.course_id AND courses.subject_group = 'academic'
JOIN section_enrollments AS seat ON seat.section_id = section.id AND seat.end_date IS NULL
WHERE (section.school_id, section.period, section.term_id, section.low_grade, section.high_grade) = (
    SELECT section.school_id, section.period, section.term_id, section.low_grade, section.high_grade
    FROM sections AS section
    JOIN courses ON courses.id = section.course_id AND courses.subject_group = 'academic'
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(section.capacity) >= 110
    ORDER BY ${shuffled(id, "section.school_id || '/' || section.period || '/' || section.low_grade")} LIMIT 1)
  AND ${untouchedSection("section.id")} AND ${untouchedStudent("seat.student_id")};
CREATE TEMP TABLE chosen AS
SELECT school_id, section_id FROM movable GROUP BY 1, 2 ORDER BY count(*) DESC, section_id LIMIT 1;
UPDATE sections SET capacity = 100 WHERE id IN (SELECT section_id FROM chosen);
UPDATE section_enrollments AS seat SET section_id = moved.to_section, capacity = 100, seat = moved.seat
FROM (
  SELECT movable.student_id, movable.section_id, chosen.section_id AS to_section,
    (SELECT max(seat) FROM section_enrollments AS held WHERE held.section_id = chosen.section_id)
      + row_number() OVER (ORDER BY movable.student_id) AS seat
  FROM movable CROSS JOIN chosen WHERE movable.section_id <> chosen.section_id
  ORDER BY movable.student_id
  LIMIT (SELECT 70 - count(*) FROM section_enrollments AS held JOIN chosen USING (section_id) WHERE held.end_date IS NULL)
) AS moved
WHERE seat.student_id = moved.student_id AND seat.section_id = moved.section_id;
${record(
  id,
  "R11",
  true,
  "school_id, section_id",
  `chosen.school_id, chosen.section_id FROM chosen
WHERE (SELECT count(*) FROM section_enrollments AS held WHERE held.section_id = chosen.section_id AND held.end_date IS NULL) >= 60`,
)}`,
} as const satisfies Defect;
