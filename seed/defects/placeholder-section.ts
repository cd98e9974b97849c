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
SELECT section.id AS section_id, section.school_id FROM sections AS section
JOIN courses ON courses.id = section.course_id AND courses.subject_group = 'academic'
WHERE ${untouchedSection("section.id")}
  AND EXISTS (SELECT FROM section_enrollments AS seat WHERE seat.section_id = section.id)
ORDER BY ${shuffled(id, "section.id")} LIMIT 1;
UPDATE sections SET title = 'TEMP ROLLOVER ' || title WHERE id IN (SELECT section_id FROM chosen);
${record(id, "R10", true, "school_id, section_id", "school_id, section_id FROM chosen")}`,
} as const satisfies Defect;
