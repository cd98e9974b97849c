/** A middle-school student in a high-school class; where that is at another school, the audit must say that too. */
import { type Defect, departmentalStudents, freeSeat, record, untouchedSection } from "./defect.ts";

const id = "wrong-grade-class";

export const wrongGradeClass = {
  id,
  rule: "R05",
  title: "a middle-school student in a high-school class",
  drops: [],
  sql: `
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "held.grade BETWEEN 7 AND 8", 1)};
CREATE TEMP TABLE chosen AS
SELECT open.*, ${freeSeat("open.section_id", "open.capacity")} AS seat
FROM (
SELECT victim.*, old.section_id AS old_section, section.id AS section_id, section.school_id AS section_school, section.period,
  section.term_id, section.capacity
FROM victim
JOIN section_enrollments AS old ON old.student_id = victim.student_id AND old.end_date IS NULL
JOIN sections AS section ON section.period = old.period AND section.term_id = old.term_id
JOIN courses ON courses.id = section.course_id AND courses.subject_group = 'academic'
WHERE section.low_grade >= 10 AND section.high_grade <= 12 AND ${untouchedSection("section.id")}
  AND (SELECT count(*) FROM section_enrollments AS held WHERE held.section_id = section.id AND held.end_date IS NULL)
    < section.capacity
ORDER BY section.school_id = victim.school_id DESC, section.id LIMIT 1
) AS open;
DELETE FROM section_enrollments AS seat USING chosen
WHERE seat.student_id = chosen.student_id AND seat.section_id = chosen.old_section;
INSERT INTO section_enrollments (section_id, student_id, term_id, period, capacity, seat, begin_date)
SELECT section_id, student_id, term_id, period, capacity, seat, (SELECT begin_date FROM terms WHERE terms.id = term_id)
FROM chosen;
${record(id, "R05", true, "school_id, student_id, section_id", "section_school, student_id, section_id FROM chosen")}
${record(id, "R06", true, "school_id, student_id, section_id", "school_id, student_id, section_id FROM chosen WHERE school_id <> section_school")}`,
} as const satisfies Defect;
