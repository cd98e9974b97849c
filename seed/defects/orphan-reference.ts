/** Two students with a seat in a class that does not exist. */
import { type Defect, departmentalStudents, record } from "./defect.ts";

const id = "orphan-reference";

/** The seat lies in a period that no bell requires, so that the student's day stays whole. */
export const orphanReference = {
  id,
  rule: "R34",
  title: "two students with a seat in a class that does not exist",
  drops: [{ table: "section_enrollments", name: "section_enrollments_section_fk", kind: "constraint" }],
  sql: `
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "held.grade BETWEEN 6 AND 12", 2)};
CREATE TEMP TABLE chosen AS
SELECT victim.*, (SELECT max(id) FROM sections) + 1000 + row_number() OVER (ORDER BY student_id) AS section_id FROM victim;
INSERT INTO section_enrollments (section_id, student_id, term_id, period, capacity, seat, begin_date)
SELECT chosen.section_id, chosen.student_id, seat.term_id, 9, 30, 1, seat.begin_date
FROM chosen
JOIN section_enrollments AS seat ON seat.student_id = chosen.student_id AND seat.period = 1 AND seat.end_date IS NULL;
${record(id, "R34", false, "school_id, student_id, section_id", "school_id, student_id, section_id FROM chosen")}`,
} as const satisfies Defect;
