/** Two classes without a teacher. */
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "no-teacher";

export const noTeacher = {
  id,
  rule: "R15",
  title: "two classes without a teacher",
  drops: [],
  sql: `
CREATE TEMP TABLE chosen AS
SELECT s.id AS section_id, s.school_id
  FROM sections s
 WHERE ${untouchedSection("s.id")}
   AND EXISTS (SELECT FROM section_enrollments e WHERE e.section_id = s.id)
 ORDER BY ${shuffled(id, "s.id")}
 LIMIT 2;

DELETE FROM section_teachers
 WHERE section_id IN (SELECT section_id FROM chosen);
${record(id, "R15", true, "school_id, section_id", "school_id, section_id FROM chosen")}`,
} as const satisfies Defect;
