/** Two classes that nobody teaches. */
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "no-teacher";

export const noTeacher = {
  id,
  rule: "R15",
  title: "two classes without a teacher",
  drops: [],
  sql: `
CREATE TEMP TABLE chosen AS
SELECT section.id AS section_id, section.school_id FROM sections AS section
WHERE ${untouchedSection("section.id")}
  AND EXISTS (SELECT FROM section_enrollments AS seat WHERE seat.section_id = section.id)
ORDER BY ${shuffled(id, "section.id")} LIMIT 2;
DELETE FROM section_teachers WHERE section_id IN (SELECT section_id FROM chosen);
${record(id, "R15", true, "school_id, section_id", "school_id, section_id FROM chosen")}`,
} as const satisfies Defect;
