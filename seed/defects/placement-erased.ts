/** Two students in a special day class whose placement is erased. */
import { sql } from "drizzle-orm";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { chooseDayClassStudents } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "placement-erased";

export const placementErased = {
  id,
  rule: "R21",
  title: "two students in a special day class whose placement is erased",
  drops: [],
  sql: sql`
${chooseDayClassStudents(id)}

DELETE FROM ${specialEducationPlacements}
 USING chosen c
 WHERE ${specialEducationPlacements.studentId} = c.student_id;
${record(id, "R21", true, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}
${record(id, "R53", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
