/** A class that is still the scheduler's placeholder on the first day. */
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "placeholder-section";

export const placeholderSection = {
  id,
  rule: "R10",
  title: "a class that is still a placeholder",
  drops: [],
  sql: `
CREATE TEMP TABLE chosen AS
SELECT s.id AS section_id, s.school_id
  FROM sections s
  JOIN courses c ON c.id = s.course_id AND c.subject_group = 'academic'
 WHERE ${untouchedSection("s.id")}
   AND EXISTS (SELECT FROM section_enrollments e WHERE e.section_id = s.id)
 ORDER BY ${shuffled(id, "s.id")}
 LIMIT 1;

UPDATE sections
   SET title = 'TEMP ROLLOVER ' || title
 WHERE id IN (SELECT section_id FROM chosen);
${record(id, "R10", true, "school_id, section_id", "school_id, section_id FROM chosen")}`,
} as const satisfies Defect;
