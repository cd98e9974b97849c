/** Two students with a second class in a period that is taken. */
import { type Defect, departmentalStudents, freeSeat, record, untouchedSection } from "./defect.ts";

const id = "period-conflict";

export const periodConflict = {
  id,
  rule: "R07",
  title: "two students in two classes at once",
  drops: [{ table: "section_enrollments", name: "section_enrollments_one_section_a_period", kind: "index" }],
  sql: `
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "held.grade BETWEEN 6 AND 12", 12)};
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (section.id) victim.student_id, victim.school_id, old.section_id AS old_section,
  section.id AS section_id, section.period, section.term_id, section.capacity,
  ${freeSeat("section.id", "section.capacity")} AS seat
FROM victim
JOIN section_enrollments AS old ON old.student_id = victim.student_id AND old.end_date IS NULL
JOIN sections AS section ON section.school_id = victim.school_id AND section.period = old.period
  AND section.term_id = old.term_id AND section.id <> old.section_id
WHERE victim.grade BETWEEN section.low_grade AND section.high_grade AND ${untouchedSection("section.id")}
  AND (SELECT count(*) FROM section_enrollments AS held WHERE held.section_id = section.id AND held.end_date IS NULL)
    < section.capacity
ORDER BY section.id, victim.student_id;
DELETE FROM chosen WHERE student_id NOT IN (SELECT DISTINCT student_id FROM chosen ORDER BY student_id LIMIT 2)
  OR EXISTS (SELECT FROM chosen AS better
    WHERE better.student_id = chosen.student_id AND better.section_id < chosen.section_id);
INSERT INTO section_enrollments (section_id, student_id, term_id, period, capacity, seat, begin_date)
SELECT section_id, student_id, term_id, period, capacity, seat, (SELECT begin_date FROM terms WHERE terms.id = term_id)
FROM chosen;
${record(id, "R07", false, "school_id, student_id, section_id", "school_id, student_id, least(section_id, old_section) FROM chosen")}`,
} as const satisfies Defect;
