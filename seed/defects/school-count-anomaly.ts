/** A school with half of its projected students. */
import { type Defect, record, shuffled } from "./defect.ts";

const id = "school-count-anomaly";

export const schoolCountAnomaly = {
  id,
  rule: "R31",
  title: "a school with half of its projected students",
  drops: [],
  sql: `
CREATE TEMP TABLE chosen AS
SELECT s.id AS school_id
  FROM schools s
 WHERE s.projected_enrollment >= 60
 ORDER BY ${shuffled(id, "s.id")}
 LIMIT 1;

UPDATE schools
   SET projected_enrollment = projected_enrollment * 2,
       capacity = greatest(capacity, projected_enrollment * 2)
 WHERE id IN (SELECT school_id FROM chosen);
${record(id, "R31", true, "school_id", "school_id FROM chosen")}`,
} as const satisfies Defect;
