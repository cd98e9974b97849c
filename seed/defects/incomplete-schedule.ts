/** Three students with one empty period. */
import { type Defect, departmentalStudents, record } from "./defect.ts";

const id = "incomplete-schedule";

export const incompleteSchedule = {
  id,
  rule: "R02",
  title: "three students with an empty period",
  drops: [],
  sql: `
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "e.grade BETWEEN 6 AND 12", 3)};

DELETE FROM section_enrollments e
 USING victim v, sections s
 WHERE e.student_id = v.student_id AND s.id = e.section_id AND s.period = 2 + v.student_id % 4;
${record(id, "R02", true, "school_id, student_id", "school_id, student_id FROM victim")}`,
} as const satisfies Defect;
