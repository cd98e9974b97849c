/** Two students with a seat in a class that doesn't exist. */
import { type Defect, departmentalStudents, record } from "./defect.ts";

const id = "orphan-reference";

/** The seat is added to the others, so the student's schedule stays complete. */
export const orphanReference = {
  id,
  rule: "R34",
  title: "two students with a seat in a class that doesn't exist",
  drops: [
    { table: "section_enrollments", name: "section_enrollments_section_fk", kind: "constraint" },
    { table: "section_enrollments", name: "section_enrollments_within_enrollment", kind: "trigger" },
  ],
  sql: `
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "e.grade BETWEEN 6 AND 12", 2)};

CREATE TEMP TABLE chosen AS
SELECT v.*, (SELECT max(id) FROM sections) + 1000 + row_number() OVER (ORDER BY v.student_id) AS section_id
  FROM victim v;

INSERT INTO section_enrollments (section_id, student_id, seat, begin_date)
SELECT c.section_id, c.student_id, 1, min(e.begin_date)
  FROM chosen c
  JOIN section_enrollments e ON e.student_id = c.student_id AND e.end_date IS NULL
 GROUP BY c.section_id, c.student_id;
${record(id, "R34", false, "school_id, student_id, section_id", "school_id, student_id, section_id FROM chosen")}`,
} as const satisfies Defect;
