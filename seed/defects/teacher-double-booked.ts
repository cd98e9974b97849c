/** A teacher who is given a colleague's class in a period in which they teach already. */
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "teacher-double-booked";

export const teacherDoubleBooked = {
  id,
  rule: "R16",
  title: "a teacher with two classes in one period",
  drops: [],
  sql: `
CREATE TEMP TABLE chosen AS
SELECT one.section_id AS kept, other.section_id AS given, one.school_id, one.staff_id
FROM (
  SELECT section.id AS section_id, section.school_id, section.period, section.term_id, taught.staff_id
  FROM sections AS section
  JOIN section_teachers AS taught ON taught.section_id = section.id AND taught.role = 'primary'
  JOIN courses ON courses.id = section.course_id AND courses.subject_group = 'academic'
  WHERE ${untouchedSection("section.id")}
  ORDER BY ${shuffled(id, "section.id")} LIMIT 20
) AS one
CROSS JOIN LATERAL (
  SELECT section.id AS section_id FROM sections AS section
  JOIN courses ON courses.id = section.course_id AND courses.subject_group = 'academic'
  WHERE section.school_id = one.school_id AND section.period = one.period AND section.term_id = one.term_id
    AND section.id <> one.section_id AND ${untouchedSection("section.id")}
  ORDER BY section.id LIMIT 1
) AS other
ORDER BY ${shuffled(id, "one.section_id")} LIMIT 1;
UPDATE section_teachers AS taught SET staff_id = chosen.staff_id FROM chosen
WHERE taught.section_id = chosen.given AND taught.role = 'primary';
${record(id, "R16", false, "school_id, section_id, teacher_id", "school_id, kept, staff_id FROM chosen")}
${record(id, "R16", false, "school_id, section_id, teacher_id", "school_id, given, staff_id FROM chosen")}`,
} as const satisfies Defect;
