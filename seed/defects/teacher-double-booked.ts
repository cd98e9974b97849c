/** A teacher who is given a colleague's class in a period when they already teach. */
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "teacher-double-booked";

export const teacherDoubleBooked = {
  id,
  rule: "R16",
  title: "a teacher with two classes in one period",
  drops: [],
  sql: `
CREATE TEMP TABLE chosen AS
SELECT a.section_id AS kept, b.section_id AS given, a.school_id, a.staff_id
  FROM (
    SELECT s.id AS section_id, s.school_id, s.period, s.term_id, t.staff_id
      FROM sections s
      JOIN section_teachers t ON t.section_id = s.id AND t.role = 'primary'
      JOIN courses c ON c.id = s.course_id AND c.subject_group = 'academic'
     WHERE ${untouchedSection("s.id")}
     ORDER BY ${shuffled(id, "s.id")}
     LIMIT 20) a
 CROSS JOIN LATERAL (
    SELECT s.id AS section_id
      FROM sections s
      JOIN courses c ON c.id = s.course_id AND c.subject_group = 'academic'
     WHERE s.school_id = a.school_id AND s.period = a.period AND s.term_id = a.term_id
       AND s.id <> a.section_id
       AND ${untouchedSection("s.id")}
     ORDER BY s.id
     LIMIT 1) b
 ORDER BY ${shuffled(id, "a.section_id")}
 LIMIT 1;

UPDATE section_teachers t
   SET staff_id = c.staff_id
  FROM chosen c
 WHERE t.section_id = c.given AND t.role = 'primary';
${record(id, "R16", false, "school_id, section_id, teacher_id", "school_id, kept, staff_id FROM chosen")}
${record(id, "R16", false, "school_id, section_id, teacher_id", "school_id, given, staff_id FROM chosen")}`,
} as const satisfies Defect;
