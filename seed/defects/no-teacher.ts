/** Two classes without a teacher. */
import { sql } from "drizzle-orm";
import { sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { chooseClasses } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "no-teacher";

export const noTeacher = {
  id,
  rule: "R15",
  title: "two classes without a teacher",
  drops: [],
  sql: sql`
${chooseClasses(id, 2)}

DELETE FROM ${sectionTeachers}
 WHERE ${sectionTeachers.sectionId} IN (SELECT c.section_id FROM chosen c);
${record(id, "R15", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
