/** Three students who lose all their classes, like the students who waited in auditoriums in 2014. */
import { type Defect, departmentalStudents, record } from "./defect.ts";

const id = "no-classes";

export const noClasses = {
  id,
  rule: "R01",
  title: "three students without a single class",
  drops: [],
  sql: `
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "e.grade BETWEEN 6 AND 12", 3)};

DELETE FROM section_enrollments
 WHERE student_id IN (SELECT student_id FROM victim);
${record(id, "R01", true, "school_id, student_id", "school_id, student_id FROM victim")}`,
} as const satisfies Defect;
