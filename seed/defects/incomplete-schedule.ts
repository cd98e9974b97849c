/** Three students with one period empty. */
import { type Defect, departmentalStudents, record } from "./defect.ts";

const id = "incomplete-schedule";

export const incompleteSchedule = {
  id,
  rule: "R02",
  title: "three students with an empty period",
  drops: [],
  sql: `
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "held.grade BETWEEN 6 AND 12", 3)};
DELETE FROM section_enrollments AS seat USING victim
WHERE seat.student_id = victim.student_id AND seat.period = 2 + victim.student_id % 4;
${record(id, "R02", true, "school_id, student_id", "school_id, student_id FROM victim")}`,
} as const satisfies Defect;
