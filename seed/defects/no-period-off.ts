/** A teacher of five classes who is given a sixth, in the period for preparation. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { chooseSixthClass, recordSixClasses } from "./choose.ts";
import type { Defect } from "./defect.ts";
import { recordUnauthorized } from "./unauthorized.ts";

const id = "no-period-off";

export const noPeriodOff = {
  id,
  rule: "R17",
  title: "a teacher with six classes",
  needs: "a teacher of five classes, in whose free period somebody else teaches",
  drops: [],
  sql: sql`
${chooseSixthClass(id)}

UPDATE ${sectionTeachers}
   SET ${columnNames(sectionTeachers.staffId)} = c.staff_id
  FROM chosen c
 WHERE ${sectionTeachers.sectionId} = c.section_id AND ${sectionTeachers.role} = 'primary';
${recordSixClasses(id)}
${recordUnauthorized(id, sql`SELECT section_id FROM chosen`)}`,
} as const satisfies Defect;
