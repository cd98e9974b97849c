/** A student with a seat in a class of the right grade at another school. */
import { type Defect, freeSeat, record, shuffled, untouchedSection, untouchedStudent } from "./defect.ts";

const id = "wrong-school-class";

export const wrongSchoolClass = {
  id,
  rule: "R06",
  title: "a student in a class of another school",
  drops: [],
  sql: `
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (section.id) held.student_id, held.school_id, old.section_id AS old_section, section.id AS section_id,
  section.period, section.term_id, section.capacity, ${freeSeat("section.id", "section.capacity")} AS seat
FROM (
  SELECT section.* FROM sections AS section
  WHERE section.kind = 'homeroom' AND section.low_grade BETWEEN 0 AND 5 AND ${untouchedSection("section.id")}
    AND (SELECT count(*) FROM section_enrollments AS held WHERE held.section_id = section.id AND held.end_date IS NULL)
      < section.capacity
    AND EXISTS (SELECT FROM courses WHERE courses.id = section.course_id AND courses.subject_group = 'homeroom')
  ORDER BY ${shuffled(id, "section.id")} LIMIT 1
) AS section
CROSS JOIN LATERAL (
  SELECT held.student_id, held.school_id FROM school_enrollments AS held
  WHERE held.exit_date IS NULL AND held.grade = section.low_grade AND held.school_id <> section.school_id
    AND held.school_year = (SELECT max(school_years.id) FROM school_years)
    AND ${untouchedStudent("held.student_id")}
  ORDER BY held.student_id LIMIT 1
) AS held
JOIN section_enrollments AS old ON old.student_id = held.student_id AND old.end_date IS NULL
  AND old.period = section.period AND old.term_id = section.term_id;
DELETE FROM section_enrollments AS seat USING chosen
WHERE seat.student_id = chosen.student_id AND seat.section_id = chosen.old_section;
INSERT INTO section_enrollments (section_id, student_id, term_id, period, capacity, seat, begin_date)
SELECT section_id, student_id, term_id, period, capacity, seat, (SELECT begin_date FROM terms WHERE terms.id = term_id)
FROM chosen;
${record(id, "R06", true, "school_id, student_id, section_id", "school_id, student_id, section_id FROM chosen")}`,
} as const satisfies Defect;
